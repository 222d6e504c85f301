import { Refused, refuse } from '@muster/shared'
import type { Tap } from '../duty/taps'
import { type Withdrawn, withdrawClaim } from '../duty/withdrawing'
import { derivedId } from '../ids'
import type { ProxyStores } from './whom'

/** Takes somebody off a roster as if they had withdrawn, and has them told. Refuses with NOT_ON_ROSTER when they are not on it. */
export async function removeFromRoster(
  stores: ProxyStores,
  shiftId: string,
  personId: string,
  { caller: by, key }: Tap,
): Promise<Withdrawn> {
  const tap: Tap = {
    caller: { personId, named: true, also: [] },
    key: key === undefined ? undefined : derivedId(stores.ids, 'removal', by.personId, shiftId, key),
    by: { personId: by.personId },
  }
  try {
    return await withdrawClaim(stores, shiftId, tap)
  } catch (error) {
    // Said to a leader, "you have no claim" would be about the leader.
    return error instanceof Refused && error.refusal.code === 'NOT_CLAIMED'
      ? refuse('NOT_ON_ROSTER')
      : Promise.reject(error)
  }
}
