import type { RollEntry } from '../../data'
import { clock, words } from '../../words'
import { rollState } from './roll-view'

const { roster: say } = words

export const nameOf = ({ name }: RollEntry) => name ?? say.nameless

/** How one finds them: the last digits of a phone, or who speaks for them. */
function reachOf({ phoneTail, proxy }: RollEntry): string | undefined {
  if (phoneTail !== undefined) return say.tail(phoneTail)
  return proxy === undefined ? undefined : say.noPhone
}

const joined = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' · ')

/** Under the name: post, and what is worth knowing of somebody in this state. */
export function aboutEntry(entry: RollEntry, post: string): string {
  const { proxy, phoneTail, anonymous, reason, late, leftEarly, tired, how, kit, unsent } = entry
  switch (rollState(entry)) {
    case 'missing':
      return joined(post, reachOf(entry), proxy && phoneTail && say.proxy, anonymous && say.anonymous)
    case 'absent':
      return joined(reason ?? say.absent, unsent && say.notSent)
    case 'here':
      return joined(
        post,
        tired && say.tired,
        late && say.late,
        leftEarly && say.leftEarly,
        kit?.some(({ given }) => given > 0) && say.kitGiven,
        how === 'print' && say.printed,
        proxy && say.proxy,
        unsent && say.notSent,
      )
    case 'waiting':
      return joined(post, reachOf(entry))
  }
}

/** Since when, in the state they are in: 6:31 到. */
export function sinceWhen({ checkedInAt, checkedOutAt, position }: RollEntry): string | undefined {
  if (checkedOutAt !== undefined) return say.left(clock(checkedOutAt))
  if (checkedInAt !== undefined) return say.arrived(clock(checkedInAt))
  return position === undefined ? undefined : say.position(position)
}

/** The whole of it, as the person's own sheet says it. */
export function standingOf(entry: RollEntry): string {
  const { person } = say
  const { checkedInAt, checkedOutAt } = entry
  switch (rollState(entry)) {
    case 'missing':
      return person.state.missing
    case 'absent':
      return `${person.state.absent} · ${entry.reason ?? say.absent}`
    case 'here':
      return checkedInAt !== undefined && checkedOutAt !== undefined
        ? person.state.gone(clock(checkedInAt), clock(checkedOutAt))
        : person.state.here(clock(checkedInAt ?? 0))
    case 'waiting':
      return person.state.waiting(entry.position ?? 1)
  }
}
