import { isCalledAt, standings, toIso } from '@muster/shared'
import type { Communities } from '../directory/communities'
import type { Crews } from '../directory/crews'
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
    await callStep(stores, callUp, shift)
  }
}

function needsPeople(shift: StoredShift, now: number): boolean {
  const open = shift.state === 'open' && now < Date.parse(shift.joinUntil)
  return open && shift.posts.some((post) => (shift.left[post.id] ?? 0) > 0)
}

async function callStep(stores: CallingStores, callUp: StoredCallUp, shift: StoredShift): Promise<void> {
  const n = callUp.called
  const found = await peopleFor(stores, callUp, shift)
  const on = new Set(standings(shift).map(({ personId }) => personId))
  const fresh = found.filter((personId) => callUp.invited[personId] === undefined && !on.has(personId))
  const room = MAX_INVITED - Object.keys(callUp.invited).length
  const invited = { ...callUp.invited }
  for (const personId of fresh.slice(0, room)) invited[personId] = n
  const steps = callUp.steps.map((step, at) =>
    at === n ? { ...step, invited: Math.min(fresh.length, room) } : step,
  )
  await stores.callUps.save({ ...callUp, steps, invited, called: n + 1 })
}

/** The people of a step, those called before among them. */
async function peopleFor(
  { crews, tasks, communities }: CallingStores,
  { steps, called, whom }: StoredCallUp,
  shift: StoredShift,
): Promise<string[]> {
  const reach = steps[called]?.reach ?? 'matching'
  const kind = (await tasks.get(shift.taskId))?.kind ?? ''
  const places = reach === 'street' ? await neighboursOf(communities, shift.communityId) : [shift.communityId]
  const people = (await Promise.all(places.map((id) => crews.of(id)))).flat()
  const day = shift.startsAt.slice(0, 10)
  return people
    .filter((person) => isCalledAt(reach, person, { ...whom, kind, day }))
    .map(({ personId }) => personId)
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
