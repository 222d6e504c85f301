import { type Entry, hashOf } from '@muster/shared'
import { LedgerStore } from '../functions/src/ledger/ledger.store'
import { contextOf, type Services } from '../functions/src/services'

/**
 * Entries as the keeper's counts of the first lot would be, up to number `to`, written without asking for each.
 * `at`: when each of them was made; by default with the last one.
 */
export async function prolong(
  services: Services,
  receiver: string,
  to: number,
  at?: (n: number) => string,
): Promise<void> {
  const ledger = new LedgerStore(contextOf(services).table)
  const { state, hash, recent } = await ledger.tail(receiver)
  const last = recent.at(-1)
  if (last === undefined) throw new Error('the ledger is empty')
  let prev = hash
  let under: Promise<boolean>[] = []
  for (let n = state.n + 1; n <= to; n++) {
    const entry: Entry = {
      receiver,
      n,
      at: at?.(n) ?? last.entry.at,
      prev,
      by: 'keeper',
      kind: 'count',
      lines: [{ lot: '1.1', booked: 100, counted: 100 }],
    }
    prev = hashOf(entry)
    under.push(ledger.append({ ...last, entry, hash: prev }, { ...state, n }))
    if (under.length === 32) {
      await Promise.all(under)
      under = []
    }
  }
  await Promise.all(under)
}
