import { type Role, refuse } from '@muster/shared'
import type { StoredEntry } from './ledger.store'
import type { LedgerStores } from './stores'

/** Notes that somebody else than who made a correction has looked at it and found it right; a second check changes nothing. */
export async function checkCorrection(
  { ledger }: LedgerStores,
  { id, n }: { id: string; n: string },
  by: { personId: string; role: Role },
): Promise<StoredEntry> {
  const item = (/^[1-9]\d{0,7}$/.test(n) && (await ledger.get(id, Number(n)))) || refuse('NOT_FOUND')
  if (item.entry.kind !== 'correction') refuse('NOT_FOUND')
  if (item.by === by.personId) refuse('OWN_CORRECTION')
  await ledger.check(id, item.entry.n, by.role)
  return (await ledger.get(id, item.entry.n)) ?? item
}
