import { mayReadPhones, type Output } from '@muster/shared'
import type { Known } from '../../directory/names'
import type { StoredShift } from '../shift.item'
import type { ProxyNote } from './proxy.store'

type SignedUp = Pick<Output<'getRoster'>['entries'][number], 'proxy' | 'anonymous' | 'phoneTail' | 'phone'>

/** What leader and secretary see of how somebody came onto a roster and can be reached: the whole phone while the duty lasts. */
export function signedUpView(
  shift: StoredShift,
  personId: string,
  { people, proxies }: { people: Map<string, Known>; proxies: Map<string, ProxyNote> },
  now: number,
): SignedUp {
  const { hidden = false, phone } = people.get(personId) ?? {}
  const note = proxies.get(personId)
  return {
    proxy: note && { by: people.get(note.by)?.name ?? null, at: note.at },
    anonymous: hidden || undefined,
    phoneTail: phone?.slice(-4),
    phone: mayReadPhones(shift, now) ? phone : undefined,
  }
}
