import { markOf } from './attendance/rules'
import type { Mark } from './attendance/schema'
import { type Shift, standings, type Ticket } from './rules'
import type { PostSpec } from './schema'

export interface ShiftSpec {
  startsAt: string
  endsAt: string
  state: 'open' | 'cancelled'
  posts: PostSpec[]
}

export type Loss = 'TIMES_CHANGED' | 'POST_CUT' | 'SHIFT_CANCELLED'

export interface Consequences {
  /** Taken off, and why. */
  removed: Record<string, Loss>
  /** Checked in, so they stay on; what they are to be told. */
  stay: Record<string, 'HOURS_MOVED' | 'SHIFT_CANCELLED'>
  roster: Record<string, Ticket>
  /** Go back to waiting. */
  demoted: string[]
  /** As the spec says, with room for everybody who is checked in. */
  posts: PostSpec[]
  left: Record<string, number>
  marks: Record<string, Mark>
}

/**
 * What a new spec does to the people of a shift: who is taken off and why, who stays, who goes back to waiting.
 * New hours take everybody off: nobody is left signed up for other hours than they read. Whoever is checked in has come, and keeps the place.
 */
export function consequences(
  shift: Pick<Shift, 'startsAt' | 'endsAt' | 'state' | 'posts' | 'roster'> & { marks: Record<string, Mark> },
  spec: ShiftSpec,
): Consequences {
  const cancelled = spec.state === 'cancelled'
  const newHours = !cancelled && (spec.startsAt !== shift.startsAt || spec.endsAt !== shift.endsAt)
  // Also who has gone home again: the record of what they did stands on their mark.
  const isHere = (personId: string) => markOf(shift, personId).in !== undefined
  const removed: Consequences['removed'] = {}
  const stay: Consequences['stay'] = {}
  const kept: Record<string, Ticket> = {}
  const postIds = new Set(spec.posts.map((post) => post.id))
  for (const [personId, ticket] of Object.entries(shift.roster)) {
    if (isHere(personId)) {
      kept[personId] = ticket
      if (newHours) stay[personId] = 'HOURS_MOVED'
      if (cancelled && shift.state !== 'cancelled') stay[personId] = 'SHIFT_CANCELLED'
    } else if (cancelled) removed[personId] = 'SHIFT_CANCELLED'
    else if (newHours) removed[personId] = 'TIMES_CHANGED'
    else if (!postIds.has(ticket.postId)) removed[personId] = 'POST_CUT'
    else kept[personId] = ticket
  }
  const posts = withRoom(spec.posts, shift, isHere)
  const roster = hereFirst(posts, kept, isHere)
  const heldBefore = new Set(
    standings(shift)
      .filter((entry) => entry.state === 'held')
      .map((entry) => entry.personId),
  )
  const demoted: string[] = []
  const left = Object.fromEntries(posts.map((post) => [post.id, post.places]))
  for (const { personId, ticket, state } of standings({ posts, roster })) {
    left[ticket.postId] = (left[ticket.postId] ?? 0) - 1
    if (state === 'waiting' && heldBefore.has(personId)) {
      demoted.push(personId)
      roster[personId] = { ...ticket, waited: true }
    }
  }
  const marks = newHours
    ? Object.fromEntries(Object.entries(shift.marks).filter(([personId]) => isHere(personId)))
    : shift.marks
  return { removed, stay, roster, demoted, posts, left, marks }
}

/** Posts with as many places as people are checked in there; a post that goes stays for them. */
function withRoom(
  posts: PostSpec[],
  shift: Pick<Shift, 'posts' | 'roster'>,
  isHere: (personId: string) => boolean,
): PostSpec[] {
  const here = (postId: string) =>
    Object.entries(shift.roster).filter(([personId, ticket]) => ticket.postId === postId && isHere(personId))
      .length
  const known = new Set(posts.map((post) => post.id))
  const cut = shift.posts.filter((post) => !known.has(post.id) && here(post.id) > 0)
  return [
    ...posts.map((post) => ({ ...post, places: Math.max(post.places, here(post.id)) })),
    ...cut.map((post) => ({ ...post, places: here(post.id) })),
  ]
}

/** Where a post has become too small, whoever is checked in goes before who is not; nobody else's ticket changes. */
function hereFirst(
  posts: PostSpec[],
  roster: Record<string, Ticket>,
  isHere: (personId: string) => boolean,
): Record<string, Ticket> {
  const line = standings({ posts, roster })
  const lost = line.filter(({ personId, state }) => state === 'waiting' && isHere(personId))
  const tight = new Set(lost.map(({ ticket }) => ticket.postId))
  const first = line.filter(({ personId, ticket }) => tight.has(ticket.postId) && isHere(personId))
  const lowest = Math.min(...line.map(({ ticket }) => ticket.ticket)) - first.length
  const moved = first.map(({ personId, ticket }, n) => [personId, { ...ticket, ticket: lowest + n }] as const)
  return { ...roster, ...Object.fromEntries(moved) }
}
