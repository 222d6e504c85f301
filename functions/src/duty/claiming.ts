import { type Claim, type ClaimInput, choosePost, refusal, refuse, shiftRefusal, toIso } from '@muster/shared'
import { fingerprint } from '../ids'
import type { Agenda, Call } from './agenda.store'
import { passGates, postGate } from './gates'
import { finishLeaving } from './settling'
import {
  claimFrom,
  type DutyStores,
  earlierCall,
  type Found,
  find,
  nextAttempt,
  planned,
  refuseAfter,
  remember,
  type Tap,
  TRIES,
  withCall,
} from './taps'

/** `fresh`: false when the place was the person's already. */
export interface Claimed {
  claim: Claim
  fresh: boolean
}

/**
 * Takes a place, or stands on the waiting list. Two writes: the person's agenda, which plans it and remembers the key, then the shift, which decides.
 * Cut off in between, the same tap sent again decides it; a tap repeated after a withdrawal gets its first answer and changes nothing.
 */
export async function claimShift(
  stores: DutyStores,
  shiftId: string,
  input: ClaimInput,
  tap: Tap,
): Promise<Claimed> {
  const print = fingerprint([shiftId, input])
  const { personId } = tap.caller
  // The attempt that this tap has planned in the agenda, if it has got so far.
  let mine: number | undefined
  for (let n = 0; n < TRIES; n++) {
    const found = await find(stores, tap, shiftId)
    const { agenda, shift, duty, here } = found
    const answered = answerFrom(found, tap, print, mine)
    if (answered) return answered
    if (here) {
      if (duty?.state === 'out') await finishLeaving(stores.agendas, stores.shifts, shiftId, personId)
      else if (await rememberMine(stores, agenda, tap, { print, here, attempt: duty?.at }))
        return { claim: here, fresh: false }
      continue
    }

    const stop = { shiftId, attempt: mine ?? begunBefore(found, tap) }
    const now = stores.now()
    const why = shiftRefusal(shift, now, input.terms)
    if (why) return refuseAfter(stores, tap, why, stop)
    const choice = choosePost(shift, input, now, postGate(found))
    if (!choice.ok) return refuseAfter(stores, tap, choice.refusal, stop)
    const passage = await passGates(stores, found, tap, { name: input.name, except: [shiftId] })
    if (passage.refusal) return refuseAfter(stores, tap, passage.refusal, stop)

    const { postId, waiting } = choice
    const isPlanned =
      mine !== undefined && duty?.at === mine && duty.postId === postId && duty.waiting === waiting
    const at: number = isPlanned && mine !== undefined ? mine : nextAttempt(now, found, personId)
    if (!isPlanned) {
      const answer = { shiftId, postId, state: waiting ? ('waiting' as const) : ('held' as const) }
      const plan = planned(passage.agenda, shift, { postId, waiting, at, by: tap.by?.personId })
      const kept = withCall(plan, tap, { operation: 'claimShift', print, at: now, answer, attempt: at })
      if (!(await stores.agendas.save(kept, now))) continue
      mine = at
    }
    const claim = await stores.shifts.claim(shift, { personId, postId, waiting, at, now: toIso(now) })
    if (claim) return { claim, fresh: true }
  }
  return refuseAfter(stores, tap, refusal('BUSY'), { shiftId, attempt: mine })
}

/** The attempt of an earlier sending of this tap that was cut off. */
export function begunBefore({ agenda, duty }: Found, { key }: Tap): number | undefined {
  return key !== undefined && agenda.calls[key] ? duty?.at : undefined
}

/** The answer to a tap that was sent before; undefined when it is new, or was cut off before the shift decided. */
function answerFrom(
  { agenda, shift, duty, here }: Found,
  tap: Tap,
  print: string,
  mine: number | undefined,
): Claimed | undefined {
  const call = earlierCall(agenda, tap, 'claimShift', print)
  if (!call) return undefined
  const fresh = call.fresh ?? true
  if (duty?.state !== 'in' || duty.at !== call.attempt) return { claim: claimFrom(call.answer), fresh }
  if (here) return { claim: sameAs(here, call) ? here : claimFrom(call.answer), fresh }
  // Taken off by a change of the shift, which the projector is about to carry to the agenda.
  if (shift.tell[tap.caller.personId] && duty.at !== mine) refuse('BUSY')
  return undefined
}

/** Whether the claim still is what was answered first; if so, its position is told as well. */
function sameAs({ postId, state }: Claim, { answer }: Call): boolean {
  return postId === answer.postId && state === answer.state
}

function rememberMine(
  stores: DutyStores,
  agenda: Agenda,
  tap: Tap,
  { print, here, attempt }: { print: string; here: Claim; attempt: number | undefined },
): Promise<boolean> {
  const { shiftId, postId, state } = here
  const answer = { shiftId, postId, state }
  return remember(stores, agenda, tap, {
    operation: 'claimShift',
    print,
    at: stores.now(),
    answer,
    attempt,
    fresh: false,
  })
}
