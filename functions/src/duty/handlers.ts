import {
  attendanceOf,
  type Duty,
  type dutyContract,
  dutyShownUntil,
  refuse,
  standings,
  type TaskView,
  toIso,
} from '@muster/shared'
import { Communities } from '../directory/communities'
import { Memberships } from '../directory/memberships'
import { Names } from '../directory/names'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'
import { AgendaStore } from './agenda.store'
import { CheckInCodes } from './attendance/codes'
import { attendanceHandlers } from './attendance/handlers'
import { callUpHandlers } from './callups/handlers'
import { claimShift } from './claiming'
import { qualificationsHandlers } from './qualifications/handlers'
import { recordsHandlers } from './records/handlers'
import type { StoredShift } from './shift.item'
import { ShiftStore } from './shift.store'
import { swapClaim } from './swapping'
import { type StoredTask, TaskStore } from './task.store'
import { changeTask, closeTask, postTask } from './tasks'
import { thanksHandlers } from './thanks/handlers'
import { namesShownOn, taskViewOf } from './views'
import { withdrawClaim } from './withdrawing'

export function dutyHandlers(context: Context): Handlers<keyof typeof dutyContract> {
  const { table, sealer, now, secrets } = context
  const tasks = new TaskStore(table)
  const shifts = new ShiftStore(table)
  const agendas = new AgendaStore(table)
  const names = new Names(table, sealer)
  const memberships = new Memberships(table)
  const communities = new Communities(table, now)
  const codes = new CheckInCodes(secrets.ids)
  const stores = { tasks, shifts, agendas, names, memberships, now, ids: secrets.ids }

  async function viewOf(task: StoredTask, personId: string | undefined): Promise<TaskView> {
    const [onIt, community, role, agenda] = await Promise.all([
      shifts.getMany(task.shifts.map((spec) => spec.id)),
      communities.get(task.communityId),
      personId === undefined ? undefined : memberships.roleIn(personId, task.communityId),
      personId === undefined ? undefined : agendas.get(personId),
    ])
    if (community === undefined) return refuse('NOT_FOUND')
    const member = role !== undefined
    const known = member ? await names.getMany(onIt.flatMap(namesShownOn)) : new Map<string, string>()
    return taskViewOf(task, onIt, community, { personId, member, names: known, agenda }, now())
  }

  function dutyOf(shift: StoredShift, personId: string): Duty[] {
    const found = standings(shift).find((entry) => entry.personId === personId)
    if (!found) return []
    const { ticket, state, position } = found
    const { id, taskId, communityId, title, place, meetAt, startsAt, endsAt, posts } = shift
    const { checkedInAt, checkedOutAt } = attendanceOf(shift, personId, now())
    const postName = posts.find((post) => post.id === ticket.postId)?.name ?? ''
    return [
      {
        shiftId: id,
        postId: ticket.postId,
        state,
        position,
        taskId,
        communityId,
        title,
        place,
        meetAt,
        startsAt,
        endsAt,
        postName,
        code: state === 'held' ? codes.own(id, personId) : undefined,
        checkedInAt,
        checkedOutAt,
      },
    ]
  }

  return {
    ...callUpHandlers(context),
    ...thanksHandlers(context),
    ...recordsHandlers(context),
    ...qualificationsHandlers(context),
    ...attendanceHandlers(context),

    postTask: async ({ params, body, key, caller }) => {
      if ((await communities.get(params.id)) === undefined) refuse('NOT_FOUND')
      const task = await postTask(stores, body, { communityId: params.id, personId: caller.personId, key })
      return { body: { task: await viewOf(task, caller.personId) } }
    },

    getTask: async ({ params, caller }) => {
      const task = (await tasks.get(params.id)) ?? refuse('NOT_FOUND')
      return { body: { task: await viewOf(task, caller?.personId) } }
    },

    changeTask: async ({ params, body, key, caller }) => {
      const task = await changeTask(stores, params.id, body, { personId: caller.personId, key })
      return { body: { task: await viewOf(task, caller.personId) } }
    },

    closeTask: async ({ params, body, caller }) => {
      const task = await closeTask(stores, params.id, body.reason)
      return { body: { task: await viewOf(task, caller.personId) } }
    },

    claimShift: async ({ params, body, key, caller }) => {
      const { claim, fresh } = await claimShift(stores, params.id, body, { caller, key })
      return { body: { claim }, status: fresh ? 201 : 200 }
    },

    swapClaim: async ({ params, body, key, caller }) => ({
      body: { claim: await swapClaim(stores, params.id, body, { caller, key }) },
    }),

    withdrawClaim: async ({ params, key, caller }) => ({
      body: { claim: await withdrawClaim(stores, params.id, { caller, key }) },
    }),

    myDuties: async ({ caller }) => {
      const agenda = await agendas.get(caller.personId)
      const mine = await shifts.getMany(Object.keys(agenda.duties))
      const duties = mine
        .filter((shift) => agenda.duties[shift.id]?.state === 'in')
        .filter((shift) => (dutyShownUntil(shift, caller.personId) ?? '') > toIso(now()))
        .flatMap((shift) => dutyOf(shift, caller.personId))
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
      return { body: { duties, asOf: toIso(now()) } }
    },
  }
}
