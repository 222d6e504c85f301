import { type Claim, claimOf, type Refusal, Refused, refuse } from '@muster/shared'
import type { Memberships } from '../directory/memberships'
import type { Names } from '../directory/names'
import type { Caller } from '../http/session'
import type { Agenda, AgendaStore, Call, DutyEntry } from './agenda.store'
import type { ProxyStore } from './proxies/proxy.store'
import type { StoredShift } from './shift.item'
import type { ShiftStore } from './shift.store'

export interface DutyStores {
  shifts: ShiftStore
  agendas: AgendaStore
  names: Names
  memberships: Memberships
  proxies: ProxyStore
  /** Epoch milliseconds. */
  now: () => number
}

/** One tap of a person: who, and the idempotency key that was made for it. */
export interface Tap {
  caller: Caller
  key: string | undefined
  /**
   * Whoever taps on the caller's behalf: asks for no membership, and takes off with a notice.
   * `enter` writes down who the person is, once nothing stands in their way.
   */
  by?: { personId: string; enter?: () => Promise<void> }
}

/** What a tap finds: the person's agenda and those of their other ids, the shift, and the person's claim on it. */
export interface Found {
  agenda: Agenda
  others: Agenda[]
  shift: StoredShift
  duty: DutyEntry | undefined
  here: Claim | undefined
}

// Others write the same shift at the same moment; in a storm of thousands a place is decided within a few readings.
export const TRIES = 12

/** Two reads, and one for each other id. Refuses with NOT_FOUND when there is no such shift. */
export async function find(
  { agendas, shifts }: DutyStores,
  { caller }: Tap,
  shiftId: string,
): Promise<Found> {
  const [agenda, others, found] = await Promise.all([
    agendas.get(caller.personId),
    agendas.of(caller.also),
    shifts.get(shiftId),
  ])
  const shift = found ?? refuse('NOT_FOUND')
  return { agenda, others, shift, duty: agenda.duties[shiftId], here: claimOf(shift, caller.personId) }
}

/** The earlier call under this tap's key. Refuses when the key was used for something else. */
export function earlierCall(
  agenda: Agenda,
  { key }: Tap,
  operation: Call['operation'],
  print: string,
): Call | undefined {
  const call = key === undefined ? undefined : agenda.calls[key]
  if (call && (call.operation !== operation || call.print !== print)) refuse('KEY_REUSED')
  return call
}

export function withCall(agenda: Agenda, { key }: Tap, call: Call): Agenda {
  return key === undefined ? agenda : { ...agenda, calls: { ...agenda.calls, [key]: call } }
}

/** Binds the key to an answer that changes nothing; false when the agenda was written meanwhile. */
export async function remember(
  { agendas, now }: DutyStores,
  agenda: Agenda,
  tap: Tap,
  call: Call,
): Promise<boolean> {
  return tap.key === undefined || agendas.save(withCall(agenda, tap, call), now())
}

/**
 * Refuses, after taking back what was begun under this tap: only a success binds a key.
 * `begun`: the attempt that it planned on a shift; nothing is read or written when there is none.
 */
export async function refuseAfter(
  { agendas, now }: DutyStores,
  tap: Tap,
  why: Refusal,
  begun: { shiftId: string; attempt: number | undefined },
): Promise<never> {
  while (begun.attempt !== undefined) {
    const agenda = await agendas.get(tap.caller.personId)
    if (agenda.duties[begun.shiftId]?.at !== begun.attempt) break
    const { [begun.shiftId]: _, ...duties } = agenda.duties
    if (await agendas.save(withoutCall({ ...agenda, duties }, tap), now())) break
  }
  throw new Refused(why)
}

export function withoutCall(agenda: Agenda, { key }: Tap): Agenda {
  if (key === undefined) return agenda
  const { [key]: _, ...calls } = agenda.calls
  return { ...agenda, calls }
}

/** Grows with each attempt of a person on a shift, whatever the clocks of the machines say. */
export function nextAttempt(now: number, { duty, shift }: Found, personId: string): number {
  return Math.max(now, (duty?.at ?? 0) + 1, (shift.out[personId] ?? 0) + 1)
}

/** The agenda with a claim on the shift planned in it. */
export function planned(
  agenda: Agenda,
  shift: StoredShift,
  plan: Pick<DutyEntry, 'postId' | 'waiting' | 'at' | 'yields' | 'by'>,
): Agenda {
  const { communityId, title, startsAt, endsAt } = shift
  const entry: DutyEntry = { communityId, title, startsAt, endsAt, state: 'in', ...plan }
  return { ...agenda, duties: { ...agenda.duties, [shift.id]: entry } }
}

/** A remembered answer as a claim. */
export function claimFrom({ shiftId, postId, state }: Call['answer']): Claim {
  return { shiftId, postId, state: state === 'waiting' ? 'waiting' : 'held' }
}
