import { type ShiftCard, toIso } from '@muster/shared'
import type { ShownShift } from '../../directory/boards'
import { gateRefusal } from '../gates'
import type { Self } from '../selves'

/** The shifts that have a place for this person at `now`: not theirs already, open, and with a post whose gates they pass. */
export function openingsFor(
  { self, isMember }: { self: Self; isMember: boolean },
  shown: ShownShift[],
  now: number,
): ShiftCard[] {
  const asOf = toIso(now)
  return shown
    .filter(({ card, gated }) => {
      const isOpen = (card.opensAt ?? asOf) <= asOf && asOf < card.joinUntil && card.left > 0
      if (!isOpen || self.bounds.some(({ shiftId }) => shiftId === card.id)) return false
      if (gated?.membersOnly && !isMember) return false
      const posts = gated?.posts ?? [{ left: card.left }]
      return posts.some((post) => post.left > 0 && gateRefusal(self, card, post) === null)
    })
    .map(({ card }) => card)
}
