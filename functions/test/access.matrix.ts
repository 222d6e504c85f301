import { type Caller, callers } from './cast'

/** What a caller is answered: past the gate, or the status that turns them away. */
export type Outcome = 'through' | 401 | 403 | 404

const marks: Record<string, Outcome> = { '✓': 'through', '1': 401, '3': 403, '4': 404 }

/**
 * Who gets through to what, written by hand; everything acted upon belongs to 杨家园 (here).
 * ✓ through · 1: 401 · 3: 403 · 4: 404. Columns: nobody, stranger | here: resident, volunteer, keeper, leader, secretary,
 * street, auditor | there: the same. The resident made the pledge that is acted upon.
 */
export const matrix: Record<string, string> = {
  signIn: /*         */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  getMe: /*          */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  updateMe: /*       */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  setPhone: /*       */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  myNotices: /*      */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  listCommunities: /**/ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  setReceiver: /*    */ '13 3333✓✓3 3333333',
  joinCommunity: /*  */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  grantRole: /*      */ '13 3333✓✓3 3333333',

  getBoard: /*       */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',

  postTask: /*       */ '13 3333✓33 3333333',
  getTask: /*        */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  changeTask: /*     */ '13 3333✓33 3333333',
  closeTask: /*      */ '13 3333✓33 3333333',
  claimShift: /*     */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  swapClaim: /*      */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  withdrawClaim: /*  */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  callUp: /*         */ '14 333✓✓33 4444444',
  getCallUp: /*      */ '14 333✓✓33 4444444',
  answerCallUp: /*   */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  thank: /*          */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  listThanks: /*     */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  moderateThanks: /* */ '13 3333✓33 3333333',
  myDuties: /*       */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  getRoster: /*      */ '14 333✓✓33 4444444',
  reportWork: /*     */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  confirmRecord: /*  */ '14 333✓✓33 4444444',
  getShiftRecords: /**/ '14 333✓✓33 4444444',
  myRecords: /*      */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  myMonth: /*        */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',

  grantQualification: '13 333✓✓33 3333333',
  myQualifications: /**/ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  updateQualifications: '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  whatCanIJoin: /*   */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  checkIn: /*        */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  checkOut: /*       */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  markNoShow: /*     */ '14 333✓✓33 4444444',
  getCheckInCode: /* */ '14 333✓✓33 4444444',
  setKit: /*         */ '14 333✓✓33 4444444',
  getAttendance: /*  */ '14 333✓✓✓3 4444444',
  addToRoster: /*    */ '14 333✓✓33 4444444',
  importChain: /*    */ '14 333✓✓33 4444444',
  removeFromRoster: /**/ '14 333✓✓33 4444444',
  saveTemplate: /*   */ '13 3333✓33 3333333',
  listTemplates: /*  */ '13 3333✓33 3333333',
  deleteTemplate: /* */ '13 3333✓33 3333333',
  startVisit: /*     */ '14 333✓✓33 4444444',
  takeStep: /*       */ '14 333✓✓33 4444444',
  listVisits: /*     */ '14 333✓✓33 4444444',

  listGoods: /*      */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  addGoods: /*       */ '13 33✓3✓33 3333333',
  mergeGoods: /*     */ '13 33333✓3 3333333',
  postNeed: /*       */ '13 3333✓33 3333333',
  getNeed: /*        */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  changeNeed: /*     */ '13 3333✓33 3333333',
  confirmNeed: /*    */ '13 3333✓33 3333333',
  closeNeed: /*      */ '13 3333✓33 3333333',
  pledge: /*         */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  pledgeLines: /*    */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  countDrive: /*     */ '13 3333✓33 3333333',
  takeBackDrive: /*  */ '13 3333✓33 3333333',
  listDrives: /*     */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  proposals: /*      */ '14 33✓3✓✓✓ 4444444',
  whereNeeded: /*    */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  changePledge: /*   */ '14 ✓444444 4444444',
  withdrawPledge: /* */ '14 ✓444444 4444444',
  myPledges: /*      */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',

  receive: /*        */ '13 33✓3✓33 3333333',
  issue: /*          */ '13 33✓3✓33 3333333',
  countStock: /*     */ '13 33✓3✓33 3333333',
  correct: /*        */ '13 33✓3✓33 3333333',
  checkCorrection: /**/ '13 3333✓✓3 3333333',
  markLow: /*        */ '13 33✓3✓33 3333333',
  getStock: /*       */ '14 33✓3✓✓✓ 4444444',
  sendOn: /*          */ '13 33✓3✓33 3333333',
  underWay: /*        */ '14 33✓3✓✓✓ 4444444',
  arrive: /*          */ '13 33✓3✓33 3333333',
  findPledge: /*      */ '13 33✓3✓33 3333333',
  followGift: /*      */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  getLedger: /*      */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  verifyLedger: /*   */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  getEntry: /*       */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',

  getCertificate: /* */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  myCertificates: /* */ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  printCertificate: /**/ '14 ✓444444 4444444',
  verifyCertificate: /**/ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  compareName: /*    */ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  acknowledgeGift: /**/ '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  acknowledgeReceipt: '13 33✓3✓33 3333333',
  verifyAcknowledgement: '✓✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
  disclose: /*        */ '13 33✓3✓✓3 3333333',
  exportShift: /*    */ '14 333✓✓33 4444444',
  exportMyRecords: /**/ '1✓ ✓✓✓✓✓✓✓ ✓✓✓✓✓✓✓',
}

/** One row, read: caller → outcome. */
export function rowOf(name: string): Map<Caller, Outcome> {
  const outcomes = [...(matrix[name] ?? '').replaceAll(' ', '')].map((mark) => marks[mark])
  if (outcomes.length !== callers.length) throw new Error(`${name} has no row with ${callers.length} marks`)
  return new Map(
    callers.map((caller, n) => {
      const outcome = outcomes[n]
      if (outcome === undefined) throw new Error(`${name} has a mark that means nothing`)
      return [caller, outcome]
    }),
  )
}
