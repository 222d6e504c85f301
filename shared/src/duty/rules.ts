import { type Refusal, refusal } from '../contract/errors'
import { HOUR, toIso } from '../time'
import type { Bound } from './qualifications/rest'
import { easiest } from './qualifications/rules'
import type { Claim, Post, PostSpec } from './schema'

/** One person's entry in a shift: `ticket` orders all claims of the shift; `waited` while it has stood on the waiting list untold. */
export interface Ticket {
  ticket: number
  postId: string
  waited?: boolean | undefined
}

/** What a claim is decided on. Times are ISO with China's offset. */
export interface Shift {
  id: string
  taskId: string
  communityId: string
  title: string
  place: string
  startsAt: string
  endsAt: string
  joinUntil: string
  /** From when on one may claim; at once, if not given. */
  opensAt?: string | undefined
  /** When places that nobody has checked in on go to the waiting list, if they do. */
  freesAt?: string | undefined
  state: 'open' | 'cancelled'
  terms: number
  posts: PostSpec[]
  /** Per post: places less entries; below zero when people wait. */
  left: Record<string, number>
  roster: Record<string, Ticket>
  membersOnly: boolean
}

// Nobody should learn at dawn that a place is theirs at seven: who still waits two hours before the start is set free.
export const WAITING_ENDS_BEFORE_START = 2 * HOUR

/** Until when one may stand on the waiting list (ISO). Where places free themselves, it is who waits at the site that they are for. */
export function waitingEnds({ startsAt, freesAt }: Pick<Shift, 'startsAt' | 'freesAt'>): string {
  return freesAt ?? toIso(Date.parse(startsAt) - WAITING_ENDS_BEFORE_START)
}

export function canWait(shift: Pick<Shift, 'startsAt' | 'freesAt' | 'state'>, now: number): boolean {
  return shift.state === 'open' && now < Date.parse(waitingEnds(shift))
}

/** Who holds and who waits: rank by ticket within the post, against its places. Ordered by ticket. */
export function standings(
  shift: Pick<Shift, 'posts' | 'roster'>,
): { personId: string; ticket: Ticket; state: 'held' | 'waiting'; position?: number }[] {
  const taken = new Map<string, number>()
  const placesOf = new Map(shift.posts.map((post) => [post.id, post.places]))
  return Object.entries(shift.roster)
    .sort(([, a], [, b]) => a.ticket - b.ticket)
    .map(([personId, ticket]) => {
      const rank = (taken.get(ticket.postId) ?? 0) + 1
      taken.set(ticket.postId, rank)
      const over = rank - (placesOf.get(ticket.postId) ?? 0)
      return over <= 0
        ? { personId, ticket, state: 'held' as const }
        : { personId, ticket, state: 'waiting' as const, position: over }
    })
}

/** One person's claim as it stands, or undefined. */
export function claimOf(shift: Pick<Shift, 'id' | 'posts' | 'roster'>, personId: string): Claim | undefined {
  if (!Object.hasOwn(shift.roster, personId)) return undefined
  const found = standings(shift).find((entry) => entry.personId === personId)
  if (!found) return undefined
  const { ticket, state, position } = found
  return { shiftId: shift.id, postId: ticket.postId, state, ...(position === undefined ? {} : { position }) }
}

const leftAt = (shift: Pick<Shift, 'left'>, postId: string) => shift.left[postId] ?? 0

/** Posts as people see them: never fewer than 0 left. */
export function postsWithLeft(shift: Pick<Shift, 'posts' | 'left'>): Post[] {
  return shift.posts.map((post) => ({
    id: post.id,
    name: post.name,
    places: post.places,
    left: Math.max(0, leftAt(shift, post.id)),
    ...(post.note === undefined ? {} : { note: post.note }),
    ...(post.asks === undefined ? {} : { asks: post.asks }),
  }))
}

export function waitingCount(shift: Pick<Shift, 'posts' | 'left'>): number {
  return shift.posts.reduce((sum, post) => sum + Math.max(0, -leftAt(shift, post.id)), 0)
}

/** Why nobody can join this shift now, or null. */
export function shiftRefusal(shift: Shift, now: number, terms: number | undefined): Refusal | null {
  if (shift.state === 'cancelled') return refusal('SHIFT_CANCELLED')
  if (now >= Date.parse(shift.joinUntil)) return refusal('SHIFT_STARTED', { startsAt: shift.startsAt })
  if (shift.opensAt !== undefined && now < Date.parse(shift.opensAt))
    return refusal('NOT_OPEN_YET', { opensAt: shift.opensAt })
  if (terms !== undefined && terms !== shift.terms) {
    const { startsAt, endsAt, place } = shift
    return refusal('TERMS_CHANGED', { terms: shift.terms, startsAt, endsAt, place })
  }
  return null
}

export type Choice = { ok: true; postId: string; waiting: boolean } | { ok: false; refusal: Refusal }

/**
 * The post that a claim goes to: the one asked for, or of those whose gate is passed the one with most places left; a waiting place only when asked.
 * `gate`: why the person cannot stand on a post.
 */
export function choosePost(
  shift: Shift,
  want: { postId?: string | undefined; wait?: boolean | undefined },
  now: number,
  gate: (post: PostSpec) => Refusal | null = () => null,
): Choice {
  const refused = (why: Refusal): Choice => ({ ok: false, refusal: why })
  const asked =
    want.postId === undefined ? shift.posts : shift.posts.filter((post) => post.id === want.postId)
  if (asked.length === 0) return refused(refusal('NOT_FOUND'))
  const mine = asked.filter((post) => gate(post) === null)
  const roomiest = [...mine].sort((a, b) => leftAt(shift, b.id) - leftAt(shift, a.id))[0]
  if (!roomiest) return refused(easiest(asked.flatMap((post) => gate(post) ?? [])) ?? refusal('NOT_FOUND'))
  if (leftAt(shift, roomiest.id) >= 1) return { ok: true, postId: roomiest.id, waiting: false }
  const open = shift.posts.filter((post) => leftAt(shift, post.id) > 0 && gate(post) === null)
  if (!want.wait) {
    if (open.length > 0) {
      const posts = open.map(({ id, name }) => ({ id, name, left: leftAt(shift, id) }))
      return refused(refusal('POST_FULL', { posts }))
    }
    return refused(refusal('SHIFT_FULL', { canWait: canWait(shift, now), waiting: waitingCount(shift) }))
  }
  if (!canWait(shift, now)) return refused(refusal('WAITLIST_CLOSED'))
  // As many may wait as there are places: more would wait for nothing.
  const line = mine.find((post) => leftAt(shift, post.id) > -post.places)
  return line ? { ok: true, postId: line.id, waiting: true } : refused(refusal('WAITLIST_FULL'))
}

/** The first of my duties that overlaps these hours; one that ends as the other starts does not. */
export function clashWith(
  duties: Bound[],
  hours: { startsAt: string; endsAt: string },
  except: readonly string[] = [],
): Bound | undefined {
  return duties.find(
    (duty) => !except.includes(duty.shiftId) && duty.startsAt < hours.endsAt && hours.startsAt < duty.endsAt,
  )
}
