import type { Output } from '@muster/shared'
import { expect, it } from 'vitest'
import { HERE, THERE } from './cast'
import { postNeed } from './posted'
import { withCast } from './stage'

const stage = withCast()
// 甘孜爱心购 (source 003): 182 parcels of 200 yuan, 1,073 人次.
const DRIVE = {
  parcel: '羊肚菌爱心包',
  parcels: 182,
  priceCents: 20_000,
  sumCents: 3_640_000,
  on: '2021-10-24',
  orders: 1_073,
}
const count = (body: object, key?: string, at = HERE) =>
  stage.street.call(at === HERE ? 'secretary' : 'secretary-2', 'countDrive', {
    params: { id: at },
    body: { ...DRIVE, ...body },
    ...(key ? { key } : {}),
  })
const list = async (at: string) =>
  (await stage.street.call(undefined, 'listDrives', { params: { id: at } })).body as Output<'listDrives'>

it('counts 182 parcels of 200 yuan as 36,400, once however often it is sent', async () => {
  const first = await count({}, 'drive-tap-1')
  expect(first).toMatchObject({ status: 201, body: { drive: DRIVE } })
  expect((await count({}, 'drive-tap-1')).body).toEqual(first.body)
  expect((await count({ orders: 1 }, 'drive-tap-1')).code).toBe('KEY_REUSED')
  expect(await list(HERE)).toMatchObject({
    drives: [DRIVE],
    total: { parcels: 182, sumCents: 3_640_000, orders: 1_073 },
  })
})

it('refuses a sum that the parcels do not come to, and says both', async () => {
  expect(await count({ sumCents: 3_600_000 })).toMatchObject({
    status: 409,
    code: 'SUM_DISAGREES',
    details: { parcels: 182, price: '200', counted: '36,400', said: '36,000' },
  })
  expect((await list(HERE)).drives).toHaveLength(1)
})

it('refuses a day to come, and a need of somebody else', async () => {
  expect(await count({ on: '2021-11-01' })).toMatchObject({ details: { issues: [{ path: 'on' }] } })
  const { needId } = await postNeed(stage.street)
  expect(await count({ needId }, undefined, THERE)).toMatchObject({
    details: { issues: [{ path: 'needId' }] },
  })
  expect((await count({ needId, on: '2021-10-25' })).status).toBe(201)
})

it('lists them newest first, each community its own, without who ordered', async () => {
  const { drives, total } = await list(HERE)
  expect(drives.map(({ on }) => on)).toEqual(['2021-10-25', '2021-10-24'])
  expect(total.parcels).toBe(364)
  expect((await list(THERE)).drives).toEqual([])
  expect((await stage.street.call(undefined, 'listDrives', { params: { id: 'nowhere' } })).code).toBe(
    'NOT_FOUND',
  )
})
