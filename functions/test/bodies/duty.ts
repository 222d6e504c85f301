import { HOUR, type Sent, toIso } from '@muster/shared'
import type { Requests } from './scene'

export const dutyRequests = {
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
  startVisit: ({ shiftId }) => ({ params: { id: shiftId } }),
  takeStep: ({ shiftId }) => ({ params: { id: shiftId, number: '1' }, body: { step: '填表' } }),
  listVisits: ({ shiftId }) => ({ params: { id: shiftId } }),
} satisfies Requests
