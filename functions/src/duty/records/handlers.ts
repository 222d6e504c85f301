import { month as monthName, type recordsContract, refuse, toIso } from '@muster/shared'
import * as v from 'valibot'
import { Communities } from '../../directory/communities'
import { Memberships } from '../../directory/memberships'
import { Names } from '../../directory/names'
import type { Handlers } from '../../http/serve'
import { type Caller, idsOf } from '../../http/session'
import type { Context } from '../../services'
import { leads } from '../leading'
import { ShiftStore } from '../shift.store'
import { monthOf, monthsOf, newestOf, recordsBetween, totalOf } from './mine'
import { RecordStore, recordViewOf } from './record.store'
import { recordsOf } from './recording'
import { confirmRecord, reportWork } from './reporting'
import { WorkStore } from './work.store'

// A phone's screen shows about six.
const RECORDS_SHOWN = 10
const MONTHS_SHOWN = 12

export function recordsHandlers(context: Context): Handlers<keyof typeof recordsContract> {
  const { table, sealer, now, secrets } = context
  const records = new RecordStore(table)
  const shifts = new ShiftStore(table)
  const names = new Names(table, sealer)
  const memberships = new Memberships(table)
  const communities = new Communities(table, now)
  const mine = { records, work: new WorkStore(table) }
  const stores = { records, shifts, communities, now, ids: secrets.ids }

  /** Whose work is told: under whichever id the caller was there, or somebody's whose shift they lead. */
  async function whose(shiftId: string, asked: string | undefined, caller: Caller): Promise<string> {
    const shift = (await shifts.get(shiftId)) ?? refuse('NOT_FOUND')
    const ids = idsOf(caller)
    if (asked === undefined) return ids.find((id) => Object.hasOwn(shift.marks, id)) ?? caller.personId
    const may = ids.includes(asked) || (await leads(memberships, shift, caller.personId))
    return may ? asked : refuse('NOT_ALLOWED')
  }

  return {
    reportWork: async ({ params, body, key, caller }) => {
      const { personId: asked, ...done } = body
      const personId = await whose(params.id, asked, caller)
      const by = { personId: caller.personId, key }
      const record = await reportWork(stores, { shiftId: params.id, personId }, done, by)
      return { body: { record: recordViewOf(record) } }
    },

    confirmRecord: async ({ params, body, key, caller }) => {
      const record = await confirmRecord(stores, params.id, body, { personId: caller.personId, key })
      return { body: { record: recordViewOf(record) } }
    },

    getShiftRecords: async ({ params }) => {
      const shift = (await shifts.get(params.id)) ?? refuse('NOT_FOUND')
      const found = await recordsOf(stores, shift)
      const known = await names.getMany(found.map(({ personId }) => personId))
      const { id, taskId, title, place, startsAt, endsAt } = shift
      return {
        body: {
          shift: { id, taskId, title, place, startsAt, endsAt },
          records: found.map((record) => ({
            ...recordViewOf(record),
            name: known.get(record.personId) ?? null,
          })),
          asOf: toIso(now()),
        },
      }
    },

    myRecords: async ({ caller }) => {
      const ids = idsOf(caller)
      const [newest, months, total] = await Promise.all([
        newestOf(mine, ids, RECORDS_SHOWN),
        monthsOf(mine, ids, MONTHS_SHOWN),
        totalOf(mine, ids),
      ])
      return { body: { records: newest.map(recordViewOf), months, total, asOf: toIso(now()) } }
    },

    myMonth: async ({ params: { month }, caller }) => {
      if (!v.is(monthName, month)) refuse('NOT_FOUND')
      const ids = idsOf(caller)
      const [found, sum] = await Promise.all([
        recordsBetween(mine, ids, month, month),
        monthOf(mine, ids, month),
      ])
      return { body: { month, ...sum, records: found.map(recordViewOf), asOf: toIso(now()) } }
    },
  }
}
