import {
  type Community,
  canWait,
  claimOf,
  type GateCode,
  gateCodes,
  type Post,
  postsWithLeft,
  type ShiftView,
  shownName,
  standings,
  type TaskView,
  waitingCount,
} from '@muster/shared'
import type { Shown } from '../directory/names'
import { gateRefusal } from './gates'
import type { Self } from './selves'
import type { StoredShift } from './shift.item'
import type { StoredTask } from './task.store'

/** Who looks at a task, and the names they may see. */
export interface Reader {
  /** Everything that the reader is known by; empty for who is not signed in. */
  ids: readonly string[]
  /** Belongs to the community: sees names, masked. */
  member: boolean
  /** Absent for who is not signed in. */
  self: Self | undefined
  names: Map<string, Shown>
}

// A phone's screen shows about this many; the roster has them all.
const PEOPLE_SHOWN = 12

/** The people whose names a member sees on a shift: its leader and the first who hold a place. */
export function namesShownOn(shift: StoredShift): string[] {
  return [
    ...(shift.leaderId === undefined ? [] : [shift.leaderId]),
    ...holders(shift).map((entry) => entry.personId),
  ]
}

function holders(shift: StoredShift) {
  return standings(shift)
    .filter((entry) => entry.state === 'held')
    .slice(0, PEOPLE_SHOWN)
}

/** The posts, with whether the person could take each. */
function postsFor(shift: StoredShift, self: Self): Post[] {
  const fits = new Map(
    shift.posts.map((post) => {
      const code = gateRefusal(self, shift, post)?.code
      return [post.id, gateCodes.find((each): each is GateCode => each === code) ?? (true as const)]
    }),
  )
  return postsWithLeft(shift).map((post) => ({ ...post, fits: fits.get(post.id) }))
}

function shiftViewOf(shift: StoredShift, { ids, member, names, self }: Reader, now: number): ShiftView {
  const mine = ids.map((personId) => claimOf(shift, personId)).find((claim) => claim !== undefined)
  const leader = shift.leaderId === undefined ? undefined : names.get(shift.leaderId)
  const people = holders(shift).flatMap((entry) => {
    const name = names.get(entry.personId)
    return name === undefined ? [] : [{ name: shownName(name), postId: entry.ticket.postId }]
  })
  return {
    id: shift.id,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    joinUntil: shift.joinUntil,
    opensAt: shift.opensAt,
    freesAt: shift.freesAt,
    place: shift.place,
    meetAt: shift.meetAt,
    moves: shift.moves,
    state: shift.state,
    terms: shift.terms,
    posts: self === undefined ? postsWithLeft(shift) : postsFor(shift, self),
    waiting: waitingCount(shift),
    canWait: canWait(shift, now) && !shift.dissolved,
    // Who is to meet the leader at dawn needs the whole name.
    leader:
      member && leader !== undefined
        ? { name: mine?.state === 'held' ? leader.name : shownName(leader) }
        : undefined,
    mine,
    people: member ? people : undefined,
  }
}

export function taskViewOf(
  task: StoredTask,
  shifts: StoredShift[],
  community: Community,
  reader: Reader,
  now: number,
): TaskView {
  const { id, title, kind, place, note, safety, tags, urgent, membersOnly, state, closedBecause } = task
  const { dangerous, units, kit, grants, steps, repeat } = task
  return {
    id,
    title,
    kind,
    place,
    note,
    safety,
    tags,
    urgent,
    membersOnly,
    dangerous,
    units,
    kit,
    grants,
    steps,
    repeat,
    state,
    closedBecause,
    community: { id: community.id, name: community.name, phone: community.phone },
    shifts: shifts.map((shift) => shiftViewOf(shift, reader, now)),
  }
}
