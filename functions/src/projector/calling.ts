import { afterStep, type Callable, isCalledAt, toIso } from '@muster/shared'
import type { Communities } from '../directory/communities'
import type { Crews } from '../directory/crews'
import type { Names } from '../directory/names'
import { type CallUpStore, MAX_INVITED, type StoredCallUp } from '../duty/callups/callup.store'
import type { StoredShift } from '../duty/shift.item'
import type { ShiftStore } from '../duty/shift.store'
import type { TaskStore } from '../duty/task.store'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

interface CallingStores {
  table: Table
  callUps: CallUpStore
  shifts: ShiftStore
  tasks: TaskStore
  crews: Crews
  communities: Communities
  names: Names
}

// Enough at once to be done within a second, few enough for a small table.
const NOTICES_AT_ONCE = 20

/**
 * Takes a call-up as far as its time has come: first who is called is written down, then each has a notice, then that they have.
 * Cut off anywhere, doing it again calls nobody twice. It goes no further once the shift is full, over or cancelled.
 */
export async function carryCallUp(stores: CallingStores, shiftId: string, now: number): Promise<void> {
  for (;;) {
    const callUp = await stores.callUps.get(shiftId)
    const shift = await stores.shifts.get(shiftId)
    if (!callUp || !shift) return
    if (callUp.told < callUp.called) {
      await tell(stores, callUp, shift)
      await stores.callUps.save({ ...callUp, told: callUp.called })
      continue
    }
    const step = callUp.steps[callUp.called]
    if (!step) return
    if (!needsPeople(shift, now)) {
      await stores.callUps.save({ ...callUp, called: callUp.steps.length, told: callUp.steps.length })
      return
    }
    if (step.at > toIso(now)) {
      await stores.table.put({ ...keys.due(step.at, `CALLUP#${shiftId}`) })
      return
    }
    await callStep(stores, callUp, shift, now)
  }
}

function needsPeople(shift: StoredShift, now: number): boolean {
  const open = shift.state === 'open' && now < Date.parse(shift.joinUntil)
  return open && shift.posts.some((post) => (shift.left[post.id] ?? 0) > 0)
}

async function callStep(
  stores: CallingStores,
  callUp: StoredCallUp,
  shift: StoredShift,
  now: number,
): Promise<void> {
  const n = callUp.called
  const fresh = await peopleFor(stores, callUp, shift)
  const room = MAX_INVITED - Object.keys(callUp.invited).length
  const invited = { ...callUp.invited }
  for (const personId of fresh.slice(0, room)) invited[personId] = n
  const steps = afterStep(callUp.steps, n, Math.min(fresh.length, room), now)
  await stores.callUps.save({ ...callUp, steps, invited, called: n + 1 })
}

/**
 * The people of a step who are not called yet, nor on the shift, each by their account: who has none reads no notice. Who was entered
 * by others before they had one may be found by what was noted of them then.
 */
async function peopleFor(stores: CallingStores, callUp: StoredCallUp, shift: StoredShift): Promise<string[]> {
  const crew = await crewFor(stores, callUp, shift)
  const { kind } = (await stores.tasks.get(shift.taskId)) ?? { kind: '' }
  const reach = callUp.steps[callUp.called]?.reach ?? 'matching'
  const whom = { ...callUp.whom, kind, day: shift.startsAt.slice(0, 10) }
  const called = crew.filter((person) => isCalledAt(reach, person, whom)).map(({ personId }) => personId)
  const on = Object.keys(shift.roster)
  const accounts = await stores.names.accounts([...called, ...on])
  const muted = crew.filter(({ callUps }) => !callUps).map(({ personId }) => personId)
  const left = new Set([...Object.keys(callUp.invited), ...on.map((id) => accounts.get(id)), ...muted])
  return [...new Set(called.flatMap((id) => accounts.get(id) ?? []))].filter((id) => !left.has(id))
}

/** Everybody of the communities that a step reaches. */
async function crewFor(
  { crews, communities }: CallingStores,
  { steps, called }: StoredCallUp,
  { communityId }: StoredShift,
): Promise<Callable[]> {
  const isWide = steps[called]?.reach === 'street'
  const places = isWide ? await neighboursOf(communities, communityId) : [communityId]
  return (await Promise.all(places.map((id) => crews.of(id)))).flat()
}

/** The other communities of the same street. */
async function neighboursOf(communities: Communities, communityId: string): Promise<string[]> {
  const all = await communities.list()
  const street = all.find(({ id }) => id === communityId)?.street
  return all.filter((each) => each.street === street && each.id !== communityId).map(({ id }) => id)
}

async function tell({ table }: CallingStores, callUp: StoredCallUp, shift: StoredShift): Promise<void> {
  const people = Object.entries(callUp.invited)
    .filter(([, step]) => step >= callUp.told && step < callUp.called)
    .map(([personId]) => personId)
  for (let from = 0; from < people.length; from += NOTICES_AT_ONCE) {
    await Promise.all(
      people.slice(from, from + NOTICES_AT_ONCE).map((personId) => {
        const at = callUp.steps[callUp.invited[personId] ?? 0]?.at ?? callUp.at
        return table.create({
          ...keys.notice(personId, at, `CALLED_UP#${shift.id}#${callUp.at}`),
          code: 'CALLED_UP',
          at,
          title: shift.title,
          taskId: shift.taskId,
          shiftId: shift.id,
        })
      }),
    )
  }
}
