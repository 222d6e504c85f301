import * as v from 'valibot'
import { anyoneWithOwn, operation, person } from '../../contract/operation'
import { moderateInput, thankInput, thanks } from './schema'

export const thanksContract = {
  thank: operation({
    engine: 'duty',
    method: 'POST',
    path: '/tasks/{id}/thanks',
    summary: 'Thanks the people of a task; one note a person, a new one takes the place of the old',
    who: person,
    input: thankInput,
    output: v.object({ thanks }),
    status: 201,
    refusals: ['NOT_FOUND'],
  }),
  listThanks: operation({
    engine: 'duty',
    method: 'GET',
    path: '/tasks/{id}/thanks',
    summary:
      'The thanks under a task, newest first: those shown, my own, and for the secretary those that wait',
    who: anyoneWithOwn,
    output: v.object({ thanks: v.array(thanks) }),
    refusals: ['NOT_FOUND'],
  }),
  moderateThanks: operation({
    engine: 'duty',
    method: 'POST',
    path: '/tasks/{id}/thanks/{thanksId}',
    summary: 'Shows or hides a note of thanks',
    who: { kind: 'role', roles: ['secretary'], of: 'task' },
    input: moderateInput,
    output: v.object({ thanks }),
    refusals: ['NOT_FOUND', 'CHANGED_MEANWHILE'],
  }),
}
