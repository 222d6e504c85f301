import type { Bound, Qualified, Shift } from '@muster/shared'
import { type Caller, idsOf } from '../http/session'
import { type Agenda, boundsOf } from './agenda.store'
import type { DutyStores, Tap } from './taps'

/** One human: what they bring, and what they are bound to, under whichever id it was noted. */
export interface Self extends Qualified {
  bounds: Bound[]
}

/** From the agendas of all their ids. What is held twice counts until the later day. */
export function selfOf(agendas: readonly Agenda[]): Self {
  const held: Record<string, string> = {}
  for (const [key, until] of agendas.flatMap((agenda) => Object.entries(agenda.held)))
    held[key] = later(held[key] ?? until, until)
  const born = agendas.find((agenda) => agenda.born !== undefined)?.born
  const consented = agendas.find((agenda) => agenda.consented !== undefined)?.consented
  return { held, born, consented, bounds: agendas.flatMap(boundsOf) }
}

const later = (a: string, b: string) => (a === '' || b === '' ? '' : a > b ? a : b)

/** Under which of their ids the caller is on this shift; the account itself if under none. */
export function idOn({ roster }: Pick<Shift, 'roster'>, caller: Caller): string {
  return idsOf(caller).find((id) => roster[id] !== undefined) ?? caller.personId
}

/**
 * The tap as the one of the caller's ids that it is about: the one that has tapped this before, or the one that is on the shift; else the
 * account itself. Nothing is read for a caller who has only one.
 */
export async function asOnShift(
  { shifts, agendas }: DutyStores,
  shiftId: string,
  { caller, key }: { caller: Caller; key: string | undefined },
): Promise<Tap> {
  if (caller.also.length === 0) return { caller, key }
  const ids = idsOf(caller)
  const [shift, mine] = await Promise.all([shifts.get(shiftId), agendas.of(ids)])
  const tapped = mine.find(({ calls }) => key !== undefined && calls[key])?.personId
  const personId = tapped ?? (shift ? idOn(shift, caller) : caller.personId)
  return { caller: { ...caller, personId, also: ids.filter((id) => id !== personId) }, key }
}
