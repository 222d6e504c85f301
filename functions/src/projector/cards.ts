import { CLOSES_AFTER, DAY, type ShiftCard, toIso, waitingCount } from '@muster/shared'
import type { Card } from '../directory/boards'
import type { StoredShift } from '../duty/shift.item'
import type { StoredTask } from '../duty/task.store'
import type { StoredNeed, WholeNeed } from '../supply/need.store'
import { confirmedAtOf } from '../supply/staling'

const NOTHING: Card = { of: 'nothing' }

/** A shift as the home page shows it; nothing once it is cancelled or over. */
export function shiftCardOf(shift: StoredShift, task: StoredTask, now: number): Card {
  if (shift.state === 'cancelled' || shift.endsAt <= toIso(now)) return NOTHING
  const { id, taskId, title, place, startsAt, endsAt, joinUntil, opensAt, membersOnly } = shift
  const places = shift.posts.reduce((sum, post) => sum + post.places, 0)
  const left = shift.posts.reduce((sum, post) => sum + Math.max(0, shift.left[post.id] ?? 0), 0)
  const { kind, urgent, tags, grants } = task
  const waiting = waitingCount(shift)
  const card: ShiftCard = {
    id,
    taskId,
    title,
    kind,
    place,
    startsAt,
    endsAt,
    joinUntil,
    opensAt,
    places,
    left,
    waiting,
    urgent,
    tags,
    grants,
  }
  // Sites of one task stay in the order in which the secretary wrote them.
  const nth = task.shifts.findIndex((spec) => spec.id === id)
  const isGated = membersOnly || shift.posts.some((post) => post.asks !== undefined)
  const posts = shift.posts.map(({ id: postId, asks }) => ({
    left: Math.max(0, shift.left[postId] ?? 0),
    asks,
  }))
  return {
    of: 'shift',
    card,
    gated: isGated ? { membersOnly, posts } : undefined,
    rank: `${startsAt}#${task.postedAt}#${task.id}#${String(nth).padStart(3, '0')}`,
  }
}

/** When a need leaves the home page, if it is not closed before: a day after it was needed, or when nobody has confirmed it for a week. */
export function needShownUntil(need: StoredNeed): string {
  const stale = Date.parse(confirmedAtOf(need)) + CLOSES_AFTER
  return toIso(need.neededBy === undefined ? stale : Math.min(stale, Date.parse(need.neededBy) + DAY))
}

export function needCardOf({ need, lines }: WholeNeed, now: number): Card {
  const until = needShownUntil(need)
  if (need.state === 'closed' || until <= toIso(now)) return NOTHING
  const { id, title, urgent, neededBy, postedAt } = need
  const shown = lines.map(({ id, goodsId, item, grade, measure, note, wanted, open }) => ({
    id,
    goodsId,
    item,
    grade,
    measure,
    note,
    wanted,
    open,
  }))
  return {
    of: 'need',
    card: { id, title, urgent, neededBy, lines: shown },
    postedAt,
    confirmedAt: confirmedAtOf(need),
    until,
  }
}
