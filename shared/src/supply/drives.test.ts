import * as v from 'valibot'
import { expect, it } from 'vitest'
import { refusalMessage } from '../contract/errors'
import { driveRefusal, driveTotals, orderDriveInput, yuan } from './drives'

// 182 parcels of morels, 36,400 yuan: Ganzi, S17.
const drive = { parcel: '羊肚菌爱心包', parcels: 182, priceCents: 20_000, sumCents: 3_640_000 }

it('takes 182 parcels of 200 yuan that come to 36,400 yuan', () => {
  expect(v.parse(orderDriveInput, drive)).toEqual(drive)
  expect(driveRefusal(drive)).toBeNull()
})

it('refuses a sum that the parcels do not come to, and says both', () => {
  const refused = driveRefusal({ ...drive, sumCents: 3_640_001 })
  expect(refused).toMatchObject({ code: 'SUM_DISAGREES', details: { counted: '36,400', said: '36,400.01' } })
  expect(refusalMessage(refused!)).toBe('182 份 × 200 元是 36,400 元，您写的是 36,400.01 元')
  expect(refusalMessage(refused!, 'en')).toBe(
    '182 parcels × 200 yuan are 36,400 yuan; 36,400.01 yuan were given',
  )
  for (const wrong of [{ parcels: 183 }, { priceCents: 19_999 }, { sumCents: 36_400 }])
    expect(driveRefusal({ ...drive, ...wrong })).not.toBeNull()
})

it.each([
  { parcels: 0 },
  { parcels: 1.5 },
  { priceCents: -1 },
  { sumCents: 0.1 },
  { parcel: ' ' },
  { more: 1 },
])('does not take %j', (wrong) =>
  expect(v.safeParse(orderDriveInput, { ...drive, ...wrong }).success).toBe(false),
)

it('counts in cents without loss, however much it is', () => {
  const most = { parcels: 1_000_000, priceCents: 10_000_000, sumCents: 10_000_000_000_000 }
  expect(v.safeParse(orderDriveInput, { ...drive, ...most }).success).toBe(true)
  expect(driveRefusal(most)).toBeNull()
  expect(driveRefusal({ ...most, sumCents: most.sumCents - 1 })).not.toBeNull()
})

it('adds drives up', () => {
  expect(driveTotals([drive, { parcels: 3, sumCents: 30_000, orders: 2 }])).toEqual({
    parcels: 185,
    sumCents: 3_670_000,
    orders: 2,
  })
  const takenBack = { at: '2021-10-25T10:00:00+08:00', reason: '写了两次' }
  expect(driveTotals([drive, { ...drive, takenBack }])).toEqual(driveTotals([drive]))
  expect(driveTotals([])).toEqual({ parcels: 0, sumCents: 0, orders: 0 })
})

it.each([
  [1, '0.01'],
  [100, '1'],
  [99_999, '999.99'],
  [100_000, '1,000'],
  [123_456_789, '1,234,567.89'],
])('writes %i cents as %s yuan', (cents, text) => expect(yuan(cents)).toBe(text))
