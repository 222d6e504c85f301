import { markOf, refuse } from '@muster/shared'
import { fingerprint } from '../ids'
import type { Call, DutyEntry } from './agenda.store'
import { finishLeaving } from './settling'
import {
  type DutyStores,
  earlierCall,
  type Found,
  find,
  nextAttempt,
  remember,
  type Tap,
  TRIES,
  withCall,
} from './taps'

export interface Withdrawn {
  shiftId: string
  postId: string
  state: 'withdrawn'
}

/**
 * Gives the place back; the first in line has it from that moment. Two writes: the agenda says that the person has left, then the shift lets go.
 * Also takes back a claim that is still under way.
 */
export async function withdrawClaim(stores: DutyStores, shiftId: string, tap: Tap): Promise<Withdrawn> {
  const print = fingerprint([shiftId])
  const { personId } = tap.caller
  // Whether this tap has finished a leaving that was cut off.
  let finished = false
  for (let n = 0; n < TRIES; n++) {
    const found = await find(stores, tap, shiftId)
    const { agenda, shift, duty, here } = found
    const call = earlierCall(agenda, tap, 'withdrawClaim', print)
    if (call || (duty?.state === 'out' && here)) {
      if (duty?.state === 'out' && here) await finishLeaving(stores.agendas, stores.shifts, shiftId, personId)
      if (call) return withdrawn(call.answer)
      finished = true
      continue
    }
    if (!here && (!duty || (duty.state === 'out' && !finished))) return refuse('NOT_CLAIMED')
    // Who has come is checked out, so that the hours are on record.
    if (markOf(shift, personId).in !== undefined && duty?.state !== 'out') refuse('ALREADY_CHECKED_IN')
    const answer: Withdrawn = { shiftId, postId: here?.postId ?? duty?.postId ?? '', state: 'withdrawn' }
    const now = stores.now()
    if (duty?.state === 'out') {
      if (await remember(stores, agenda, tap, { operation: 'withdrawClaim', print, at: now, answer }))
        return answer
      continue
    }
    const at = nextAttempt(now, found, personId)
    const left = { ...agenda, duties: { ...agenda.duties, [shiftId]: leaving(found, at, tap) } }
    const kept = withCall(left, tap, { operation: 'withdrawClaim', print, at: now, answer })
    if (!(await stores.agendas.save(kept, now))) continue
    const ticket = shift.roster[personId]
    const gone = ticket
      ? await stores.shifts.release(shift, personId, ticket, at, tap.by && 'REMOVED_BY_LEADER')
      : await stores.shifts.shutOut(shift, personId, at)
    // Something moved between the reading and the writing: what is there now is taken off.
    if (!gone) await finishLeaving(stores.agendas, stores.shifts, shiftId, personId)
    if (duty?.by !== undefined) await stores.proxies.drop(shiftId, personId)
    return answer
  }
  return refuse('BUSY')
}

function leaving({ shift, duty, here }: Found, at: number, { by }: Tap): DutyEntry {
  const { communityId, title, startsAt, endsAt } = shift
  const postId = here?.postId ?? duty?.postId ?? ''
  return {
    communityId,
    title,
    startsAt,
    endsAt,
    postId,
    waiting: here?.state === 'waiting',
    at,
    state: 'out',
    by: by?.personId,
  }
}

function withdrawn({ shiftId, postId }: Call['answer']): Withdrawn {
  return { shiftId, postId, state: 'withdrawn' }
}
