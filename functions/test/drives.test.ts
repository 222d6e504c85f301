import { type Output, toIso } from '@muster/shared'
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
const takeBack = (driveId: string, reason = '写了两次', at = HERE) =>
  stage.street.call(at === HERE ? 'secretary' : 'secretary-2', 'takeBackDrive', {
    params: { id: at, driveId },
    body: { reason },
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

it('takes a drive back that was entered wrongly: both stay to be read, and it counts for nothing', async () => {
  const before = await list(HERE)
  const { drive } = (await count({ parcel: '苹果' }, 'drive-tap-apple')).body as Output<'countDrive'>
  const writes = stage.street.writes()
  const answer = await takeBack(drive.id)
  const takenBack = { at: toIso(stage.street.services.now()), reason: '写了两次' }
  expect(answer).toMatchObject({ status: 200, body: { drive: { ...drive, takenBack } } })
  expect(stage.street.writes()).toBe(writes + 1)
  const after = await list(HERE)
  expect(after.drives).toHaveLength(before.drives.length + 1)
  expect(after.drives.find(({ id }) => id === drive.id)).toEqual({ ...drive, takenBack })
  expect(after.total).toEqual(before.total)
  // The tap that counted it, sent again, counts nothing anew.
  expect((await count({ parcel: '苹果' }, 'drive-tap-apple')).body).toEqual({ drive })
  expect((await list(HERE)).total).toEqual(before.total)
})

it('answers a second taking-back with the first, and so the one of two that came later', async () => {
  const { drive } = (await count({ parcel: '梨' })).body as Output<'countDrive'>
  const told = await Promise.all(
    ['写了两次', '数写错了', '没办成'].map((reason) => takeBack(drive.id, reason)),
  )
  const [one, ...others] = told.map(({ body }) => (body as Output<'takeBackDrive'>).drive.takenBack)
  for (const other of others) expect(other).toEqual(one)
  expect((await takeBack(drive.id, '又一次')).body).toEqual(told[0]!.body)
  expect((await list(HERE)).drives.find(({ id }) => id === drive.id)?.takenBack).toEqual(one)
})

it('takes back no drive that is not there, and none of another community', async () => {
  const { drive } = (await count({ parcel: '枣' })).body as Output<'countDrive'>
  const before = await list(HERE)
  expect((await takeBack('nothing')).code).toBe('NOT_FOUND')
  expect((await takeBack(drive.id, '写了两次', THERE)).code).toBe('NOT_FOUND')
  const ofOthers = { params: { id: HERE, driveId: drive.id }, body: { reason: '写了两次' } }
  expect((await stage.street.call('secretary-2', 'takeBackDrive', ofOthers)).code).toBe('NOT_ALLOWED')
  expect(await list(HERE)).toEqual(before)
})

it.each(['', ' ', '写\n错', '字'.repeat(61), '打 13812345678 问过'])(
  'wants a reason in words that anybody may read, not %j',
  async (reason) => {
    const [drive] = (await list(HERE)).drives
    expect(await takeBack(drive!.id, reason)).toMatchObject({
      status: 400,
      details: { issues: [{ path: 'reason' }] },
    })
  },
)
