import { type Entry, refuse } from '@muster/shared'
import * as pledges from '../supply/arriving'
import { holdEntry, noteCorrection } from './correcting'
import type { Holder, Outside, StoredDeed } from './deed.store'
import { holdTransfer, noteArrival, sendOff } from './passing'
import type { LedgerStores } from './stores'

/** Whether a deed needs anything outside of the ledger, which is claimed before its entry is written. */
export function claims({ does, outside }: StoredDeed): boolean {
  return does.kind === 'correction' || does.kind === 'arrived' || outside !== undefined
}

/** Whether something outside of the ledger follows from its entry, though it has claimed nothing. */
export const sends = ({ does }: StoredDeed) => does.kind === 'sent'

/**
 * Claims what a deed needs, once however often. Throws the refusal if it cannot be had; answers with another deed that holds it and
 * has to be finished first.
 */
export async function claim(stores: LedgerStores, deed: StoredDeed): Promise<Holder | undefined> {
  if (deed.does.kind === 'correction') return holdEntry(stores, deed, deed.does.of)
  const holder = deed.does.kind === 'arrived' && (await holdTransfer(stores, deed, deed.does.transfer))
  if (holder) return holder
  if (deed.outside) await claimPledges(stores, deed, deed.outside)
  return undefined
}

/** Brings what a deed has claimed to what its entry says. A second time changes nothing. */
export async function settle(stores: LedgerStores, deed: StoredDeed, entry: Entry): Promise<void> {
  if (deed.does.kind === 'correction') await noteCorrection(stores, deed, deed.does.of, entry.n)
  if (deed.does.kind === 'arrived') await noteArrival(stores, deed, deed.does.transfer, entry.n)
  if (entry.kind === 'sent') await sendOff(stores, entry)
  if (deed.outside) await pledges.settleArriving(stores, arrivingOf(deed, deed.outside), entry)
}

/** Lets go of what a deed has claimed that was refused. */
export async function release(stores: LedgerStores, deed: StoredDeed): Promise<void> {
  if (deed.does.kind === 'correction') await stores.ledger.letGo(deed.receiver, deed.does.of, deed.claim)
  if (deed.does.kind === 'arrived') await stores.transfers.letGo(deed.does.transfer, deed.claim)
  if (deed.outside) await pledges.release(stores, arrivingOf(deed, deed.outside))
}

async function claimPledges(stores: LedgerStores, deed: StoredDeed, outside: Outside): Promise<void> {
  const claimed = await pledges.claim(stores, arrivingOf(deed, outside))
  for (const [n, { pledge, line }] of claimed.entries()) {
    // The donor has changed it since the keeper's page was made.
    const pledged = line.taken[pledge.id] ?? pledge.quantity
    if (pledged !== outside.deliveries[n]?.pledged) refuse('CHANGED_MEANWHILE')
  }
}

// Each beginning of a deed claims under a name of its own, so that nobody who is late lets go of what was claimed anew.
const arrivingOf = ({ claim }: StoredDeed, outside: Outside) => ({
  deedId: claim,
  ...outside,
})
