import {
  type ChangeTaskInput,
  MAX_SHIFTS,
  type PostSpec,
  refuse,
  type ShiftChange,
  toIso,
} from '@muster/shared'
import { changedTo } from '../changes'
import { everyChange } from './repeats/every'
import { checkHours, newSpec } from './spec'
import type { StoredShiftSpec, StoredTask } from './task.store'

/** The task as a change makes it. Refuses what cannot be. */
export function withChanges(task: StoredTask, input: ChangeTaskInput, now: number): StoredTask {
  const place = input.place ?? task.place
  const known = new Set(task.shifts.map((spec) => spec.id))
  for (const [n, { id }] of (input.shifts ?? []).entries())
    if (!known.has(id)) refuse('BAD_REQUEST', { issues: [{ path: `shifts.${n}.id`, message: '没有这一班' }] })
  const shifts = task.shifts.map((spec) => {
    const from = spec.place ?? task.place
    // What is over was where it was: the records of it say so.
    if (Date.parse(spec.endsAt) <= now && place !== task.place && spec.place === undefined)
      return { ...spec, place: from }
    const next = changedByInput(spec, input, now, task.v)
    const moved = (next.place ?? place) !== from || next.meetAt !== spec.meetAt
    if (!moved && !otherTerms(spec, next)) return next
    return { ...next, terms: spec.terms + 1, moves: movesOf(spec, { from, to: next.place ?? place }, now) }
  })
  if (shifts.length + (input.addShifts?.length ?? 0) > MAX_SHIFTS)
    refuse('BAD_REQUEST', { issues: [{ path: 'addShifts', message: `一个任务最多 ${MAX_SHIFTS} 班` }] })
  const added = (input.addShifts ?? []).map((shift, n) => newSpec(shift, now, `addShifts.${n}`))
  return {
    ...task,
    title: input.title ?? task.title,
    kind: input.kind ?? task.kind,
    place,
    note: changedTo(input.note, task.note),
    safety: changedTo(input.safety, task.safety),
    tags: input.tags ?? task.tags,
    urgent: input.urgent ?? task.urgent,
    membersOnly: input.membersOnly ?? task.membersOnly,
    dangerous: changedTo(input.dangerous, task.dangerous),
    units: input.units ?? task.units,
    kit: input.kit ?? task.kit,
    grants: changedTo(input.grants, task.grants),
    steps: input.steps ?? task.steps,
    shifts: [...shifts, ...added],
  }
}

/** First what changes on every shift, then what changes on this one. */
function changedByInput(
  spec: StoredShiftSpec,
  input: ChangeTaskInput,
  now: number,
  taskV: number,
): StoredShiftSpec {
  const every = input.everyShift && everyChange(spec, input.everyShift, now)
  const next =
    every === undefined ? spec : changedSpec(spec, every, now, { path: 'everyShift', newPosts: `p${taskV}e` })
  const n = input.shifts?.findIndex(({ id }) => id === spec.id) ?? -1
  const change = input.shifts?.[n]
  return change === undefined
    ? next
    : changedSpec(next, change, now, { path: `shifts.${n}`, newPosts: `p${taskV}s` })
}

// An order to go on elsewhere comes every few days at most. More of them, on each of the most shifts, would not fit the task's item.
const MOVES_KEPT = 6

/** Where the shift has been: a new place while it is under way is a move, before that only another plan. */
function movesOf(spec: StoredShiftSpec, { from, to }: { from: string; to: string }, now: number) {
  if (from === to || now < Date.parse(spec.startsAt)) return spec.moves
  return [...(spec.moves ?? []), { at: toIso(now), from, place: to }].slice(-MOVES_KEPT)
}

/** Where in the request a change stands, and how the ids of its new posts begin. */
interface PlaceOfChange {
  path: string
  newPosts: string
}

function changedSpec(
  spec: StoredShiftSpec,
  change: ShiftChange,
  now: number,
  place: PlaceOfChange,
): StoredShiftSpec {
  if (Date.parse(spec.endsAt) <= now)
    refuse('BAD_REQUEST', { issues: [{ path: place.path, message: '这一班已经结束了' }] })
  if (change.cancelled) return { ...spec, state: 'cancelled' }
  const startsAt = change.startsAt ?? spec.startsAt
  // Joining closed at the start, and goes on doing so, unless something else was said.
  const joinsUntilStart = spec.joinUntil === spec.startsAt
  const joinUntil =
    change.joinUntil ?? (joinsUntilStart || change.joinUntil === null ? startsAt : spec.joinUntil)
  const next: StoredShiftSpec = {
    ...spec,
    startsAt,
    endsAt: change.endsAt ?? spec.endsAt,
    joinUntil,
    opensAt: changedTo(change.opensAt, spec.opensAt),
    freesAfter: changedTo(change.freesAfter, spec.freesAfter),
    place: change.place ?? spec.place,
    meetAt: changedTo(change.meetAt, spec.meetAt),
    leaderId: changedTo(change.leaderId, spec.leaderId),
    posts: change.posts === undefined ? spec.posts : changedPosts(spec.posts, change.posts, place),
  }
  return checkHours(next, now, place.path)
}

/**
 * A post with the id of an old one stays it. A new one has an id that no earlier change of the task gave, the same on every shift:
 * no ticket, mark or notice of a post that was cut ever means another.
 */
function changedPosts(
  before: PostSpec[],
  after: (Omit<PostSpec, 'id'> & { id?: string | undefined })[],
  { path, newPosts }: PlaceOfChange,
): PostSpec[] {
  const known = new Set(before.map((post) => post.id))
  return after.map(({ id, ...post }, n) => {
    if (id !== undefined && !known.delete(id))
      refuse('BAD_REQUEST', { issues: [{ path: `${path}.posts.${n}.id`, message: '没有这个岗位' }] })
    return { id: id ?? `${newPosts}${n}`, ...post }
  })
}

/** Whether somebody who read the old one would be signed up for something else: other hours, another post under the same id, or one that asks for something else. */
function otherTerms(before: StoredShiftSpec, after: StoredShiftSpec): boolean {
  const names = (posts: PostSpec[]) => JSON.stringify(posts.map(({ id, name, asks }) => [id, name, asks]))
  return (
    before.startsAt !== after.startsAt ||
    before.endsAt !== after.endsAt ||
    names(before.posts) !== names(after.posts)
  )
}
