import * as v from 'valibot'
import { shiftCard } from '../../board/schema'
import { operation, person } from '../../contract/operation'
import { id } from '../../text'
import { time } from '../../time'
import { grantInput, qualification, qualificationsInput, qualificationsView } from './schema'

export const qualificationsContract = {
  grantQualification: operation({
    engine: 'duty',
    method: 'POST',
    path: '/communities/{id}/qualifications',
    summary: 'Notes what a member may do: a secretary all kinds, a leader skills and teams; or takes it away',
    who: { kind: 'role', roles: ['leader', 'secretary'], of: 'community' },
    input: grantInput,
    output: v.object({ personId: id, qualifications: v.array(qualification) }),
    status: 201,
    refusals: ['NOT_FOUND'],
  }),
  myQualifications: operation({
    engine: 'duty',
    method: 'GET',
    path: '/me/qualifications',
    summary: 'My roles, skills, trainings and teams, with their last days, and whether I am called',
    who: person,
    output: qualificationsView,
  }),
  updateQualifications: operation({
    engine: 'duty',
    method: 'PATCH',
    path: '/me/qualifications',
    summary:
      'Says what I can do, in which month I was born, that a guardian agrees, and whether I am to be called',
    who: person,
    input: qualificationsInput,
    output: qualificationsView,
  }),
  whatCanIJoin: operation({
    engine: 'duty',
    method: 'GET',
    path: '/communities/{id}/openings',
    summary:
      'The shifts of the home page that have a place for me: every gate passed, no other duty in the way, rested',
    who: person,
    output: v.object({ shifts: v.array(shiftCard), asOf: time }),
  }),
}
