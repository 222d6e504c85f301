import {
  type ChangeTaskInput,
  consequences,
  freesAtOf,
  MAX_SHIFTS,
  type PostSpec,
  type PostTaskInput,
  refuse,
  type ShiftChange,
  type ShiftInput,
  toIso,
} from '@muster/shared'
import { changedTo, changeUnder, wasMade, withChange } from '../changes'
import { derivedId, fingerprint, randomId } from '../ids'
import { carryTask } from './carrying'
import { everyChange } from './repeats/every'
import { seriesOf } from './repeats/series'
import type { ShiftStore } from './shift.store'
import type { StoredShiftSpec, StoredTask, TaskStore } from './task.store'

export interface TaskStores {
  tasks: TaskStore
  shifts: ShiftStore
  now: () => number
  /** The secret that ids are derived with. */
  ids: string
}

interface Posting {
  communityId: string
  personId: string
  key: string | undefined
}

/** Posts a task: the task is written first and says what its shifts are to be, then they are made. The same key gives the same task. */
export async function postTask(stores: TaskStores, input: PostTaskInput, by: Posting): Promise<StoredTask> {
  const now = stores.now()
  const { title, kind, place, note, safety, tags, urgent, membersOnly, dangerous } = input
  const { units, kit, grants, steps, repeat } = input
  const task: StoredTask = {
    id: by.key === undefined ? randomId() : derivedId(stores.ids, 'task', by.personId, by.key),
    communityId: by.communityId,
    title,
    kind,
    place,
    note,
    safety,
    tags: tags ?? [],
    urgent: urgent ?? false,
    membersOnly: membersOnly ?? false,
    dangerous,
    units,
    kit,
    grants,
    steps,
    state: 'open',
    postedBy: by.personId,
    postedAt: toIso(now),
    print: fingerprint([by.communityId, input]),
    repeat,
    shifts: seriesOf(
      input.shifts.map((shift, n) => newSpec(shift, now, `shifts.${n}`)),
      repeat,
    ),
    made: [],
    v: 1,
  }
  if (await stores.tasks.create(task)) {
    await carryTask(stores.shifts, task, now)
    return task
  }
  const earlier = (await stores.tasks.get(task.id)) ?? refuse('BUSY')
  if (earlier.print !== task.print) refuse('KEY_REUSED')
  await carryTask(stores.shifts, earlier, now)
  return earlier
}

function newSpec(input: ShiftInput, now: number, path: string): StoredShiftSpec {
  const { startsAt, endsAt, place, meetAt, leaderId, joinUntil = startsAt, opensAt, freesAfter } = input
  const posts = input.posts.map((post, n): PostSpec => ({ id: `p${n + 1}`, ...post }))
  const spec = {
    id: randomId(),
    startsAt,
    endsAt,
    joinUntil,
    opensAt,
    freesAfter,
    place,
    meetAt,
    leaderId,
    state: 'open' as const,
    terms: 1,
    posts,
  }
  return checkHours(spec, now, path)
}

function checkHours(spec: StoredShiftSpec, now: number, path: string): StoredShiftSpec {
  const wrong = (field: string, message: string) =>
    refuse('BAD_REQUEST', { issues: [{ path: `${path}.${field}`, message }] })
  if (Date.parse(spec.endsAt) <= now) wrong('endsAt', '这个时间已经过了')
  if (spec.startsAt >= spec.endsAt) wrong('endsAt', '结束要比开始晚')
  if (spec.joinUntil > spec.endsAt) wrong('joinUntil', '报名截止不能晚于结束')
  if (spec.opensAt !== undefined && spec.opensAt >= spec.joinUntil) wrong('opensAt', '开放报名要比报名截止早')
  const freesAt = freesAtOf(spec)
  if (freesAt !== undefined && freesAt >= spec.endsAt) wrong('freesAfter', '空位要在结束之前让出来')
  return spec
}

/**
 * Changes a task. Says first (PEOPLE_AFFECTED) when more people than `removes` would lose their place by it.
 * The same tap, sent again, changes nothing more.
 * The changed task is one write; carrying it to the shifts is finished here, or by the projector.
 */
