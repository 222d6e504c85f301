export { ask } from './api'
export { cache, readAnew } from './cache'
export { useVerified, type Verified } from './certificates'
export type { Deed, Outcome } from './deeds'
export { isLineHot, isLive, isShiftHot } from './heat'
export * from './leading'
export { useNow, useTimeTo } from './now'
export {
  drop,
  enqueue,
  flush,
  newKey,
  type Queued,
  type Sent,
  submit,
  submitAfterGrace,
  undo,
  useAllQueued,
  useQueued,
} from './outbox'
export { type CheckedIn, checkInNow, siteCodeIn } from './own-roll'
export { settleNeed, settleTask, type Told, tell } from './posting'
export * from './queries'
export { useRefresh } from './refresh'
export { useMembership } from './role'
export { isRollDeed } from './roll-deeds'
export { useRollTaps } from './roll-queue'
export { type RollEntry, type Roster, rosterWithTaps } from './roll-taps'
export * from './service'
export { session, useRanOut, useSession } from './session'
export { setCommunityId, setElder, useCommunityId, useElder } from './settings'
export { ensureSignedIn, switchPerson, useEntering } from './sign-in'
export { settleThanks } from './thanks'
