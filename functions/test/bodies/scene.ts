import { DAY, HOUR, type OperationName, type Sent, toIso } from '@muster/shared'
import { type Sending, STREET_OPENS, type Street } from '../../../dev/street'
import { CheckInCodes } from '../../src/duty/attendance/codes'
import { TransferStore } from '../../src/ledger/transfer.store'
import { contextOf } from '../../src/services'
import { GiftStore } from '../../src/supply/gift.store'
import { keys } from '../../src/table/keys'
import { acknowledged, certify, mark, writeServed } from '../served'

/** A task of one shift with one post, `days` after the street opens at ten. */
export function oneShift({
  days = 1,
  places = 5,
  ...rest
}: { days?: number; places?: number } & Partial<Sent<'postTask'>> = {}): Sent<'postTask'> {
  const startsAt = STREET_OPENS + days * DAY
  return {
    title: '卡口值守',
    kind: '卡口值守',
    place: '东门',
    shifts: [
      { startsAt: toIso(startsAt), endsAt: toIso(startsAt + 4 * HOUR), posts: [{ name: '值守', places }] },
    ],
    ...rest,
  }
}

/** What a scene offers to act upon, all in 杨家园: only the resident has a place there, a pledge, and a duty served. */
export interface Scene {
  /** A community that none of the cast belongs to. */
  communityId: string
  taskId: string
  shiftId: string
  /** Goods that 杨家园 added, a double of the medical N95. */
  goodsId: string
  needId: string
  lineId: string
  pledgeId: string
  /** An order drive that was counted. */
  driveId: string
  /** A shift that is over, on which the resident served. */
  servedId: string
  servedFrom: number
  /** The resident's certificate. */
  code: string
  residentId: string
  /** Somebody who belongs nowhere. */
  personId: string
  /** A shift of today; the resident is checked in on it. */
  todayId: string
  /** The printed code of that shift. */
  printed: string
  /** What the resident wrote under the task, and when. */
  thanksId: string
  thankedAt: string
  /** The entry by which 1,000 suits came in, in one lot, and the keeper's correction of it to 990. */
  receivedN: number
  /** The code by which whoever brought them follows them, and that of the paper about them. */
  receivedCode: string
  paperCode: string
  correctionN: number
  /** 100 suits that 畅家巷 has sent here. */
  transferId: string
  /** The code of the resident's pledge. */
  giftCode: string
}

/** For some operations a request that is good in every way. */
export type Requests = Partial<Record<OperationName, (scene: Scene) => Sending>>

const elsewhere = {
  id: 'zhongshanlu',
  name: '中山路社区',
  street: '临夏路街道',
  phone: null,
  receiver: { id: 'zhongshanlu', name: '中山路社区居委会', verified: true },
}

/** Nobody may have more than 40 duties: the resident gives back the place of a scene that is long over. */
async function leaveOldest(street: Street, shiftId: string): Promise<void> {
  const scenes = [...(places.get(street) ?? []), shiftId]
  const oldest = scenes.length > 20 ? scenes.shift() : undefined
  places.set(street, scenes)
  if (oldest !== undefined) await street.call('resident', 'withdrawClaim', { params: { id: oldest } })
}
const places = new WeakMap<Street, string[]>()