export async function changeTask(
  stores: TaskStores,
  id: string,
  input: ChangeTaskInput,
  by: { personId: string; key: string | undefined },
): Promise<StoredTask> {
  const now = stores.now()
  const task = (await stores.tasks.get(id)) ?? refuse('NOT_FOUND')
  const change = changeUnder(stores.ids, by.personId, by.key, [id, input])
  if (wasMade(task.made, change)) {
    await carryTask(stores.shifts, task, now)
    return task
  }
  if (task.state === 'closed') refuse('TASK_CLOSED')
  const changed = withChanges(task, input, now)
  const affected = await peopleAffected(stores.shifts, changed)
  if (affected > (input.removes ?? 0)) refuse('PEOPLE_AFFECTED', { people: affected })
  return saveAndCarry(stores, { ...changed, made: withChange(task.made, change) }, now)
}

/** Closes a task: shifts that have not ended are cancelled. Closing twice changes nothing. */
export async function closeTask(stores: TaskStores, id: string, reason?: string): Promise<StoredTask> {
  const now = stores.now()
  const task = (await stores.tasks.get(id)) ?? refuse('NOT_FOUND')
  if (task.state === 'closed') return task
  const shifts = task.shifts.map((spec) =>
    Date.parse(spec.endsAt) > now ? { ...spec, state: 'cancelled' as const } : spec,
  )
  return saveAndCarry(stores, { ...task, state: 'closed', closedBecause: reason, shifts }, now)
}

async function saveAndCarry(
  { tasks, shifts }: TaskStores,
  task: StoredTask,
  now: number,
): Promise<StoredTask> {
  if (!(await tasks.save(task))) refuse('CHANGED_MEANWHILE')
  const saved = { ...task, v: task.v + 1 }
  await carryTask(shifts, saved, now)
  return saved
}

async function peopleAffected(shifts: ShiftStore, task: StoredTask): Promise<number> {
  const specs = new Map(task.shifts.map((spec) => [spec.id, spec]))
  let people = 0
  for (const shift of await shifts.getMany([...specs.keys()])) {
    const spec = specs.get(shift.id)
    if (!spec) continue
    const { removed, demoted } = consequences(shift, spec)
    people += Object.keys(removed).length + demoted.length
  }
  return people
}

function withChanges(task: StoredTask, input: ChangeTaskInput, now: number): StoredTask {
  const place = input.place ?? task.place
  const known = new Set(task.shifts.map((spec) => spec.id))
  for (const [n, { id }] of (input.shifts ?? []).entries())
    if (!known.has(id)) refuse('BAD_REQUEST', { issues: [{ path: `shifts.${n}.id`, message: '没有这一班' }] })
  const shifts = task.shifts.map((spec) => {
    const next = changedByInput(spec, input, now)
    const from = spec.place ?? task.place
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
function changedByInput(spec: StoredShiftSpec, input: ChangeTaskInput, now: number): StoredShiftSpec {
  const every = input.everyShift && everyChange(spec, input.everyShift, now)
  const next = every === undefined ? spec : changedSpec(spec, every, now, 'everyShift')
  const n = input.shifts?.findIndex(({ id }) => id === spec.id) ?? -1
  const change = input.shifts?.[n]
  return change === undefined ? next : changedSpec(next, change, now, `shifts.${n}`)
}

// An order to go on elsewhere comes every few days at most.
const MOVES_KEPT = 20

/** Where the shift has been: a new place while it is under way is a move, before that only another plan. */
function movesOf(spec: StoredShiftSpec, { from, to }: { from: string; to: string }, now: number) {
  if (from === to || now < Date.parse(spec.startsAt)) return spec.moves
  return [...(spec.moves ?? []), { at: toIso(now), from, place: to }].slice(-MOVES_KEPT)
}

function changedSpec(spec: StoredShiftSpec, change: ShiftChange, now: number, path: string): StoredShiftSpec {
  if (Date.parse(spec.endsAt) <= now)
    refuse('BAD_REQUEST', { issues: [{ path, message: '这一班已经结束了' }] })
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
    posts: change.posts === undefined ? spec.posts : changedPosts(spec.posts, change.posts, path),
  }
  return checkHours(next, now, path)
}

/** A post with the id of an old one stays it; one without gets the next free id, so that no old ticket lands on it. */
function changedPosts(
  before: PostSpec[],
  after: (Omit<PostSpec, 'id'> & { id?: string | undefined })[],
  path: string,
): PostSpec[] {
  let last = Math.max(...before.map((post) => Number(post.id.slice(1))))
  const known = new Set(before.map((post) => post.id))
  return after.map(({ id, ...post }, n) => {
    if (id !== undefined && !known.delete(id))
      refuse('BAD_REQUEST', { issues: [{ path: `${path}.posts.${n}.id`, message: '没有这个岗位' }] })
    last = id === undefined ? last + 1 : last
    return { id: id ?? `p${last}`, ...post }
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
