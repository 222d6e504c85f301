import { type CheckInInput, type Presence, refuse } from '@muster/shared'
import type { Memberships } from '../../directory/memberships'
import type { Names } from '../../directory/names'
import { type Caller, idsOf } from '../../http/session'
import { leads } from '../leading'
import { idOn } from '../selves'
import type { StoredShift } from '../shift.item'
import type { ShiftStore } from '../shift.store'
import type { CheckInCodes } from './codes'
import type { MarkStore } from './mark.store'

export interface RollStores {
  shifts: ShiftStore
  marks: MarkStore
  memberships: Memberships
  names: Names
  codes: CheckInCodes
  /** Epoch milliseconds. */
  now: () => number
}

/** Whom a tap is about, how they are known to be there, and who says so if not they themselves. */
export interface Whom {
  personId: string
  how: Presence
  by: string | undefined
  /** The code on the leader's phone has changed since. */
  isOld?: boolean
}

/**
 * Whom a check-in or check-out is about. By a code of the leader's it is the caller; to name anybody else, one must call the roll.
 * Without a person or a code it is the caller as well.
 */
export async function whomOf(
  stores: RollStores,
  shift: StoredShift,
  { personId, code }: CheckInInput,
  caller: Caller,
): Promise<Whom> {
  const own = { personId: idOn(shift, caller), by: undefined }
  const isDigits = code !== undefined && /^\d{4}$/.test(code)
  const read =
    code === undefined || isDigits
      ? undefined
      : (stores.codes.read(code, shift.id, stores.now()) ?? refuse('CODE_WRONG'))
  if (read?.kind === 'rotating') return { ...own, how: 'code', isOld: read.isOld }
  if (read?.kind === 'printed') return { ...own, how: 'print' }
  if (code === undefined && (personId === undefined || idsOf(caller).includes(personId)))
    return { ...own, how: 'leader' }
  if (!(await leads(stores.memberships, shift, caller.personId))) refuse('NOT_ALLOWED')
  const called = (who: string, how: Presence): Whom => ({ personId: who, how, by: caller.personId })
  if (read?.kind === 'own') return called(read.personId, 'own')
  if (code !== undefined) return called(await byDigits(stores, shift, code), 'own')
  return personId === undefined ? { ...own, how: 'leader' } : called(personId, 'leader')
}

/** Whose four digits these are. Refuses when nobody on the roster has them, and when two have. */
async function byDigits({ codes, names }: RollStores, shift: StoredShift, digits: string): Promise<string> {
  const [first, ...others] = Object.keys(shift.roster).filter(
    (personId) => codes.digits(shift.id, personId) === digits,
  )
  if (first === undefined) return refuse('CODE_WRONG')
  if (others.length === 0) return first
  const same = [first, ...others]
  const known = await names.getMany(same)
  return refuse('CODE_UNCLEAR', {
    people: same.map((personId) => ({ personId, name: known.get(personId) ?? null })),
  })
}

/** Refuses unless the caller may check themselves in without a code: as one who calls the roll. */
export async function refuseWithoutCode(
  stores: RollStores,
  shift: StoredShift,
  caller: Caller,
): Promise<void> {
  if (!(await leads(stores.memberships, shift, caller.personId))) refuse('CODE_NEEDED')
}
