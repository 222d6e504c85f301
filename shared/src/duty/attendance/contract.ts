import * as v from 'valibot'
import { operation, person } from '../../contract/operation'
import { id } from '../../text'
import { time } from '../../time'
import { serviceRecord } from '../records/schema'
import { attendance, checkInInput, checkOutInput, kitCount, kitInput, noShowInput, shiftRoll } from './schema'

const callsRoll = {
  kind: 'role',
  roles: ['leader', 'secretary'],
  of: 'shift',
  shiftLeader: true,
  secret: true,
} as const

const marked = { attendance: v.object({ shiftId: id, personId: id, ...attendance.entries }) }

export const attendanceContract = {
  checkIn: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/check-ins',
    summary:
      'Checks in: oneself with the leader’s changing code or the printed one; the leader anybody, by name, own code or four digits. 200 when they were in already',
    who: person,
    input: checkInInput,
    output: v.object(marked),
    status: 201,
    refusals: [
      'NOT_FOUND',
      'NOT_ALLOWED',
      'CODE_NEEDED',
      'CODE_WRONG',
      'CODE_OLD',
      'CODE_UNCLEAR',
      'NO_PLACE',
      'SHIFT_FULL',
      'CHECK_IN_NOT_OPEN',
      'ROLL_CALL_OVER',
      'SHIFT_CANCELLED',
    ],
  }),
  checkOut: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/check-outs',
    summary:
      'Checks out, and makes the service record: oneself, or the leader anybody. 200 when they were out already',
    who: person,
    input: checkOutInput,
    output: v.object({ ...marked, record: v.optional(serviceRecord) }),
    status: 201,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'CODE_WRONG', 'CODE_UNCLEAR', 'NOT_CHECKED_IN', 'ROLL_CALL_OVER'],
  }),
  markNoShow: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/no-shows',
    summary:
      'Notes that somebody does not come, and gives their place to the next in line if asked; or takes it back',
    who: callsRoll,
    input: noShowInput,
    output: v.object(marked),
    refusals: ['NO_PLACE', 'ALREADY_CHECKED_IN', 'PLACE_TAKEN', 'ROLL_CALL_OVER'],
  }),
  getCheckInCode: operation({
    engine: 'duty',
    method: 'GET',
    path: '/shifts/{id}/check-in-code',
    summary:
      'The code that volunteers scan on the leader’s phone, for a minute at most, and the one to print',
    who: callsRoll,
    output: v.object({
      /** `seconds`: after so many the next one is there to be fetched. */
      rotating: v.object({ code: v.string(), expiresAt: time, seconds: v.number() }),
      printed: v.string(),
    }),
  }),
  setKit: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/kit',
    summary: 'Notes what somebody was handed and gave back',
    who: callsRoll,
    input: kitInput,
    output: v.object({ personId: id, kit: v.array(kitCount) }),
    refusals: ['NO_PLACE'],
  }),
  getAttendance: operation({
    engine: 'duty',
    method: 'GET',
    path: '/tasks/{id}/attendance',
    summary: 'Who is there and who is missing, in figures, at each site of a task',
    who: { kind: 'role', roles: ['leader', 'secretary', 'street'], of: 'task', secret: true },
    output: v.object({ title: v.string(), shifts: v.array(shiftRoll), asOf: time }),
  }),
}
