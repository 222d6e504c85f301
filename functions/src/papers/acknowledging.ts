import {
  type Acknowledgement,
  type Giver,
  hashOf,
  isCertificateCode,
  receivedLines,
  refuse,
  toIso,
} from '@muster/shared'
import type { Communities } from '../directory/communities'
import { type Asking, ofAnybody } from '../ledger/allowances'
import { codeIn } from '../ledger/following'
import type { LedgerStore, StoredEntry } from '../ledger/ledger.store'
import type { TriesStore } from '../ledger/tries.store'
import type { GiftStore } from '../supply/gift.store'
import type { AcknowledgementStore, IssuedAcknowledgement } from './acknowledgement.store'
import { derivedCode } from './codes'

export interface AcknowledgingStores {
  acknowledgements: AcknowledgementStore
  ledger: LedgerStore
  gifts: GiftStore
  tries: TriesStore
  communities: Communities
  /** Epoch milliseconds. */
  now: () => number
  /** Secret that codes are derived with. */
  ids: string
}

type Part = Acknowledgement['entries'][number]

/** Acknowledges all that came under a gift's code. Refuses CODE_UNKNOWN for what is none, after so many TOO_MANY. */
export async function acknowledgeGift(
  stores: AcknowledgingStores,
  { id: receiver, code: text }: { id: string; code: string },
  asking: Asking,
) {
  const { gifts, tries, communities, now, ids } = stores
  if ((await communities.get(receiver)) === undefined) refuse('NOT_FOUND')
  // Counted with the look-ups of `followGift`, which finds by the same codes.
  const gift = await tries.counting(ofAnybody(ids, receiver, asking), now(), async () => {
    const code = codeIn(text)
    const { pledges, entries } = code ? await gifts.under(receiver, code) : { pledges: [], entries: [] }
    return pledges.length + entries.length === 0 ? undefined : entries
  })
  return acknowledge(stores, receiver, gift ?? refuse('CODE_UNKNOWN'))
}

/** Acknowledges one receipt. Refuses (NOT_FOUND) what is none. */
export async function acknowledgeReceipt(stores: AcknowledgingStores, receiver: string, n: string) {
  const number = /^[1-9]\d{0,7}$/.test(n) ? Number(n) : refuse('NOT_FOUND')
  if ((await stores.ledger.get(receiver, number))?.entry.kind !== 'receipt') refuse('NOT_FOUND')
  return acknowledge(stores, receiver, [number])
}

/** Of what stands there now there is one paper, whoever asks for it and how often; once something is corrected, it is another. */
async function acknowledge(
  stores: AcknowledgingStores,
  receiverId: string,
  numbers: readonly number[],
): Promise<{ acknowledgement: Acknowledgement; fresh: boolean }> {
  const { acknowledgements, communities, now, ids } = stores
  const { registered, verified } = (await communities.get(receiverId))?.receiver ?? refuse('NOT_FOUND')
  const receipts = await receiptsOf(stores, receiverId, numbers)
  const parts = receipts.map((receipt) => partOf(receipt, receipt.later))
  if (parts.every(({ lines }) => lines.every(({ quantity }) => quantity === 0))) refuse('NOTHING_RECEIVED')
  if (!verified || !registered) return refuse('UNIT_NOT_REGISTERED')

  const receiver = { id: receiverId, ...registered }
  const entries = parts.map(({ n, hash, corrections }) => ({ n, hash, corrections }))
  const code = derivedCode(ids, 'acknowledgement', receiver, entries)
  const paper: IssuedAcknowledgement = { code, receiver, entries, issuedAt: toIso(now()) }
  const fresh = await acknowledgements.create(paper)
  const { issuedAt } = fresh ? paper : ((await acknowledgements.get(code)) ?? refuse('BUSY'))
  return { acknowledgement: { code, receiver, entries: parts, issuedAt }, fresh }
}

/** What a paper says and which entries have corrected it since. Refuses (CERTIFICATE_UNKNOWN) what was not issued like this. */
export async function verifyAcknowledgement(stores: AcknowledgingStores, code: string) {
  if (!isCertificateCode(code)) refuse('CERTIFICATE_UNKNOWN')
  const paper = (await stores.acknowledgements.get(code)) ?? refuse('CERTIFICATE_UNKNOWN')
  const { receiver, issuedAt } = paper
  const receipts = await receiptsOf(
    stores,
    receiver.id,
    paper.entries.map(({ n }) => n),
  )
  const entries: Part[] = []
  const since: number[] = []
  for (const { n, hash, corrections } of paper.entries) {
    const receipt = receipts.find(({ entry }) => entry.n === n)
    if (receipt?.hash !== hash || hashOf(receipt.entry) !== hash) return refuse('CERTIFICATE_UNKNOWN')
    const known = receipt.later.filter(({ entry }) => corrections.includes(entry.n))
    entries.push(partOf(receipt, known))
    since.push(...receipt.later.flatMap(({ entry }) => (corrections.includes(entry.n) ? [] : entry.n)))
  }
  const correctedSince = [...new Set(since)].sort((a, b) => a - b)
  return { acknowledgement: { code, receiver, entries, issuedAt }, correctedSince }
}

interface Receipt extends StoredEntry {
  /** The corrections of it, and of what these have set apart. */
  later: StoredEntry[]
}

async function receiptsOf(
  { ledger }: AcknowledgingStores,
  receiver: string,
  numbers: readonly number[],
): Promise<Receipt[]> {
  const receipts = await ledger.some(receiver, numbers)
  const all = receipts.map(async (receipt) => {
    const later: StoredEntry[] = []
    let next = receipt.correctedBy ?? []
    while (next.length > 0) {
      const found = await ledger.some(receiver, next)
      later.push(...found)
      next = found.flatMap(({ correctedBy = [] }) => correctedBy)
    }
    return { ...receipt, later: later.sort((a, b) => a.entry.n - b.entry.n) }
  })
  return (await Promise.all(all)).sort((a, b) => a.entry.n - b.entry.n)
}

function partOf({ entry, hash, donor }: StoredEntry, later: readonly StoredEntry[]): Part {
  if (entry.kind !== 'receipt') return refuse('NOT_FOUND')
  const lines = receivedLines(
    entry,
    later.map((one) => one.entry),
  )
  const corrections = later.map((one) => one.entry.n)
  return { n: entry.n, at: entry.at, hash, giver: giverOf(entry.donor.as, donor?.name), lines, corrections }
}

export function giverOf(as: 'named' | 'anonymous', name: string | undefined): Giver {
  if (as === 'anonymous') return { as }
  return name === undefined ? { as: 'removed' } : { as, name }
}
