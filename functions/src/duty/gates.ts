import {
  ageAt,
  type Bound,
  type Breach,
  clashWith,
  type PostSpec,
  postRefusal,
  type Refusal,
  refusal,
  restBreach,
  type Shift,
} from '@muster/shared'
import { type Agenda, boundsOf, MAX_CALLS, MAX_DUTIES, UNCONFIRMED_FOR } from './agenda.store'
import { type Self, selfOf } from './selves'
import type { DutyStores, Found, Tap } from './taps'

/** A person before a shift. */
type Facing = Pick<Found, 'agenda' | 'others' | 'shift'>

export interface Passage {
  /** The agenda less what no longer counts, and marked once the person has a name. */
  agenda: Agenda
  refusal?: Refusal
}

/**
 * What stands in the way of this person on this shift, beyond the shift's own state: membership, other duties and the rest between them, a missing name.
 * `name` is written when it is the person's first. Duties on the shifts in `except` do not count.
 */
export async function passGates(
  stores: DutyStores,
  facing: Facing,
  { caller, by }: Tap,
  { name, except }: { name?: string | undefined; except: string[] },
): Promise<Passage> {
  const { memberships, names, now } = stores
  const { agenda, shift } = facing
  const invited = by !== undefined || !shift.membersOnly
  if (!invited && (await memberships.roleIn(caller.personId, shift.communityId)) === undefined)
    return { agenda, refusal: refusal('MEMBERS_ONLY') }
  if (Object.keys(agenda.calls).length >= MAX_CALLS) return { agenda, refusal: refusal('TOO_MANY') }

  const { counted, why } = await firstObstacle(stores, facing, except)
  if (why) return { agenda, refusal: why }
  if (boundsOf(counted).filter((duty) => Date.parse(duty.endsAt) > now()).length >= MAX_DUTIES)
    return { agenda, refusal: refusal('TOO_MANY_DUTIES') }

  await by?.enter?.()
  if (caller.named || counted.named) return { agenda: counted }
  if (name !== undefined) await names.set(caller.personId, name)
  else if ((await names.get(caller.personId)) === undefined)
    return { agenda, refusal: refusal('NAME_NEEDED') }
  return { agenda: { ...counted, named: true } }
}

type Hours = Pick<Shift, 'id' | 'startsAt' | 'endsAt'>

/** Why this person cannot stand on a post of the shift, whatever their other duties. */
export function postGate({
  agenda,
  others,
  shift,
}: Facing): (post: Pick<PostSpec, 'asks'>) => Refusal | null {
  const self = selfOf([agenda, ...others])
  return ({ asks }) => postRefusal(self, asks, shift.startsAt)
}

/** The first gate between the person and a post, as their agendas say; entries of these may not all stand. */
export function gateRefusal(self: Self, shift: Hours, post: Pick<PostSpec, 'asks'>): Refusal | null {
  return postRefusal(self, post.asks, shift.startsAt) ?? obstacle(self, shift, [shift.id])?.refusal ?? null
}

/** What of the person's duties is in the way: one at the same hours, or too little rest between. */
function obstacle(
  { bounds, born }: Pick<Self, 'bounds' | 'born'>,
  shift: Hours,
  except: string[],
): Breach | null {
  const duties = bounds.filter((duty) => !except.includes(duty.shiftId))
  const clash = clashWith(duties, shift)
  if (clash) return { refusal: refusal('TIME_CLASH', { with: clash }), with: [clash] }
  return restBreach(duties, shift, born === undefined ? undefined : ageAt(born, shift.startsAt))
}

/** The first of the duties in the way that all stand; entries that their shift does not know are dropped on the way. */
async function firstObstacle(
  stores: DutyStores,
  { agenda, others, shift }: Facing,
  except: string[],
): Promise<{ counted: Agenda; why?: Refusal }> {
  const elsewhere = (await Promise.all(others.map((other) => standingBounds(stores, other)))).flat()
  const { born } = selfOf([agenda, ...others])
  let counted = agenda
  for (;;) {
    const found = obstacle({ born, bounds: [...boundsOf(counted), ...elsewhere] }, shift, except)
    if (!found) return { counted }
    const fallen = await firstFallen(stores, counted, found.with)
    if (fallen === undefined) return { counted, why: found.refusal }
    const { [fallen]: _, ...duties } = counted.duties
    counted = { ...counted, duties }
  }
}

async function firstFallen(stores: DutyStores, agenda: Agenda, duties: Bound[]): Promise<string | undefined> {
  const own = duties.filter(({ shiftId }) => agenda.duties[shiftId] !== undefined)
  for (const { shiftId } of own) if (!(await stands(stores, agenda, shiftId))) return shiftId
  return undefined
}

/** What binds the same human under another id. */
async function standingBounds(stores: DutyStores, agenda: Agenda): Promise<Bound[]> {
  const bounds = await Promise.all(
    boundsOf(agenda).map(async (bound) => ((await stands(stores, agenda, bound.shiftId)) ? [bound] : [])),
  )
  return bounds.flat()
}

/** Whether an entry binds: its shift confirms it, or it is so fresh that the shift may not have been asked yet. */
async function stands({ shifts, now }: DutyStores, agenda: Agenda, shiftId: string): Promise<boolean> {
  const shift = await shifts.get(shiftId)
  if (shift?.roster[agenda.personId]) return true
  const at = agenda.duties[shiftId]?.at ?? 0
  return at > now() - UNCONFIRMED_FOR && !shift?.tell[agenda.personId]
}
