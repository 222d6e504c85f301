import * as v from 'valibot'
import { operation } from '../../contract/operation'
import { time } from '../../time'
import { stepInput, visit } from './schema'

const onSite = {
  kind: 'role',
  roles: ['leader', 'secretary'],
  of: 'shift',
  shiftLeader: true,
  secret: true,
} as const

export const visitsContract = {
  startVisit: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/visits',
    summary: 'Gives the next visitor a number, before the first of the ordered steps',
    who: onSite,
    output: v.object({ visit }),
    status: 201,
  }),
  takeStep: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/visits/{number}',
    summary: 'Notes that a visitor has gone through a step; only in order',
    who: onSite,
    input: stepInput,
    output: v.object({ visit }),
    refusals: ['STEP_OUT_OF_ORDER'],
  }),
  listVisits: operation({
    engine: 'duty',
    method: 'GET',
    path: '/shifts/{id}/visits',
    summary: 'The visitors who are not through yet, and how many have gone through each step',
    who: onSite,
    output: v.object({
      steps: v.array(v.object({ step: v.string(), through: v.number() })),
      /** Numbers given so far. */
      visitors: v.number(),
      underway: v.array(visit),
      asOf: time,
    }),
  }),
}
