import { DAY, HOUR, type OperationName, type Sent, toIso } from '@muster/shared'
import { type Sending, STREET_OPENS, type Street } from '../../dev/street'
import { CheckInCodes } from '../src/duty/attendance/codes'
import { keys } from '../src/table/keys'
import { certify, mark, writeServed } from './served'

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
  needId: string
  lineId: string
  pledgeId: string
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
}

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
    needId: need.id,
    lineId,
    pledgeId: pledge.id,
    servedId,
    servedFrom,
    code,
    residentId,
    personId,
    todayId,
    printed: new CheckInCodes(street.services.secrets.ids).printed(todayId),
    thanksId: thanks.id,
    thankedAt: thanks.at,
  }
}

/** For each operation a request that is good in every way. */
export const goodRequests: Record<OperationName, (scene: Scene) => Sending> = {
  signIn: () => ({ body: { provider: 'demo', persona: 'crowd-50' } }),
  getMe: () => ({}),
  updateMe: () => ({
    body: { name: '赵小满', elder: true, anonymous: true, noticesReadTo: '2021-10-25T09:00:00+08:00' },
  }),
  setPhone: () => ({ body: { provider: 'demo', phone: '13800000101' } }),
  myNotices: () => ({}),
  listCommunities: () => ({}),
  joinCommunity: ({ communityId }) => ({ params: { id: communityId } }),
  grantRole: ({ personId }) => ({ params: { id: 'yangjiayuan' }, body: { personId, role: 'volunteer' } }),
  getBoard: () => ({ params: { id: 'yangjiayuan' } }),
  postTask: () => ({
    params: { id: 'yangjiayuan' },
    body: {
      title: '早七点核酸采样',
      kind: 'sampling',
      place: '滨河小区',
      note: '自带身份证',
      safety: '全程戴好口罩',
      tags: ['不要经验'],
      urgent: true,
      membersOnly: false,
      dangerous: { insurance: '志愿者保险' },
      units: ['people'],
      kit: [{ item: '口罩', each: 2 }],
      grants: { training: '采样引导', months: 12 },
      steps: ['填表', '量体温'],
      repeat: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2',
      shifts: [
        {
          startsAt: '2021-10-26T07:00:00+08:00',
          endsAt: '2021-10-26T11:00:00+08:00',
          joinUntil: '2021-10-26T06:30:00+08:00',
          opensAt: '2021-10-25T19:00:00+08:00',
          freesAfter: 30,
          place: '东门',
          meetAt: '居委会',
          leaderId: 'somebody',
          posts: [
            {
              name: '扫码',
              places: 2,
              note: '带手机',
              asks: { role: '民警', skills: ['英语'], training: '消毒培训', minAge: 18 },
            },
            { name: '引导', places: 3 },
          ],
        },
      ],
    } satisfies Sent<'postTask'>,
  }),
  getTask: ({ taskId }) => ({ params: { id: taskId } }),
  changeTask: ({ taskId, shiftId }) => ({
    params: { id: taskId },
    body: {
      title: '卡口夜班',
      kind: '值守',
      place: '西门',
      note: null,
      safety: null,
      tags: ['发红马甲'],
      urgent: true,
      membersOnly: false,
      dangerous: { insurance: '街道的志愿者保险' },
      units: ['places'],
      kit: [{ item: '手套', each: 1 }],
      grants: { training: '卡口', months: 24 },
      steps: ['登记'],
      everyShift: {
        startsAt: '09:30',
        endsAt: '14:30',
        place: '北门',
        meetAt: '北门门房',
        leaderId: null,
        posts: [
          {
            id: 'p1',
            name: '值守',
            places: 45,
            note: '带手电',
            asks: { role: '保安', skills: ['兰州话'], training: '卡口', minAge: 16 },
          },
        ],
      },
      shifts: [
        {
          id: shiftId,
          startsAt: '2021-10-26T19:00:00+08:00',
          endsAt: '2021-10-26T23:00:00+08:00',
          joinUntil: null,
          opensAt: null,
          freesAfter: 15,
          place: '南门',
          meetAt: '门房',
          leaderId: null,
          posts: [
            {
              id: 'p1',
              name: '值守',
              places: 40,
              note: '穿厚点',
              asks: { role: '保安', skills: ['兰州话'], training: '卡口', minAge: 16 },
            },
          ],
        },
      ],
      addShifts: [
        {
          startsAt: '2021-10-27T07:00:00+08:00',
          endsAt: '2021-10-27T11:00:00+08:00',
          joinUntil: '2021-10-27T06:30:00+08:00',
          opensAt: '2021-10-26T19:00:00+08:00',
          place: '北门',
          meetAt: '居委会',
          leaderId: 'somebody',
          posts: [
            {
              name: '翻译',
              places: 2,
              note: '带手机',
              asks: { role: '民警', skills: ['英语'], training: '消毒培训', minAge: 18 },
            },
          ],
        },
      ],
      removes: 100,
    } satisfies Sent<'changeTask'>,
  }),
  closeTask: ({ taskId }) => ({ params: { id: taskId }, body: { reason: '雨太大' } }),
  claimShift: ({ shiftId }) => ({
    params: { id: shiftId },
    body: { postId: 'p1', terms: 1, name: '王芳', wait: false },
  }),
  swapClaim: ({ shiftId }) => ({ params: { id: shiftId }, body: { shiftId, postId: 'p1', terms: 1 } }),
  withdrawClaim: ({ shiftId }) => ({ params: { id: shiftId } }),
  callUp: ({ shiftId }) => ({
    params: { id: shiftId },
    body: { skills: ['英语'], teams: ['青年突击队'], served: true, widest: 'street', widenAfter: 10 },
  }),
  getCallUp: ({ shiftId }) => ({ params: { id: shiftId } }),
  answerCallUp: ({ shiftId }) => ({ params: { id: shiftId }, body: { coming: false } }),
  thank: ({ taskId }) => ({
    params: { id: taskId },
    body: { text: '凌晨两点的饺子，是给你们的', anonymous: false },
  }),
  listThanks: ({ taskId }) => ({ params: { id: taskId } }),
  moderateThanks: ({ taskId, thanksId, thankedAt }) => ({
    params: { id: taskId, thanksId },
    body: { show: true, at: thankedAt },
  }),
  myDuties: () => ({}),
  getRoster: ({ shiftId }) => ({ params: { id: shiftId } }),
  reportWork: ({ servedId }) => ({
    params: { id: servedId },
    body: {
      outputs: [{ unit: 'people', amount: 120 }],
      standbyMinutes: 30,
    } satisfies Sent<'reportWork'>,
  }),
  confirmRecord: ({ servedId, servedFrom, residentId }) => ({
    params: { id: servedId },
    body: {
      personId: residentId,
      checkedInAt: toIso(servedFrom + HOUR / 2),
      checkedOutAt: toIso(servedFrom + 2.5 * HOUR),
      standbyMinutes: 10,
      outputs: [{ unit: 'households', amount: 40 }],
      reason: '签退按晚了',
    } satisfies Sent<'confirmRecord'>,
  }),
  getShiftRecords: ({ servedId }) => ({ params: { id: servedId } }),
  myRecords: () => ({}),
  myMonth: () => ({ params: { month: '2021-10' } }),
  getCertificate: () => ({ body: { from: '2021-01', to: '2021-12' } }),
  verifyCertificate: ({ code }) => ({ params: { id: code } }),
  compareName: ({ code }) => ({ params: { id: code }, body: { name: '李玉兰' } }),
  exportShift: ({ servedId }) => ({ params: { id: servedId }, body: { what: 'records', format: 'csv' } }),
  exportMyRecords: () => ({ body: { year: '2021', format: 'csv' } }),
  grantQualification: ({ residentId }) => ({
    params: { id: 'yangjiayuan' },
    body: { personId: residentId, kind: 'skill', name: '英语', until: '2022-10-25' },
  }),
  myQualifications: () => ({}),
  updateQualifications: () => ({
    body: { skills: ['英语', '驾照'], born: '1970-03', guardianConsents: false, callUps: true },
  }),
  whatCanIJoin: () => ({ params: { id: 'yangjiayuan' } }),
  checkIn: ({ todayId, printed }) => ({
    params: { id: todayId },
    body: { code: printed, ago: 0 } satisfies Sent<'checkIn'>,
  }),
  checkOut: ({ todayId }) => ({ params: { id: todayId }, body: { ago: 0 } satisfies Sent<'checkOut'> }),
  markNoShow: ({ shiftId, residentId }) => ({
    params: { id: shiftId },
    body: { personId: residentId, reason: '打过电话，来不了', ago: 0 } satisfies Sent<'markNoShow'>,
  }),
  getCheckInCode: ({ shiftId }) => ({ params: { id: shiftId } }),
  setKit: ({ shiftId, residentId }) => ({
    params: { id: shiftId },
    body: {
      personId: residentId,
      items: [{ item: '红马甲', given: 1, returned: 0 }],
    } satisfies Sent<'setKit'>,
  }),
  getAttendance: ({ taskId }) => ({ params: { id: taskId } }),
  addToRoster: ({ shiftId }) => ({
    params: { id: shiftId },
    body: {
      entries: [{ name: '周志平', phone: '13800000102', postId: 'p1', count: 2 }, { name: '吴彩霞' }],
      wait: false,
      consent: true,
    },
  }),
  importChain: ({ shiftId }) => ({
    params: { id: shiftId },
    body: { entries: [{ name: '王阿姨 🌻', phone: '13800000103', postId: 'p1', count: 1 }], wait: true },
  }),
  removeFromRoster: ({ shiftId, residentId }) => ({ params: { id: shiftId, personId: residentId } }),
  saveTemplate: () => ({
    params: { id: 'yangjiayuan' },
    body: {
      name: '每周巡逻',
      hint: '五人一组',
      day: 'tomorrow',
      task: {
        title: '文明巡逻',
        kind: '巡逻',
        note: '看到问题先记下来',
        safety: '走人行道',
        tags: ['五人一组'],
        urgent: false,
        membersOnly: false,
        dangerous: { insurance: '志愿者保险' },
        units: ['places'],
        kit: [{ item: '红马甲', each: 1 }],
        grants: { training: '巡逻', months: 12 },
        steps: ['登记', '处理'],
        repeat: 'FREQ=WEEKLY;COUNT=8',
      },
      shifts: [
        {
          place: '中心广场',
          from: '18:00',
          to: '20:00',
          days: 1,
          meetAt: '居委会',
          posts: [
            {
              name: '交警',
              places: 1,
              note: '带队',
              asks: { role: '交警', skills: ['驾照'], training: '巡逻', minAge: 18 },
            },
          ],
        },
      ],
    } satisfies Sent<'saveTemplate'>,
  }),
  listTemplates: () => ({ params: { id: 'yangjiayuan' } }),
  deleteTemplate: () => ({ params: { id: 'yangjiayuan', templateId: 'any' } }),
  startVisit: ({ shiftId }) => ({ params: { id: shiftId } }),
  takeStep: ({ shiftId }) => ({ params: { id: shiftId, number: '1' }, body: { step: '填表' } }),
  listVisits: ({ shiftId }) => ({ params: { id: shiftId } }),
  postNeed: () => ({
    params: { id: 'yangjiayuan' },
    body: {
      title: '夜班缺物资',
      note: '送到门房',
      neededBy: '2021-10-27T18:00:00+08:00',
      urgent: true,
      receiverId: 'yangjiayuan',
      delivery: { place: '门房', hours: '9:00—18:00' },
      notWanted: ['旧衣服'],
      lines: [{ item: '口罩', grade: 'KN95', measure: '只', wanted: 500, note: '独立包装' }],
    } satisfies Sent<'postNeed'>,
  }),
  getNeed: ({ needId }) => ({ params: { id: needId } }),
  changeNeed: ({ needId, lineId }) => ({
    params: { id: needId },
    body: {
      title: '防护物资，急',
      note: null,
      neededBy: null,
      urgent: true,
      delivery: { place: '居委会', hours: '全天' },
      notWanted: ['散装'],
      lines: [{ id: lineId, wanted: 900 }],
      addLines: [{ item: '手套', grade: '丁腈', measure: '双', wanted: 300, note: '大号' }],
    } satisfies Sent<'changeNeed'>,
  }),
  closeNeed: ({ needId }) => ({ params: { id: needId }, body: {} }),
  pledge: ({ needId, lineId }) => ({
    params: { id: needId },
    body: { lineId, quantity: 5, deliverBy: '2021-10-27', donorName: '赵先生', anonymous: false },
  }),
  changePledge: ({ pledgeId }) => ({
    params: { id: pledgeId },
    body: { quantity: 12, deliverBy: '2021-10-28', donorName: '李玉兰', anonymous: false },
  }),
  withdrawPledge: ({ pledgeId }) => ({ params: { id: pledgeId } }),
  myPledges: () => ({}),
}
