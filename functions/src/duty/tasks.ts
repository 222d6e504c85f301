import { type ChangeTaskInput, consequences, type PostTaskInput, refuse, toIso } from '@muster/shared'
import { changeUnder, wasMade, withChange } from '../changes'
import { derivedId, fingerprint, randomId } from '../ids'
import { carryTask } from './carrying'
import { withChanges } from './changing'
import { seriesOf } from './repeats/series'
import type { ShiftStore } from './shift.store'
import { newSpec } from './spec'
import type { StoredTask, TaskStore } from './task.store'

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
