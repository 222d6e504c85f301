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

/** A ledger that is being reckoned: it can be left at any entry, and gone on with from there. */
export interface Course {
  readonly id: string
  readonly reckoning: Reckoning
  /** What the ledger's page shows: how many there are, and the sums. */
  page?: LedgerPage | undefined
  /** The next entry to fetch; undefined when all are here. */
  from: number | undefined
  /** What is being fetched while what is here is reckoned. */
  ahead?: Promise<LedgerProof> | undefined
  last?: LedgerProof | undefined
  finding?: Finding | undefined
}

export const courseOf = (id: string, page?: LedgerPage): Course => ({
  id,
  page,
  reckoning: new Reckoning(id),
  from: 1,
})

interface Onlooker {
  /** How many entries have held so far, and how many there are. */
  tell: (count: number, of: number) => void
  isStopped: () => boolean
}

// A page moves on 30 times a second while it reckons; a slow phone takes fewer entries in that time.
const SLICE_MS = 30
// WeChat carries 20 changes of a page a second at most, and nobody reads more than four.
const TELL_MS = 250

const pause = () => new Promise<void>((done) => setTimeout(done, 0))

const pageOf = (id: string) => ask('getLedger', { params: { id }, body: {} })

/** Fetches one part of the chain, or takes what is on its way. It stays fetched when the course is left meanwhile. */
async function fetched(course: Course, from: number): Promise<LedgerProof> {
  course.ahead ??= ask('verifyLedger', { params: { id: course.id }, body: { from: String(from) } })
  try {
    return await course.ahead
  } finally {
    course.ahead = undefined
  }
}

/** Adds the next part, and has the one after it fetched meanwhile. */
async function goOn(course: Course, from: number): Promise<void> {
  const proof = await fetched(course, from)
  course.last = proof
  course.reckoning.add(proof.links)
  // A ledger that sends its reader back would be read for ever.
  course.from = proof.next !== undefined && proof.next > from ? proof.next : undefined
  if (course.from === undefined) return
  course.ahead = ask('verifyLedger', { params: { id: course.id }, body: { from: String(course.from) } })
  // Whoever waits for it is told; until then nobody does.
  course.ahead.catch(() => undefined)
}

/**
 * Reckons a receiver's ledger from its first entry on, as the server publishes it; undefined when it was stopped. A course that was
 * stopped, or lost the network, goes on where it was. Throws `Unreachable` without a network.
 */
export async function reckon(course: Course, { tell, isStopped }: Onlooker): Promise<Reckoned | undefined> {
  const { id, reckoning } = course
  course.page ??= await pageOf(id)
  const { count: of } = course.page
  let most = 20
  let told = Date.now()
  tell(reckoning.count, of)
  for (;;) {
    while (course.finding === undefined && !reckoning.isDone) {
      const began = Date.now()
      course.finding = reckoning.step(most)
      const now = Date.now()
      most = Math.max(1, Math.min(500, Math.round((most * SLICE_MS) / Math.max(now - began, 5))))
      if (now - told >= TELL_MS) {
        tell(reckoning.count, of)
        told = now
      }
      await pause()
      if (isStopped()) return undefined
    }
    if (course.from === undefined) return concluded(course, course.page)
    await goOn(course, course.from)
    if (isStopped()) return undefined
  }
}

async function concluded({ id, reckoning, finding, last }: Course, shown: LedgerPage): Promise<Reckoned> {
  if (last === undefined) throw new Unreachable()
  const broken = finding && { ...reckoning.settled(finding), by: 'chain' as const }
  const found = broken ?? againstKnown(id, reckoning, last.days)
  const { verified, seen } = headOf(id)
  const page = found || shown.count === reckoning.count ? shown : await pageOf(id)
  const result: Reckoned = {
    receiver: last.receiver,
    count: reckoning.count,
    head: reckoning.head,
    at: Date.now(),
    finding: found,
    sums: found ? 'unknown' : sumsCompared(reckoning, page),
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
