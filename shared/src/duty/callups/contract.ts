import * as v from 'valibot'
import { operation, person } from '../../contract/operation'
import { callUp, callUpInput } from './schema'

const staff = {
  kind: 'role',
  roles: ['leader', 'secretary'],
  of: 'shift',
  shiftLeader: true,
  secret: true,
} as const

export const callUpContract = {
  callUp: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/call-ups',
    summary:
      'Calls people to a shift, step by step further until its places are filled; answers 200 while one is under way',
    who: staff,
    input: callUpInput,
    output: v.object({ callUp }),
    status: 201,
    refusals: ['NOT_FOUND', 'SHIFT_CANCELLED', 'SHIFT_STARTED', 'SHIFT_FULL'],
  }),
  getCallUp: operation({
    engine: 'duty',
    method: 'GET',
    path: '/shifts/{id}/call-up',
    summary:
      'How a call-up stands: who was called, who comes, which posts still miss people; nothing when nobody was called',
    who: staff,
    output: v.object({ callUp: v.optional(callUp) }),
    refusals: ['NOT_FOUND'],
  }),
  answerCallUp: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/call-up/answer',
    summary: 'Says that I cannot come, or takes that back; who comes claims a place',
    who: person,
    input: v.strictObject({ coming: v.boolean('要填是或否') }),
    output: v.object({ shiftId: v.string(), coming: v.boolean() }),
    refusals: ['NOT_FOUND', 'NOT_CALLED'],
  }),
}
