import {
  csvText,
  entry as entrySchema,
  type LedgerColumn,
  type LedgerProof,
  LotsRead,
  ledgerColumns,
  ORIGIN,
  rowsOf,
  Unreachable,
} from '@muster/shared'
import * as v from 'valibot'
import { ask } from './api'

/** A whole ledger as it was published, in as many answers as it took. */
export type WholeLedger = Omit<LedgerProof, 'next'>

/** A receiver's chain from its first entry on, as many links at a time as one answer holds. */
async function* chainOf(id: string): AsyncGenerator<LedgerProof> {
  let from: number | undefined = 1
  while (from !== undefined) {
    const proof: LedgerProof = await ask('verifyLedger', { params: { id }, body: { from: String(from) } })
    yield proof
    // A ledger that sends its reader back would be read for ever.
    from = proof.next !== undefined && proof.next > from ? proof.next : undefined
  }
}

/** Fetches it page by page: no answer has to hold all of it. Throws `Unreachable` without a network. `tell`: entries that are here. */
export async function fetchLedger(id: string, tell: (count: number) => void): Promise<WholeLedger> {
  const links: LedgerProof['links'] = []
  let last: LedgerProof | undefined
  for await (const proof of chainOf(id)) {
    last = proof
    links.push(...proof.links)
    tell(links.length)
  }
  if (last === undefined) throw new Unreachable()
  const { receiver, asOf, days } = last
  return { receiver, asOf, prev: ORIGIN, links, days }
}

/** As `docs/verify-ledger.mjs` verifies it. */
export const jsonOf = (whole: WholeLedger): string => JSON.stringify(whole)

const { amount: _, became, ...rest } = ledgerColumns
const columns: LedgerColumn[] = Object.values({ ...rest, became })

/** Line by line, oldest first. What a later version has added, and this one cannot read, is counted. */
export function tableOf({ links }: Pick<WholeLedger, 'links'>) {
  const lots = new LotsRead()
  let unread = 0
  const rows = links.flatMap(({ entry: link, hash, donor }) => {
    const parsed = v.safeParse(entrySchema, link)
    if (!parsed.success) {
      unread++
      return []
    }
    const entry = parsed.output
    const shown = { entry, hash, donor, lots: lots.next(entry) }
    return rowsOf(shown).map((row) => columns.map(({ cell }) => cell(row)))
  })
  return { columns, rows, unread }
}

export function csvOf(whole: WholeLedger): string {
  const { rows } = tableOf(whole)
  return csvText([columns.map(({ heading }) => heading), ...rows])
}
