import { type Refusal, refusal } from '../../contract/errors'
import { HOUR, MINUTE, toIso } from '../../time'
import { type Shift, standings } from '../rules'
import type { Attendance, Mark, Presence, ShiftRoll } from './schema'

/** People come early to be handed their kit. */
const OPENS_BEFORE_START = 2 * HOUR
/** Who forgets to check out does so at home the same evening, or after a night's sleep. */
const CLOSES_AFTER_END = 12 * HOUR
/** A 71-year-old once stood for twelve hours: after ten, or two past the end, the leader is told. */
const LONG_DUTY = 10 * HOUR
const PAST_END = 2 * HOUR
/** Longer ones are residential and have their own rhythm of rest. */
const RESIDENTIAL = 16 * HOUR

type Hours = Pick<Shift, 'startsAt' | 'endsAt'>
type Called = Hours & { marks: Record<string, Mark> }

const seconds = (iso: string) => Date.parse(iso) / 1000
const isoOf = (epochSeconds: number) => toIso(epochSeconds * 1000)

export function checkInOpens({ startsAt }: Pick<Shift, 'startsAt'>): string {
  return toIso(Date.parse(startsAt) - OPENS_BEFORE_START)
}

/** When a place that is not checked in goes to the next in line; undefined when it never does. `freesAfter`: minutes after the start. */
export function freesAtOf(spec: { startsAt: string; freesAfter?: number | undefined }): string | undefined {
  return spec.freesAfter === undefined
    ? undefined
    : toIso(Date.parse(spec.startsAt) + spec.freesAfter * MINUTE)
}

/** What the roll-call says of a person; nothing is an empty mark. */
export function markOf({ marks }: { marks: Record<string, Mark> }, personId: string): Mark {
  return (Object.hasOwn(marks, personId) ? marks[personId] : undefined) ?? {}
}

/** Why nobody can be checked in as of `at` (epoch ms), or null. */
export function checkInRefusal(shift: Hours & Pick<Shift, 'state'>, at: number): Refusal | null {
  if (shift.state === 'cancelled') return refusal('SHIFT_CANCELLED')
  const opensAt = checkInOpens(shift)
  if (at < Date.parse(opensAt)) return refusal('CHECK_IN_NOT_OPEN', { opensAt })
  return at > Date.parse(shift.endsAt) ? refusal('ROLL_CALL_OVER') : null
}

/** Why this person cannot be checked out as of `at` (epoch ms), or null. */
export function checkOutRefusal(shift: Called, personId: string, at: number): Refusal | null {
  const { in: since } = markOf(shift, personId)
  if (since === undefined || at < since * 1000) return refusal('NOT_CHECKED_IN')
  return at > Date.parse(shift.endsAt) + CLOSES_AFTER_END ? refusal('ROLL_CALL_OVER') : null
}

/** Until when a duty is the person's own concern: its end, or while they are checked in, as long as they can check out (ISO). */
export function dutyShownUntil(shift: Called, personId: string): string | undefined {
  const mark = markOf(shift, personId)
  if (mark.out !== undefined) return undefined
  return mark.in === undefined ? shift.endsAt : toIso(Date.parse(shift.endsAt) + CLOSES_AFTER_END)
}

/**
 * Whether a check-in that comes later takes the place of the one that is there: the earlier moment counts, as long as nobody has
 * gone home on the other. A printed code, which can be scanned from a photograph, does not overrule what somebody saw.
 */
export function precedes(mark: Mark, { at, how }: { at: number; how: Presence }): boolean {
  if (mark.in === undefined || mark.out !== undefined || at >= mark.in) return false
  return how !== 'print' || mark.how === 'print'
}

export function isTired(shift: Called, personId: string, now: number): boolean {
  const { in: since, out } = markOf(shift, personId)
  if (since === undefined || out !== undefined) return false
  const [startsAt, endsAt] = [Date.parse(shift.startsAt), Date.parse(shift.endsAt)]
  if (now > endsAt + PAST_END) return true
  return endsAt - startsAt <= RESIDENTIAL && now - since * 1000 > LONG_DUTY
}

