import * as v from 'valibot'
import { anyoneWithOwn, operation, person } from '../contract/operation'
import { id, line } from '../text'
import { time } from '../time'
import { attendanceContract } from './attendance/contract'
import { callUpContract } from './callups/contract'
import { qualificationsContract } from './qualifications/contract'
import { recordsContract } from './records/contract'
import {
  claim,
  claimInput,
  duty,
  freedEntry,
  post,
  rosterEntry,
  shiftState,
  swapInput,
  taskView,
} from './schema'
import { changeTaskInput, kitItem, postTaskInput } from './tasks/schema'
import { templatesContract } from './templates/contract'
import { thanksContract } from './thanks/contract'
import { visitsContract } from './visits/contract'

const task = v.object({ task: taskView })
const gates = [
  'NOT_FOUND',
  'SHIFT_STARTED',
  'SHIFT_CANCELLED',
  'TERMS_CHANGED',
  'POST_FULL',
  'SHIFT_FULL',
  'TIME_CLASH',
  'NOT_OPEN_YET',
  'AGE_NEEDED',
  'ROLE_NEEDED',
  'TRAINING_NEEDED',
  'SKILL_NEEDED',
  'CONSENT_NEEDED',
  'REST_NEEDED',
  'TOO_LONG',
  'MEMBERS_ONLY',
  'TOO_MANY_DUTIES',
  'KEY_REUSED',
] as const

export const dutyContract = {
  ...callUpContract,
  ...attendanceContract,
  ...thanksContract,
  ...qualificationsContract,
  ...templatesContract,
  ...visitsContract,
  postTask: operation({
    engine: 'duty',
    method: 'POST',
    path: '/communities/{id}/tasks',
    summary: 'Posts a task with its shifts and posts',
    who: { kind: 'role', roles: ['secretary'], of: 'community' },
    input: postTaskInput,
    output: task,
    status: 201,
    refusals: ['KEY_REUSED'],
  }),
  getTask: operation({
    engine: 'duty',
    method: 'GET',
    path: '/tasks/{id}',
    summary: 'A task with its shifts, posts and the places left',
    who: anyoneWithOwn,
    output: task,
  }),
  changeTask: operation({
    engine: 'duty',
    method: 'PATCH',
    path: '/tasks/{id}',
    summary: 'Changes a task; says first when people would lose their place',
    who: { kind: 'role', roles: ['secretary'], of: 'task' },
    input: changeTaskInput,
    output: task,
    refusals: ['PEOPLE_AFFECTED', 'CHANGED_MEANWHILE', 'TASK_CLOSED', 'KEY_REUSED'],
  }),
  closeTask: operation({
    engine: 'duty',
    method: 'POST',
    path: '/tasks/{id}/closure',
    summary: 'Closes a task: its shifts are cancelled and everybody on them is told',
    who: { kind: 'role', roles: ['secretary'], of: 'task' },
    input: v.strictObject({ reason: v.optional(line(100)) }),
    output: task,
    refusals: ['CHANGED_MEANWHILE'],
  }),
  claimShift: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/claims',
    summary: 'Claims a place on a shift, or stands on its waiting list; answers 200 when it was mine already',
    who: person,
    input: claimInput,
    output: v.object({ claim }),
    status: 201,
    refusals: [...gates, 'NAME_NEEDED', 'WAITLIST_FULL', 'WAITLIST_CLOSED'],
  }),
  swapClaim: operation({
    engine: 'duty',
    method: 'POST',
    path: '/shifts/{id}/claims/me/swap',
    summary: 'Moves my claim to another post or shift; the place I have stays mine until the other is',
    who: person,
    input: swapInput,
    output: v.object({ claim }),
    refusals: [...gates, 'NOT_CLAIMED', 'ALREADY_CHECKED_IN'],
  }),
  withdrawClaim: operation({
    engine: 'duty',
    method: 'DELETE',
    path: '/shifts/{id}/claims/me',
    summary: 'Gives my place back, or leaves the waiting list',
    who: person,
    output: v.object({ claim: v.object({ shiftId: id, postId: id, state: v.literal('withdrawn') }) }),
    refusals: ['NOT_CLAIMED', 'ALREADY_CHECKED_IN', 'KEY_REUSED'],
  }),
  myDuties: operation({
    engine: 'duty',
    method: 'GET',
    path: '/me/duties',
    summary: 'The shifts I hold a place on or wait for, soonest first',
    who: person,
    output: v.object({ duties: v.array(duty), asOf: time }),
  }),
  getRoster: operation({
    engine: 'duty',
    method: 'GET',
    path: '/shifts/{id}/roster',
    summary: 'Who holds a place and who waits, with full names, in the order of their tickets',
    who: { kind: 'role', roles: ['leader', 'secretary'], of: 'shift', shiftLeader: true, secret: true },
    output: v.object({
      shift: v.object({
        id,
        taskId: id,
        title: v.string(),
        place: v.string(),
        startsAt: time,
        endsAt: time,
        state: shiftState,
        posts: v.array(post),
        /** When places that nobody has checked in on go to the waiting list. */
        freesAt: v.optional(time),
        /** What everybody is handed. */
        kit: v.optional(v.array(kitItem)),
      }),
      entries: v.array(rosterEntry),
      /** Whose place went to the next in line. */
      freed: v.array(freedEntry),
      asOf: time,
    }),
  }),
  ...recordsContract,
}
