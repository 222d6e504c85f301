import { consequences, freesAtOf, type NoticeCode, waitingEnds } from '@muster/shared'
import { pauseBefore } from '../changes'
import { newShift, type StoredShift } from './shift.item'
import type { ShiftStore } from './shift.store'
import type { StoredShiftSpec, StoredTask } from './task.store'

// A roster in a storm is written some hundred times a second; who comes in between is tried again.
const TRIES = 30

/**
 * Brings every shift of a task to what the task says: creates it, changes it, takes people off and notes what they are to be told.
 * Doing it twice, or from an older reading of the task, changes nothing.
 */
export async function carryTask(shifts: ShiftStore, task: StoredTask, now: number): Promise<void> {
  for (const spec of task.shifts) await carryShift(shifts, task, spec, now)
}

async function carryShift(
  shifts: ShiftStore,
  task: StoredTask,
  spec: StoredShiftSpec,
  now: number,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const current = await shifts.get(spec.id)
    if (current === undefined) {
      if (await shifts.create(newShift(factsOf(task, spec)))) return
    } else {
      if (current.taskV >= task.v || !differs(current, task, spec)) return
      if (await shifts.rewrite(changed(current, task, spec, now))) return
    }
  }
  throw new Error(`shift ${spec.id} was written too often to be changed`)
}

function factsOf(task: StoredTask, spec: StoredShiftSpec) {
  const { id, startsAt, endsAt, joinUntil, opensAt, meetAt, leaderId, moves, state, terms, posts } = spec
  return {
    id,
    taskId: task.id,
    communityId: task.communityId,
    title: task.title,
    kind: task.kind,
    place: spec.place ?? task.place,
    meetAt,
    leaderId,
    startsAt,
    endsAt,
    joinUntil,
    opensAt,
    freesAt: freesAtOf(spec),
    moves,
    state,
    terms,
    membersOnly: task.membersOnly,
    kit: task.kit,
    posts,
    taskV: task.v,
  }
}

function differs(current: StoredShift, task: StoredTask, spec: StoredShiftSpec): boolean {
  const { taskV, ...wanted } = factsOf(task, spec)
  return Object.entries(wanted).some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(current, name)),
  )
}

function changed(current: StoredShift, task: StoredTask, spec: StoredShiftSpec, now: number): StoredShift {
  const facts = factsOf(task, spec)
  const { removed, stay, demoted, ...rest } = consequences(current, spec)
  const tell = { ...current.tell }
  const note = (personId: string, code: NoticeCode) => {
    tell[personId] = { code, at: now }
  }
  const moved = facts.place !== current.place || facts.meetAt !== current.meetAt
  if (moved) for (const personId of Object.keys(rest.roster)) note(personId, 'PLACE_CHANGED')
  for (const personId of demoted) note(personId, 'BACK_TO_WAITING')
  for (const [personId, what] of Object.entries({ ...removed, ...stay })) note(personId, what)
  // New hours give the waiting list a new end.
  const dissolved = current.dissolved && waitingEnds(facts) === waitingEnds(current)
  return { ...current, ...facts, ...rest, tell, dissolved }
}
