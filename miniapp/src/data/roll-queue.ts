import { type Queued, useAllQueued } from './outbox'
import { isRollDeed } from './roll-deeds'
import type { RollTap } from './roll-taps'

const isTapOn = (shiftId: string) => (one: Queued) =>
  one.state !== 'refused' && isRollDeed(one.deed) && one.deed.shiftId === shiftId

/** What was tapped on a shift's roster and is not with the server yet. */
export function useRollTaps(shiftId: string): RollTap[] {
  return useAllQueued()
    .filter(isTapOn(shiftId))
    .flatMap(({ deed, tappedAt }) => (isRollDeed(deed) ? [{ deed, at: tappedAt }] : []))
}
