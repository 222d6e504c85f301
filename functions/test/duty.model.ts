/** What claims, swaps, withdrawals and changes are to do, in as few lines as say it. */

export const POSTS = ['p1', 'p2'] as const
export const HOUR = 3_600_000

export interface ModelShift {
  starts: number
  ends: number
  terms: number
  places: Record<string, number>
  cancelled: boolean
  dissolved: boolean
  /** In the order of their tickets. */
  line: { who: string; post: string }[]
}

export interface Model {
  now: number
  /** The task of all three. */
  closed: boolean
  shifts: ModelShift[]
}

export type Act =
  | { do: 'claim'; who: string; shift: number; post?: string; wait?: true; terms?: number }
  | { do: 'swap'; who: string; shift: number; to: number; post?: string }
  | { do: 'withdraw'; who: string; shift: number }
  | { do: 'places'; shift: number; post: string; places: number }
  | { do: 'hours'; shift: number; by: number }
  | { do: 'cancel'; shift: number }
  | { do: 'close' }
  | { do: 'move'; by: number }

/** What an act answers: a refusal's code, or the claim that results. */
export type Outcome = { code: string } | { post: string; state: string } | 'done'

export function stateOf(
  shift: ModelShift,
  who: string,
): { post: string; state: 'held' | 'waiting' } | undefined {
  const mine = shift.line.find((entry) => entry.who === who)
  if (!mine) return undefined
  const before = shift.line.filter((entry) => entry.post === mine.post).indexOf(mine)
  return { post: mine.post, state: before < (shift.places[mine.post] ?? 0) ? 'held' : 'waiting' }
}

const leftAt = (shift: ModelShift, post: string) =>
  (shift.places[post] ?? 0) - shift.line.filter((entry) => entry.post === post).length

const mostRoom = (shift: ModelShift, posts: readonly string[]) =>
  [...posts].sort((a, b) => leftAt(shift, b) - leftAt(shift, a))[0] ?? ''

function joinRefusal(model: Model, shift: ModelShift, who: string, except: ModelShift[]): string | undefined {
  const clash = model.shifts.some(
    (other) =>
      !except.includes(other) &&
      stateOf(other, who) &&
      other.starts < shift.ends &&
      shift.starts < other.ends,
  )
  if (clash) return 'TIME_CLASH'
  const unrested = model.shifts.some(
    (other) => !except.includes(other) && stateOf(other, who) && !restedBetween(other, shift),
  )
  return unrested ? 'REST_NEEDED' : undefined
}

/** Eight hours after a shift that was on before six in the morning, or after ten at night. */
function restedBetween(one: ModelShift, other: ModelShift): boolean {
  const [first, second] = one.starts < other.starts ? [one, other] : [other, one]
  const from = (first.starts / HOUR + 8) % 24
  const night = from < 6 || from + (first.ends - first.starts) / HOUR > 22
  return !night || second.starts - first.ends >= 8 * HOUR
}

function openRefusal(model: Model, shift: ModelShift, terms?: number): string | undefined {
  if (shift.cancelled) return 'SHIFT_CANCELLED'
  if (model.now >= shift.starts) return 'SHIFT_STARTED'
  return terms !== undefined && terms !== shift.terms ? 'TERMS_CHANGED' : undefined
}

function full(shift: ModelShift): string {
  return POSTS.some((post) => leftAt(shift, post) > 0) ? 'POST_FULL' : 'SHIFT_FULL'
}

/** Does the act on the model and says what it answers. */
export function apply(model: Model, act: Act): Outcome {
  if (act.do === 'move') {
    model.now += act.by
    for (const shift of model.shifts) {
      if (
        shift.cancelled ||
        shift.dissolved ||
        model.now < shift.starts - 2 * HOUR ||
        model.now >= shift.ends
      )
        continue
      shift.line = shift.line.filter((entry) => stateOf(shift, entry.who)?.state === 'held')
      shift.dissolved = true
    }
    return 'done'
  }
  if (act.do === 'close') {
    for (const shift of model.shifts) {
      if (model.closed || model.now >= shift.ends) continue
      shift.cancelled = true
      shift.line = []
    }
    model.closed = true
    return 'done'
  }
  const shift = model.shifts[act.shift]
  if (!shift) throw new Error('no such shift')
  if (act.do === 'claim') return claim(model, shift, act)
  if (act.do === 'swap') return swap(model, shift, act)
  if (act.do === 'withdraw') {
    const mine = stateOf(shift, act.who)
    shift.line = shift.line.filter((entry) => entry.who !== act.who)
    return mine ? { post: mine.post, state: 'withdrawn' } : { code: 'NOT_CLAIMED' }
  }
  if (model.closed) return { code: 'TASK_CLOSED' }
  if (model.now >= shift.ends) return { code: 'BAD_REQUEST' }
  if (act.do === 'places') shift.places[act.post] = act.places
  if (act.do === 'cancel') shift.cancelled = true
  if (act.do === 'hours' && act.by !== 0) {
    if (model.now >= shift.ends + act.by) return { code: 'BAD_REQUEST' }
    shift.starts += act.by
    shift.ends += act.by
    shift.terms += 1
    shift.dissolved = false
  }
  if (act.do === 'cancel' || (act.do === 'hours' && act.by !== 0)) shift.line = []
  return 'done'
}

function claim(model: Model, shift: ModelShift, act: Extract<Act, { do: 'claim' }>): Outcome {
  const mine = stateOf(shift, act.who)
  if (mine) return mine
  const closed = openRefusal(model, shift, act.terms)
  if (closed) return { code: closed }
  let post = mostRoom(shift, act.post === undefined ? POSTS : [act.post])
  if (leftAt(shift, post) < 1) {
    if (!act.wait) return { code: full(shift) }
    if (model.now >= shift.starts - 2 * HOUR) return { code: 'WAITLIST_CLOSED' }
    const asked = act.post === undefined ? POSTS : [act.post]
    post = asked.find((each) => leftAt(shift, each) > -(shift.places[each] ?? 0)) ?? ''
    if (post === '') return { code: 'WAITLIST_FULL' }
  }
  const clash = joinRefusal(model, shift, act.who, [shift])
  if (clash) return { code: clash }
  shift.line.push({ who: act.who, post })
  return stateOf(shift, act.who) ?? 'done'
}

function swap(model: Model, from: ModelShift, act: Extract<Act, { do: 'swap' }>): Outcome {
  const to = model.shifts[act.to] ?? from
  const mine = stateOf(from, act.who)
  if (!mine) return { code: 'NOT_CLAIMED' }
  if (to === from && act.post === mine.post) return mine
  const there = stateOf(to, act.who)
  const closed = openRefusal(model, to)
  if (closed) return { code: closed }
  const posts = to === from ? POSTS.filter((post) => post !== mine.post) : POSTS
  const stays = to !== from && there?.state === 'held'
  const post = stays ? there.post : mostRoom(to, act.post === undefined ? posts : [act.post])
  if (!stays && leftAt(to, post) < 1) {
    const others = to === from ? posts : POSTS
    return { code: others.some((each) => leftAt(to, each) > 0) ? 'POST_FULL' : 'SHIFT_FULL' }
  }
  const clash = joinRefusal(model, to, act.who, [from, to])
  if (clash) return { code: clash }
  from.line = from.line.filter((entry) => entry.who !== act.who)
  if (!stays) {
    to.line = to.line.filter((entry) => entry.who !== act.who)
    to.line.push({ who: act.who, post })
  }
  return stateOf(to, act.who) ?? 'done'
}
