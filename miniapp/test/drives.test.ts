import { expect, it } from 'vitest'
import { centsOf, driveOf } from '../src/pages/drives/useDrives'

it('reads sums of money as people write them, and nothing else', () => {
  expect([centsOf('200'), centsOf('36,400'), centsOf('0.5'), centsOf('200.05')]).toEqual([
    20_000, 3_640_000, 50, 20_005,
  ])
  for (const text of ['', '两百', '1e3', '200.005', '-5']) expect(centsOf(text)).toBeNaN()
})

it('is a drive once all of it is written', () => {
  const draft = { parcel: '羊肚菌爱心包', parcels: '182', price: '200', sum: '36400', orders: '1073' }
  expect(driveOf(draft)).toEqual({
    parcel: '羊肚菌爱心包',
    parcels: 182,
    priceCents: 20_000,
    sumCents: 3_640_000,
    orders: 1_073,
  })
  expect(driveOf({ ...draft, orders: '' })).not.toHaveProperty('orders')
  expect(driveOf({ ...draft, sum: '' })).toBeUndefined()
})
