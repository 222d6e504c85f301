import {
  type Finding,
  fingerprint,
  type LedgerPage,
  type LedgerProof,
  Reckoning,
  sumsOf,
  Unreachable,
} from '@muster/shared'
import { ask } from './api'
import { headOf, noteVerified } from './heads'

/** A ledger that was reckoned on this phone. */
export interface Reckoned {
  receiver: LedgerProof['receiver']
  /** Entries that hold, and the last one's hash. */
  count: number
  head: string
  at: number
  /** What does not hold, and by whose word: the chain's own, what this phone has seen before, or the fingerprints of the days. */
  finding?: (Finding & { by: 'chain' | 'seen' | 'days' }) | undefined
  /** Whether the sums that the page shows are those of the entries. */
  sums: 'agree' | 'differ' | 'unknown'
  /** This phone had seen so much of it before. */
  seenBefore: number
  days: LedgerProof['days']
  reckoning: Reckoning
}

// A page moves on 30 times a second while it reckons; a slow phone takes fewer entries in that time.
const SLICE_MS = 30

const pause = () => new Promise<void>((done) => setTimeout(done, 0))

const proofFrom = (id: string, from: number) =>
  ask('verifyLedger', { params: { id }, body: { from: String(from) } })

/** Fetches what there is of the chain from an entry on. */
async function* pagesFrom(id: string, first: number): AsyncGenerator<LedgerProof> {
  let from: number | undefined = first
  while (from !== undefined) {
    const proof: LedgerProof = await proofFrom(id, from)
    yield proof
    // A ledger that sends its reader back would be read for ever.
    from = proof.next !== undefined && proof.next > from ? proof.next : undefined
  }
}

/**
 * Reckons a receiver's ledger from its first entry on, as the server publishes it. `tell`: how many entries have held so far.
 * Throws `Unreachable` without a network.
 */
export async function reckon(id: string, tell: (count: number) => void): Promise<Reckoned> {
  const reckoning = new Reckoning(id)
  let last: LedgerProof | undefined
  let finding: Finding | undefined
  let most = 20
  for await (const proof of pagesFrom(id, 1)) {
    last = proof
    reckoning.add(proof.links)
    while (finding === undefined && !reckoning.isDone) {
      const began = Date.now()
      finding = reckoning.step(most)
      const took = Date.now() - began
      most = Math.max(1, Math.min(500, Math.round((most * SLICE_MS) / Math.max(took, 5))))
      tell(reckoning.count)
      await pause()
    }
  }
  if (last === undefined) throw new Unreachable()
  if (finding !== undefined) finding = reckoning.settled(finding)
  const found = finding ? { ...finding, by: 'chain' as const } : againstKnown(id, reckoning, last.days)
  const { verified, seen } = headOf(id)
  const result: Reckoned = {
    receiver: last.receiver,
    count: reckoning.count,
    head: reckoning.head,
    at: Date.now(),
    finding: found,
    sums: found ? 'unknown' : sumsCompared(reckoning, await ask('getLedger', { params: { id }, body: {} })),
    seenBefore: Math.max(verified?.n ?? 0, ...seen.map(({ n }) => n)),
    days: last.days,
    reckoning,
  }
  if (!found && result.count > 0) noteVerified(id, result.count, result.head, result.at)
  return result
}

function againstKnown(id: string, reckoning: Reckoning, days: LedgerProof['days']): Reckoned['finding'] {
  const { verified, seen } = headOf(id)
  const known = [...seen, ...(verified ? [{ n: verified.n, fingerprint: fingerprint(verified.hash) }] : [])]
  const rewritten = reckoning.against(known)
  if (rewritten) return { ...rewritten, by: 'seen' }
  const otherDay = reckoning.against(days)
  return otherDay && { ...otherDay, by: 'days' }
}

/** Compared when nothing was entered in between. */
function sumsCompared({ state, count }: Reckoning, page: LedgerPage): Reckoned['sums'] {
  if (state === undefined || page.sums === undefined || page.count !== count) return 'unknown'
  const told = (sums: LedgerPage['sums'] = []) =>
    sums.map(({ goods, grade, measure, came, went, left }) =>
      JSON.stringify([goods, grade ?? null, measure, came, went, left]),
    )
  return told(page.sums).sort().join() === told(sumsOf(state)).sort().join() ? 'agree' : 'differ'
}
