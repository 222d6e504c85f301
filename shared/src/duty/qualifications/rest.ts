import { type Refusal, refusal } from '../../contract/errors'
import { DAY, HOUR, MINUTE, toIso } from '../../time'

/** What somebody rests after a night or a long duty. */
export const REST = 8 * HOUR
export const LONG_DUTY = 8 * HOUR
// A 71-year-old stood for 12 hours (S02): never again.
export const HOURS_A_DAY = 10
export const HOURS_A_DAY_ELDER = 6
export const ELDER_FROM = 65
/** Longer ones are residential: they have their own rhythm, and nobody's day is reckoned by them. */
export const RESIDENTIAL = 16 * HOUR

const NIGHT_FROM = 22 * HOUR
const NIGHT_TO = 6 * HOUR
const CHINA_OFFSET = 8 * HOUR
const STEP = 15 * MINUTE

interface Hours {
  startsAt: string
  endsAt: string
}
/** A stretch of time that a person is bound to. */
export interface Bound extends Hours {
  shiftId: string
  title: string
}
interface Span {
  from: number
  to: number
}
type Because = 'night' | 'long' | 'day'

export interface Breach {
  refusal: Refusal
  /** The duties that it comes from. */
  with: Bound[]
}

const spanOf = ({ startsAt, endsAt }: Hours): Span => ({ from: Date.parse(startsAt), to: Date.parse(endsAt) })
const length = ({ from, to }: Span) => to - from
const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
const isResidential = (span: Span) => length(span) > RESIDENTIAL
const lies = (inner: Span, outer: Span) => outer.from <= inner.from && inner.to <= outer.to

/** Hours that nobody could claim: longer than anybody may stand in a day, and too short to be residential. They are posted as two shifts. */
export function isBeyondAnybody(hours: Hours): boolean {
  return isLengthBeyondAnybody(length(spanOf(hours)))
}

/** The same of a length in ms. */
export function isLengthBeyondAnybody(length: number): boolean {
  return length > HOURS_A_DAY * HOUR && length <= RESIDENTIAL
}

/** What the secretary is told of such hours. */
export const BEYOND_ANYBODY = `超过 ${HOURS_A_DAY} 小时没人能报，分成两班`

/** Touches the hours from 22:00 to 06:00 in China. */
function isNight(span: Span): boolean {
  const from = (span.from + CHINA_OFFSET) % DAY
  return from < NIGHT_TO || from + length(span) > NIGHT_FROM
}

/** Why one rests after it. */
function restsAfter(span: Span): 'night' | 'long' | undefined {
  if (isNight(span)) return 'night'
  return length(span) >= LONG_DUTY ? 'long' : undefined
}

function tooSoon(one: Span, other: Span): Because | undefined {
  const [first, second] = one.from < other.from ? [one, other] : [other, one]
  return second.from - first.to < REST ? restsAfter(first) : undefined
}

/** The 24 hours in which these hours and the duties together are more than `limit`; they need only be looked for from a start or up to an end. */
function fullDay(hours: Span, duties: Span[], limit: number): Span | undefined {
  const all = [...duties, hours]
  return all
    .flatMap(({ from, to }) => [
      { from, to: from + DAY },
      { from: to - DAY, to },
    ])
    .find((day) => shared(hours, day) > 0 && all.reduce((sum, each) => sum + shared(each, day), 0) > limit)
}

function breachOf(
  hours: Span,
  duties: Span[],
  limit: number,
): { because: Because; with: Span[] } | undefined {
  for (const duty of duties) {
    const because = tooSoon(duty, hours)
    if (because) return { because, with: [duty] }
  }
  const day = fullDay(hours, duties, limit)
  return day && { because: 'day', with: duties.filter((duty) => shared(duty, day) > 0) }
}

/** From when on as many hours are within the rules, to the quarter of an hour. */
function restedAt(hours: Span, duties: Span[], limit: number): number {
  let from = Math.ceil((hours.from + 1) / STEP) * STEP
  for (;;) {
    const moved = { from, to: from + length(hours) }
    if (!duties.some((duty) => shared(duty, moved) > 0) && !breachOf(moved, duties, limit)) return from
    from += STEP
  }
}

/**
 * Why these hours leave a person too little rest beside their duties (none of which overlaps them), and which duties those are; null when they do not.
 * At least 8 h free after a duty that touched the night or lasted 8 h; at most 10 h of duty in any 24 h, 6 h from the age of 65.
 * `age` in years, undefined when it is not known.
 */
export function restBreach(duties: Bound[], hours: Hours, age: number | undefined): Breach | null {
  const wanted = spanOf(hours)
  const all = duties.map((duty) => ({ ...spanOf(duty), duty }))
  const stays = all.filter(isResidential)
  if (isResidential(wanted) || stays.some((stay) => lies(wanted, stay))) return null
  const most = age !== undefined && age >= ELDER_FROM ? HOURS_A_DAY_ELDER : HOURS_A_DAY
  const limit = most * HOUR
  if (length(wanted) > limit) return { refusal: refusal('TOO_LONG', { hours: most }), with: [] }
  const counted = all.filter((span) => !isResidential(span) && !stays.some((stay) => lies(span, stay)))
  const breach = breachOf(wanted, counted, limit)
  if (!breach) return null
  const until = toIso(restedAt(wanted, counted, limit))
  return {
    refusal: refusal('REST_NEEDED', { until, because: breach.because }),
    with: all.filter((span) => breach.with.includes(span)).map(({ duty }) => duty),
  }
}

/** The refusal alone. */
export function restRefusal(duties: Bound[], hours: Hours, age: number | undefined): Refusal | null {
  return restBreach(duties, hours, age)?.refusal ?? null
}
