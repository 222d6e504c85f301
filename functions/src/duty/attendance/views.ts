import {
  attendanceOf,
  type KitCount,
  markOf,
  type Output,
  postsWithLeft,
  standings,
  toIso,
} from '@muster/shared'
import type { Known } from '../../directory/names'
import type { ProxyNote } from '../proxies/proxy.store'
import { signedUpView } from '../proxies/roster'
import type { StoredShift } from '../shift.item'
import type { CheckInCodes } from './codes'
import { freedPost } from './freeing'

type Roster = Output<'getRoster'>

/** What is known of the people of a shift, beside the shift itself. */
export interface Beside {
  people: Map<string, Known>
  kits: Map<string, KitCount[]>
  proxies: Map<string, ProxyNote>
}

/** Everybody whom the roster of a shift names: who is on it, whose place was freed, who did the roll-call, and who signed others up. */
export function namedOn(shift: StoredShift, proxies: Map<string, ProxyNote>): string[] {
  const callers = Object.values(shift.marks).flatMap(({ by, outBy }) => [by, outBy])
  const named = [
    ...Object.keys(shift.roster),
    ...freedFrom(shift),
    ...callers,
    ...[...proxies.values()].map(({ by }) => by),
  ]
  return named.filter((personId) => personId !== undefined)
}

/** Whose place went to the next in line. */
function freedFrom(shift: StoredShift): string[] {
  return Object.keys(shift.marks).filter((personId) => freedPost(shift, personId) !== undefined)
}

export function rosterViewOf(
  shift: StoredShift,
  { people, kits, proxies }: Beside,
  codes: CheckInCodes,
  now: number,
): Roster {
  const nameOf = (personId: string) => people.get(personId)?.name ?? null
  const by = (personId: string | undefined) => (personId === undefined ? undefined : nameOf(personId))
  const { id, taskId, title, place, startsAt, endsAt, state, freesAt, kit } = shift
  return {
    shift: {
      id,
      taskId,
      title,
      place,
      startsAt,
      endsAt,
      state,
      posts: postsWithLeft(shift),
      freesAt,
      kit,
    },
    entries: standings(shift).map(({ personId, ticket, state: stands, position }) => {
      const mark = markOf(shift, personId)
      return {
        personId,
        name: nameOf(personId),
        postId: ticket.postId,
        state: stands,
        position,
        digits: stands === 'held' ? codes.digits(id, personId) : undefined,
        ...attendanceOf(shift, personId, now),
        checkedInBy: by(mark.by),
        checkedOutBy: by(mark.outBy),
        kit: kits.get(personId),
        ...signedUpView(shift, personId, { people, proxies }, now),
      }
    }),
    freed: freedFrom(shift).map((personId) => ({
      personId,
      name: nameOf(personId),
      postId: freedPost(shift, personId),
      ...attendanceOf(shift, personId, now),
    })),
    asOf: toIso(now),
  }
}
