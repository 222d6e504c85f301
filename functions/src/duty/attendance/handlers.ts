import { type attendanceContract, attendanceOf, claimOf, refuse, rollOf, toIso } from '@muster/shared'
import { Communities } from '../../directory/communities'
import { Memberships } from '../../directory/memberships'
import { Names } from '../../directory/names'
import type { Handlers } from '../../http/serve'
import type { Context } from '../../services'
import { proxiesIn } from '../proxies/proxy.store'
import { RecordStore, recordViewOf } from '../records/record.store'
import { makeRecord } from '../records/recording'
import { ShiftStore } from '../shift.store'
import { TaskStore } from '../task.store'
import { type Called, checkIn, checkOut, markNoShow } from './checking'
import { CheckInCodes } from './codes'
import { KitStore, kitIn } from './kit.store'
import { MarkStore } from './mark.store'
import { namedOn, rosterViewOf } from './views'

export function attendanceHandlers({
  table,
  sealer,
  now,
  secrets,
}: Context): Handlers<keyof typeof attendanceContract | 'getRoster'> {
  const tasks = new TaskStore(table)
  const shifts = new ShiftStore(table)
  const kits = new KitStore(table)
  const names = new Names(table, sealer)
  const recording = { records: new RecordStore(table), communities: new Communities(table, now) }
  const codes = new CheckInCodes(secrets.ids)
  const stores = {
    shifts,
    marks: new MarkStore(table),
    memberships: new Memberships(table),
    names,
    codes,
    now,
  }

  function answerOf({ shift, personId }: Called) {
    return { attendance: { shiftId: shift.id, personId, ...attendanceOf(shift, personId, now()) } }
  }

  return {
    checkIn: async ({ params, body, caller }) => {
      const called = await checkIn(stores, params.id, body, caller)
      return { body: answerOf(called), status: called.fresh ? 201 : 200 }
    },

    checkOut: async ({ params, body, caller }) => {
      const called = await checkOut(stores, params.id, body, caller)
      const made = await makeRecord(recording, called.shift, called.personId)
      const record = made && recordViewOf(made)
      return { body: { ...answerOf(called), record }, status: called.fresh ? 201 : 200 }
    },

    markNoShow: async ({ params, body, caller }) => ({
      body: answerOf(await markNoShow(stores, params.id, body, caller)),
    }),

    getCheckInCode: async ({ params }) => {
      const { code, expiresAt, seconds } = codes.rotating(params.id, now())
      return {
        body: {
          rotating: { code, expiresAt: toIso(expiresAt), seconds },
          printed: codes.printed(params.id),
        },
      }
    },

    setKit: async ({ params, body: { personId, items } }) => {
      const shift = (await shifts.get(params.id)) ?? refuse('NOT_FOUND')
      if (claimOf(shift, personId)?.state !== 'held') refuse('NO_PLACE')
      const listed = new Set(shift.kit?.map(({ item }) => item))
      const issues = items.flatMap(({ item }, n) =>
        listed.has(item) ? [] : [{ path: `items.${n}.item`, message: '这一班没有这样东西' }],
      )
      if (issues.length > 0) refuse('BAD_REQUEST', { issues })
      await kits.put(shift.id, personId, items)
      return { body: { personId, kit: items } }
    },

    getAttendance: async ({ params }) => {
      const task = (await tasks.get(params.id)) ?? refuse('NOT_FOUND')
      const at = now()
      const called = await shifts.getMany(task.shifts.map(({ id }) => id))
      return {
        body: { title: task.title, shifts: called.map((shift) => rollOf(shift, at)), asOf: toIso(at) },
      }
    },

    getRoster: async ({ params }) => {
      const { shift, beside } = (await shifts.whole(params.id)) ?? refuse('NOT_FOUND')
      const proxies = proxiesIn(beside)
      const people = await names.about(namedOn(shift, proxies))
      return { body: rosterViewOf(shift, { people, kits: kitIn(beside), proxies }, codes, now()) }
    },
  }
}
