import * as v from 'valibot'
import { operation, person } from '../../contract/operation'
import { id } from '../../text'
import { time } from '../../time'
import { confirmRecordInput, month, reportWorkInput, serviceRecord, workSum } from './schema'

const one = v.object({ record: serviceRecord })
const inMonth = v.object({ month, ...workSum.entries })

export const recordsContract = {
  reportWork: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/work',
    summary: 'Says what was done on a duty that is checked out; for somebody else, as leader or secretary',
    who: person,
    input: reportWorkInput,
    output: one,
    refusals: ['NOT_ALLOWED', 'NOT_CHECKED_OUT', 'RECORD_CONFIRMED', 'KEY_REUSED'],
  }),
  confirmRecord: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/records',
    summary: 'Confirms a service record, or corrects it with a reason; what was there before stays readable',
    who: { kind: 'role', roles: ['leader', 'secretary'], of: 'shift', shiftLeader: true, secret: true },
    input: confirmRecordInput,
    output: one,
    refusals: ['NOT_CHECKED_OUT', 'REASON_NEEDED', 'KEY_REUSED'],
  }),
  getShiftRecords: operation({
    engine: 'duty',
    method: 'GET',
    path: '/shifts/{id}/records',
    summary: 'The service records of a shift, with names, in the order of checking in',
    who: { kind: 'role', roles: ['leader', 'secretary'], of: 'shift', shiftLeader: true, secret: true },
    output: v.object({
      shift: v.object({ id, taskId: id, title: v.string(), place: v.string(), startsAt: time, endsAt: time }),
      records: v.array(v.object({ name: v.nullable(v.string()), ...serviceRecord.entries })),
      asOf: time,
    }),
  }),
  myRecords: operation({
    engine: 'duty',
    method: 'GET',
    path: '/me/records',
    summary: 'My newest 10 service records, what the last 12 months with records come to, and all of them',
    who: person,
    output: v.object({
      records: v.array(serviceRecord),
      months: v.array(inMonth),
      total: workSum,
      asOf: time,
    }),
  }),
  myMonth: operation({
    engine: 'duty',
    method: 'GET',
    path: '/me/records/{month}',
    summary: 'My service records of one month (2021-10), newest first, and what they come to',
    who: person,
    output: v.object({ ...inMonth.entries, records: v.array(serviceRecord), asOf: time }),
  }),
}
