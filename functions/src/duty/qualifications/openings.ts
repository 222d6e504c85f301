import { type ShiftCard, toIso } from '@muster/shared'
import type { ShownShift } from '../../directory/boards'
import type { Agenda } from '../agenda.store'
import { gateRefusal } from '../gates'

/** The shifts that have a place for this person at `now`: not theirs already, open, and with a post whose gates they pass. */
export function openingsFor(
  { agenda, isMember }: { agenda: Agenda; isMember: boolean },
  shown: ShownShift[],
  now: number,
): ShiftCard[] {
  const asOf = toIso(now)
  return shown
    .filter(({ card, gated }) => {
      const isOpen = (card.opensAt ?? asOf) <= asOf && asOf < card.joinUntil && card.left > 0
      if (!isOpen || agenda.duties[card.id]?.state === 'in') return false
      if (gated?.membersOnly && !isMember) return false
      const posts = gated?.posts ?? [{ left: card.left }]
      return posts.some((post) => post.left > 0 && gateRefusal(agenda, card, post) === null)
    })
    .map(({ card }) => card)
}
