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
import { Names, type Shown } from '../directory/names'
import type { Handlers } from '../http/serve'
import { type Caller, idsOf } from '../http/session'
import type { Context } from '../services'
import { AgendaStore } from './agenda.store'
import { CheckInCodes } from './attendance/codes'
import { attendanceHandlers } from './attendance/handlers'
import { callUpHandlers } from './callups/handlers'
import { claimShift } from './claiming'
import { ProxyStore } from './proxies/proxy.store'
import { qualificationsHandlers } from './qualifications/handlers'
import { recordsHandlers } from './records/handlers'
import { asOnShift, selfOf } from './selves'
import type { StoredShift } from './shift.item'
import { ShiftStore } from './shift.store'
import { swapClaim } from './swapping'
import { type StoredTask, TaskStore } from './task.store'
import { changeTask, closeTask, postTask } from './tasks'
import { templatesHandlers } from './templates/handlers'
import { thanksHandlers } from './thanks/handlers'
import { namesShownOn, taskViewOf } from './views'
import { visitsHandlers } from './visits/handlers'
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
  const proxies = new ProxyStore(table)
  const stores = { tasks, shifts, agendas, names, proxies, memberships, now, ids: secrets.ids }

  async function viewOf(task: StoredTask, caller: Caller | undefined): Promise<TaskView> {
    const ids = caller ? idsOf(caller) : []
    const [onIt, community, role, mine] = await Promise.all([
      shifts.getMany(task.shifts.map((spec) => spec.id)),
      communities.get(task.communityId),
      caller && memberships.roleIn(caller.personId, task.communityId),
      agendas.of(ids),
    ])
    if (community === undefined) return refuse('NOT_FOUND')
    const member = role !== undefined
    const known = member ? await names.shown(onIt.flatMap(namesShownOn)) : new Map<string, Shown>()
    const reader = { ids, member, names: known, self: caller && selfOf(mine) }
    return taskViewOf(task, onIt, community, reader, now())
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
    ...templatesHandlers(context),
    ...visitsHandlers(context),

    postTask: async ({ params, body, key, caller }) => {
      if ((await communities.get(params.id)) === undefined) refuse('NOT_FOUND')
      const task = await postTask(stores, body, { communityId: params.id, personId: caller.personId, key })
      return { body: { task: await viewOf(task, caller) } }
    },

    getTask: async ({ params, caller }) => {
      const task = (await tasks.get(params.id)) ?? refuse('NOT_FOUND')
      return { body: { task: await viewOf(task, caller) } }
    },

    changeTask: async ({ params, body, key, caller }) => {
      const task = await changeTask(stores, params.id, body, { personId: caller.personId, key })
      return { body: { task: await viewOf(task, caller) } }
    },

    closeTask: async ({ params, body, caller }) => {
      const task = await closeTask(stores, params.id, body.reason)
      return { body: { task: await viewOf(task, caller) } }
    },

    claimShift: async ({ params, body, key, caller }) => {
      const tap = await asOnShift(stores, params.id, { caller, key })
      const { claim, fresh } = await claimShift(stores, params.id, body, tap)
      return { body: { claim }, status: fresh ? 201 : 200 }
    },

    swapClaim: async ({ params, body, key, caller }) => ({
      body: {
        claim: await swapClaim(stores, params.id, body, await asOnShift(stores, params.id, { caller, key })),
      },
    }),

    withdrawClaim: async ({ params, key, caller }) => ({
      body: {
        claim: await withdrawClaim(stores, params.id, await asOnShift(stores, params.id, { caller, key })),
      },
    }),

    myDuties: async ({ caller }) => {
      const mine = await agendas.of(idsOf(caller))
      const open = mine.flatMap(({ personId, duties }) =>
        Object.entries(duties).flatMap(([id, { state }]) => (state === 'in' ? [{ id, personId }] : [])),
      )
      const onThem = new Map(
        (await shifts.getMany(open.map(({ id }) => id))).map((shift) => [shift.id, shift]),
      )
      const duties = open
        .flatMap(({ id, personId }) => {
          const shift = onThem.get(id)
          return shift && (dutyShownUntil(shift, personId) ?? '') > toIso(now())
            ? dutyOf(shift, personId)
            : []
        })
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
      return { body: { duties, asOf: toIso(now()) } }
    },
  }
}
