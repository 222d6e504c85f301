import { month as monthName, type recordsContract, refuse, toIso } from '@muster/shared'
import * as v from 'valibot'
import { Communities } from '../../directory/communities'
import { Memberships } from '../../directory/memberships'
import { Names } from '../../directory/names'
import type { Handlers } from '../../http/serve'
import type { Context } from '../../services'
import { ShiftStore } from '../shift.store'
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
  const work = new WorkStore(table)
  const shifts = new ShiftStore(table)
  const names = new Names(table, sealer)
  const memberships = new Memberships(table)
  const communities = new Communities(table, now)
  const stores = { records, shifts, communities, now, ids: secrets.ids }

  /** Refuses whoever neither leads the shift nor its community. */
  async function mustLead(shiftId: string, personId: string): Promise<void> {
    const { communityId, leaderId } = (await shifts.get(shiftId)) ?? refuse('NOT_FOUND')
    if (leaderId === personId) return
    const role = await memberships.roleIn(personId, communityId)
    if (role !== 'leader' && role !== 'secretary') refuse('NOT_ALLOWED')
  }

  return {
    reportWork: async ({ params, body, key, caller }) => {
      const { personId = caller.personId, ...done } = body
      if (personId !== caller.personId) await mustLead(params.id, caller.personId)
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
      const [newest, months, total] = await Promise.all([
        records.newest(caller.personId, RECORDS_SHOWN),
        work.lastMonths(caller.personId, MONTHS_SHOWN),
        work.total(caller.personId),
      ])
      return { body: { records: newest.map(recordViewOf), months, total, asOf: toIso(now()) } }
    },

    myMonth: async ({ params: { month }, caller }) => {
      if (!v.is(monthName, month)) refuse('NOT_FOUND')
      const [found, { sum }] = await Promise.all([
        records.between(caller.personId, month, month),
        work.month(caller.personId, month),
      ])
      return { body: { month, ...sum, records: found.map(recordViewOf).reverse(), asOf: toIso(now()) } }
    },
  }
}
