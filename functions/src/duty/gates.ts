import { clashWith, type Refusal, refusal } from '@muster/shared'
import { type Agenda, boundsOf, MAX_CALLS, MAX_DUTIES, UNCONFIRMED_FOR } from './agenda.store'
import type { StoredShift } from './shift.item'
import type { DutyStores, Tap } from './taps'

export interface Passage {
  /** The agenda less what no longer counts, and marked once the person has a name. */
  agenda: Agenda
  refusal?: Refusal
}

/**
 * What stands in the way of this person on this shift, beyond the shift's own state: membership, other duties, a missing name.
 * `name` is written when it is the person's first. Duties on the shifts in `except` do not clash.
 */
export async function passGates(
  stores: DutyStores,
  agenda: Agenda,
  { caller }: Tap,
  shift: StoredShift,
  { name, except }: { name?: string | undefined; except: string[] },
): Promise<Passage> {
  const { memberships, names, now } = stores
  if (shift.membersOnly && (await memberships.roleIn(caller.personId, shift.communityId)) === undefined)
    return { agenda, refusal: refusal('MEMBERS_ONLY') }
  if (Object.keys(agenda.calls).length >= MAX_CALLS) return { agenda, refusal: refusal('TOO_MANY') }

  const { counted, clash } = await firstClash(stores, agenda, shift, except)
  if (clash) return { agenda, refusal: clash }
  if (boundsOf(counted).filter((duty) => Date.parse(duty.endsAt) > now()).length >= MAX_DUTIES)
    return { agenda, refusal: refusal('TOO_MANY_DUTIES') }

  if (caller.named || counted.named) return { agenda: counted }
  if (name !== undefined) await names.set(caller.personId, name)
  else if ((await names.get(caller.personId)) === undefined)
    return { agenda, refusal: refusal('NAME_NEEDED') }
  return { agenda: { ...counted, named: true } }
}

/** The first duty that really overlaps; entries that their shift does not know are dropped on the way. */
async function firstClash(
  stores: DutyStores,
  agenda: Agenda,
  shift: StoredShift,
  except: string[],
): Promise<{ counted: Agenda; clash?: Refusal }> {
  let counted = agenda
  for (;;) {
    const clash = clashWith(boundsOf(counted), shift, except)
    if (!clash) return { counted }
    if (await stands(stores, counted, clash.shiftId))
      return { counted, clash: refusal('TIME_CLASH', { with: clash }) }
    const { [clash.shiftId]: _, ...duties } = counted.duties
    counted = { ...counted, duties }
  }
}

/** Whether an entry binds: its shift confirms it, or it is so fresh that the shift may not have been asked yet. */
async function stands({ shifts, now }: DutyStores, agenda: Agenda, shiftId: string): Promise<boolean> {
  const shift = await shifts.get(shiftId)
  if (shift?.roster[agenda.personId]) return true
  const at = agenda.duties[shiftId]?.at ?? 0
  return at > now() - UNCONFIRMED_FOR && !shift?.tell[agenda.personId]
}
