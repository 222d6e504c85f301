import type { Shift, Ticket } from '../src/duty/rules'
import { HOUR, toIso } from '../src/time'

export const START = Date.parse('2021-10-26T07:00:00+08:00')

/** A shift with two posts; `on` puts people on it in the order of their tickets, as `name@post`. */
export function shiftWith(
  places: Record<string, number>,
  on: string[] = [],
  rest: Partial<Shift> = {},
): Shift {
  const roster: Record<string, Ticket> = {}
  const left = { ...places }
  for (const [n, entry] of on.entries()) {
    const [personId = '', postId = ''] = entry.split('@')
    roster[personId] = { ticket: n + 1, postId }
    left[postId] = (left[postId] ?? 0) - 1
  }
  return {
    id: 's',
    taskId: 't',
    communityId: 'c',
    title: '采样',
    place: '东门',
    startsAt: toIso(START),
    endsAt: toIso(START + 4 * HOUR),
    joinUntil: toIso(START),
    state: 'open',
    terms: 3,
    posts: Object.entries(places).map(([id, count]) => ({ id, name: id, places: count })),
    left,
    roster,
    membersOnly: false,
    ...rest,
  }
}