/** One person's roll-call as people see it. */
export function attendanceOf(shift: Called, personId: string, now: number): Attendance {
  const mark = markOf(shift, personId)
  return {
    ...(mark.in === undefined ? {} : { checkedInAt: isoOf(mark.in), how: mark.how }),
    ...(mark.out === undefined ? {} : { checkedOutAt: isoOf(mark.out) }),
    ...(isLate(shift, mark) ? { late: true as const } : {}),
    ...(mark.out !== undefined && mark.out < seconds(shift.endsAt) ? { leftEarly: true as const } : {}),
    ...(mark.absent === undefined ? {} : { absentAt: isoOf(mark.absent) }),
    ...(mark.why === undefined ? {} : { reason: mark.why }),
    ...(isTired(shift, personId, now) ? { tired: true as const } : {}),
  }
}

function isLate({ startsAt }: Hours, mark: Mark): boolean {
  return mark.in !== undefined && mark.in > seconds(startsAt)
}

/** The roll-call of a shift in figures: who holds a place is here, known not to come, or missing. */
export function rollOf(
  shift: Called & Pick<Shift, 'id' | 'place' | 'state' | 'posts' | 'roster' | 'freesAt'>,
  now: number,
): ShiftRoll {
  const { id, place, startsAt, endsAt, state, freesAt, posts } = shift
  const entries = standings(shift)
  const held = entries.filter((entry) => entry.state === 'held')
  const among = (is: (mark: Mark, personId: string) => boolean) =>
    held.filter(({ personId }) => is(markOf(shift, personId), personId)).length
  const arrived = among((mark) => mark.in !== undefined)
  const absent = among((mark) => mark.in === undefined && mark.absent !== undefined)
  return {
    shiftId: id,
    place,
    startsAt,
    endsAt,
    state,
    freesAt,
    places: posts.reduce((sum, post) => sum + post.places, 0),
    held: held.length,
    waiting: entries.length - held.length,
    arrived,
    late: among((mark) => isLate(shift, mark)),
    absent,
    missing: held.length - arrived - absent,
    gone: among((mark) => mark.out !== undefined),
    tired: among((_, personId) => isTired(shift, personId, now)),
  }
}

/** What becomes of a waiting list when its time is up. */
export interface EndOfWaiting {
  /** Lost their place, since they were not there. */
  freed: string[]
  /** Have it now, in the order of their tickets. */
  movedUp: string[]
  /** Need not wait any longer. */
  dissolved: string[]
}

/**
 * The end of the waiting list. If the shift frees its places (`freesAt`) and is still on, each post's places that nobody has checked
 * in on go to who waits for them: first of those who are known not to come, then the last tickets first, and no more than wait.
 */
export function endOfWaiting(
  shift: Called & Pick<Shift, 'posts' | 'roster' | 'freesAt'>,
  now: number,
): EndOfWaiting {
  const result: EndOfWaiting = { freed: [], movedUp: [], dissolved: [] }
  const frees = shift.freesAt !== undefined && now < Date.parse(shift.endsAt)
  const entries = standings(shift)
  for (const post of shift.posts) {
    const line = entries.filter(({ ticket }) => ticket.postId === post.id)
    const waiting = line.filter(({ state }) => state === 'waiting').map(({ personId }) => personId)
    const missing = line
      .filter(({ state, personId }) => state === 'held' && markOf(shift, personId).in === undefined)
      .map(({ personId }) => personId)
      .reverse()
    const isAbsent = (personId: string) => markOf(shift, personId).absent !== undefined
    const leaving = [...missing.filter(isAbsent), ...missing.filter((personId) => !isAbsent(personId))]
    const count = frees ? Math.min(leaving.length, waiting.length) : 0
    result.freed.push(...leaving.slice(0, count))
    result.movedUp.push(...waiting.slice(0, count))
    result.dissolved.push(...waiting.slice(count))
  }
  return result
}
