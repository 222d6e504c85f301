import {
  type Claim,
  choosePost,
  claimOf,
  markOf,
  type Refusal,
  Refused,
  refusal,
  refuse,
  type SwapInput,
  shiftRefusal,
  toIso,
} from '@muster/shared'
import { fingerprint } from '../ids'
import type { Agenda } from './agenda.store'
import { begunBefore } from './claiming'
import { passGates, postGate } from './gates'
import { afterSwap, finishLeaving } from './settling'
import type { StoredShift } from './shift.item'
import {
  claimFrom,
  type DutyStores,
  earlierCall,
  find,
  nextAttempt,
  planned,
  refuseAfter,
  type Tap,
  TRIES,
  withCall,
  withoutCall,
} from './taps'

/** Moves a claim to another post of its shift, or to another shift. What one has stays until the other is sure. */
export async function swapClaim(
  stores: DutyStores,
  shiftId: string,
  input: SwapInput,
  tap: Tap,
): Promise<Claim> {
  const target = input.shiftId ?? shiftId
  return target === shiftId
    ? swapPost(stores, shiftId, input, tap)
    : swapShift(stores, shiftId, target, input, tap)
}

/** Within a shift: the agenda remembers the key and the ticket that moves, then one write moves it. */
async function swapPost(stores: DutyStores, shiftId: string, input: SwapInput, tap: Tap): Promise<Claim> {
  const print = fingerprint([shiftId, input])
  const { personId } = tap.caller
  for (let n = 0; n < TRIES; n++) {
    const found = await find(stores, tap, shiftId)
    const { agenda, shift, duty, here } = found
    const ticket = shift.roster[personId]
    const call = earlierCall(agenda, tap, 'swapClaim', print)
    if (call && call.ticket !== ticket?.ticket)
      return here?.postId === call.answer.postId ? here : claimFrom(call.answer)
    if (!ticket || !here || duty?.state === 'out') return refuse('NOT_CLAIMED')
    const posts = shift.posts.filter((post) => post.id !== ticket.postId)
    if (input.postId === ticket.postId || posts.length === 0) return here

    const now = stores.now()
    const why = shiftRefusal(shift, now, input.terms)
    if (why) return forget(stores, agenda, tap, why)
    const choice = choosePost({ ...shift, posts }, { postId: input.postId }, now, postGate(found))
    if (!choice.ok) return forget(stores, agenda, tap, choice.refusal)
    const answer = { shiftId, postId: choice.postId, state: 'held' as const }
    if (tap.key !== undefined && call?.answer.postId !== choice.postId) {
      const kept = withCall(agenda, tap, {
        operation: 'swapClaim',
        print,
        at: now,
        answer,
        ticket: ticket.ticket,
      })
      if (!(await stores.agendas.save(kept, now))) continue
    }
    const moved = await stores.shifts.move(shift, personId, ticket, choice.postId, toIso(now))
    if (moved) return claimOf(moved, personId) ?? answer
  }
  return refuse('BUSY')
}

/** Refuses a swap; a key that an earlier sending bound before it was cut off is free again. */
async function forget({ agendas, now }: DutyStores, agenda: Agenda, tap: Tap, why: Refusal): Promise<never> {
  if (tap.key !== undefined && agenda.calls[tap.key]) await agendas.save(withoutCall(agenda, tap), now())
  throw new Refused(why)
}

/** To another shift: the agenda plans the claim that yields the old one, the new shift decides, and only then the old one lets go. */
async function swapShift(
  stores: DutyStores,
  fromId: string,
  toId: string,
  input: SwapInput,
  tap: Tap,
): Promise<Claim> {
  const print = fingerprint([fromId, input])
  const { personId } = tap.caller
  let mine: number | undefined
  for (let n = 0; n < TRIES; n++) {
    const [found, from] = await Promise.all([find(stores, tap, toId), stores.shifts.get(fromId)])
    const { agenda, shift: to, duty, here } = found
    const call = earlierCall(agenda, tap, 'swapClaim', print)
    if (call) {
      if (duty?.state !== 'in' || duty.at !== call.attempt) return claimFrom(call.answer)
      if (here) {
        await letGo(stores, agenda, from, toId)
        return here
      }
      if (to.tell[personId] && duty.at !== mine) refuse('BUSY')
    }
    const old = from?.roster[personId]
    const stop = { shiftId: toId, attempt: mine ?? begunBefore(found, tap) }
    if (!from || !old || agenda.duties[fromId]?.state === 'out')
      return refuseAfter(stores, tap, refusal('NOT_CLAIMED'), stop)
    if (markOf(from, personId).in !== undefined)
      return refuseAfter(stores, tap, refusal('ALREADY_CHECKED_IN'), stop)
    if (here && duty?.state === 'out') {
      await finishLeaving(stores.agendas, stores.shifts, toId, personId)
      continue
    }

    const now = stores.now()
    const why = shiftRefusal(to, now, input.terms)
    if (why) return refuseAfter(stores, tap, why, stop)
    // Who waits on the new shift holds nothing yet, and keeps both.
    const choice =
      here?.state === 'held'
        ? { ok: true as const, postId: here.postId }
        : choosePost(to, { postId: input.postId }, now, postGate(found))
    if (!choice.ok) return refuseAfter(stores, tap, choice.refusal, stop)
    const passage = await passGates(stores, found, tap, { except: [fromId, toId] })
    if (passage.refusal) return refuseAfter(stores, tap, passage.refusal, stop)

    const { postId } = choice
    const at = nextAttempt(now, found, personId)
    const yields = { shiftId: fromId, ticket: old.ticket }
    const answer = { shiftId: toId, postId, state: 'held' as const }
    const kept = withCall(planned(passage.agenda, to, { postId, waiting: false, at, yields }), tap, {
      operation: 'swapClaim',
      print,
      at: now,
      answer,
      attempt: at,
    })
    if (!(await stores.agendas.save(kept, now))) continue
    mine = at
    const claim =
      here ?? (await stores.shifts.claim(to, { personId, postId, waiting: false, at, now: toIso(now) }))
    if (!claim) continue
    await letGo(stores, { ...kept, v: kept.v + 1 }, from, toId)
    return claim
  }
  return refuseAfter(stores, tap, refusal('BUSY'), { shiftId: toId, attempt: mine })
}

/** The second half of a swap; the projector does it too, should this be cut off. */
async function letGo(
  { agendas, shifts, proxies, now }: DutyStores,
  agenda: Agenda,
  from: StoredShift | undefined,
  toId: string,
): Promise<void> {
  const duty = agenda.duties[toId]
  if (!duty?.yields) return
  const ticket = from?.roster[agenda.personId]
  if (from && ticket?.ticket === duty.yields.ticket)
    await shifts.release(from, agenda.personId, ticket, duty.at)
  if (agenda.duties[duty.yields.shiftId]?.by !== undefined)
    await proxies.drop(duty.yields.shiftId, agenda.personId)
  await agendas.save(afterSwap(agenda, toId), now())
}