/** Sets a scene. `days` after the street opens is its shift: scenes on other days do not clash. */
export async function setScene(street: Street, days = 1): Promise<Scene> {
  const { client: secretary } = await street.person('secretary')
  const params = { id: 'yangjiayuan' }
  const { task } = await secretary.call('postTask', {
    params,
    body: oneShift({ days, places: 50, kit: [{ item: '红马甲', each: 1 }], steps: ['填表', '量体温'] }),
  })
  const { need } = await secretary.call('postNeed', {
    params,
    body: { title: '防护物资', lines: [{ item: '口罩', grade: 'KN95', measure: '只', wanted: 1000 }] },
  })
  const { goods } = await secretary.call('addGoods', {
    params,
    body: { name: `N95 ${days} 号`, grade: 'GB 19083', measure: '只', expiry: { rule: 'printed' } },
  })
  const { id: residentId, client: resident } = await street.person('resident')
  const { id: leaderId } = await street.person('leader')
  const [shiftId, lineId] = [task.shifts[0]!.id, need.lines[0]!.id]
  // Only what the call-up needs is projected: settling the street would make members of all who have claimed.
  await secretary.call('callUp', { params: { id: shiftId }, body: {} })
  await street.app.project(keys.membership(leaderId, 'yangjiayuan'))
  await street.app.project(keys.callUp(shiftId))
  await resident.call('claimShift', { params: { id: shiftId }, body: {} })
  await leaveOldest(street, shiftId)
  await secretary.call('startVisit', { params: { id: shiftId } })
  const { pledge } = await resident.call('pledge', {
    params: { id: need.id },
    body: { lineId, quantity: 10 },
  })
  const { drive } = await secretary.call('countDrive', {
    params,
    body: { parcel: '苹果', parcels: 3, priceCents: 5_000, sumCents: 15_000 },
  })
  const { client: keeper } = await street.person('keeper')
  const { entry: received, code: receivedCode } = await keeper.call('receive', {
    params,
    body: { lines: [{ goodsId: 'suit', quantity: 1000, expiry: 'not printed' }] },
  })
  const of = received.entry.n
  const { entry: corrected } = await keeper.call('correct', {
    params,
    body: {
      of,
      lines: [{ lot: `${of}.1`, was: 1000, is: { goodsId: 'suit', quantity: 990 } }],
      reason: 'miscounted',
    },
  })
  const { table } = contextOf(street.services)
  await new GiftStore(table).notePledge('yangjiayuan', { ...pledge, personId: residentId })
  await new GiftStore(table).noteEntry('yangjiayuan', receivedCode, of)
  const transferId = `transfer-${days}`
  await new TransferStore(table).create({
    id: transferId,
    from: { id: 'changjiaxiang', name: '畅家巷社区居委会' },
    to: { id: 'yangjiayuan', name: '杨家园社区居委会' },
    sentAt: toIso(street.services.now()),
    lines: [
      { goods: 'suit', item: '医用防护服', grade: 'GB 19082', measure: '套', sent: 100, quantity: 100 },
    ],
    sentAs: 1,
    state: 'sent',
  })
  const { id: personId } = await street.person('crowd-99')
  const { thanks } = await resident.call('thank', { params: { id: task.id }, body: { text: '辛苦了' } })
  await street.app.saveCommunity(elsewhere)
  // Scenes served on other days, so that nothing is to be said against the hours.
  const servedFrom = street.services.now() - days * DAY - 4 * HOUR
  const servedId = await writeServed(street, `served-${days}`, {
    startsAt: servedFrom,
    marks: { [residentId]: mark(servedFrom, servedFrom + 3 * HOUR) },
  })
  await street.app.project(keys.shift(servedId))
  await street.app.project(keys.record(residentId, toIso(servedFrom), servedId))
  const code = await certify(street, residentId)
  const today = street.services.now()
  const todayId = await writeServed(street, `today-${days}`, {
    startsAt: today - HOUR,
    marks: { [residentId]: { in: Math.floor(today / 1000) - 3600, how: 'leader' } },
  })
  return {
    communityId: elsewhere.id,
    taskId: task.id,
    shiftId,
    goodsId: goods.id,
    needId: need.id,
    lineId,
    pledgeId: pledge.id,
    driveId: drive.id,
    servedId,
    servedFrom,
    code,
    residentId,
    personId,
    todayId,
    printed: new CheckInCodes(street.services.secrets.ids).printed(todayId),
    thanksId: thanks.id,
    thankedAt: thanks.at,
    receivedN: of,
    receivedCode,
    paperCode: await acknowledged(street, of),
    correctionN: corrected.entry.n,
    transferId,
    giftCode: pledge.code,
  }
}
