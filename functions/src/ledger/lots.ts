import type { Article, ShownEntry, State } from '@muster/shared'
import type { LedgerStore, StoredEntry } from './ledger.store'

/** The lots that an entry's lines name by their numbers alone. */
function lotsNamed({ entry }: ShownEntry): string[] {
  if (entry.kind === 'count') return entry.lines.flatMap((line) => ('lot' in line ? line.lot : []))
  if (entry.kind === 'correction') return entry.lines.flatMap((line) => ('issued' in line ? line.lot : []))
  return []
}

/** What goods are, of whatever else is said of them. */
export const articleIn = ({ goods, item, grade, measure }: Article): Article => ({
  goods,
  item,
  ...(grade === undefined ? {} : { grade }),
  measure,
})

/** What the line that brought a lot in said of it. */
function broughtBy({ entry }: StoredEntry, lot: string): Article | undefined {
  const place = Number(lot.split('.')[1]) - 1
  if (entry.kind === 'issue' || entry.kind === 'sent') return undefined
  if (entry.kind === 'correction') {
    const line = entry.lines[place]
    return line && 'apart' in line ? line.apart && articleIn(line.apart) : undefined
  }
  const line = entry.lines[place]
  return line && 'goods' in line ? articleIn(line) : undefined
}

/** Adds what the lots are: as the stock has them now; one that is no longer in the stock, as it came in. */
export async function withLots(
  ledger: LedgerStore,
  shown: ShownEntry[],
  { receiver, lots }: State,
): Promise<ShownEntry[]> {
  const named = new Set(shown.flatMap(lotsNamed))
  const gone = [...named].filter((lot) => lots[lot] === undefined)
  const origins = new Set(gone.map((lot) => Number(lot.split('.')[0])))
  const found = origins.size === 0 ? [] : await ledger.some(receiver, [...origins])
  const isWhat = (lot: string): [string, Article][] => {
    const kept = lots[lot]
    const origin = found.find(({ entry }) => entry.n === Number(lot.split('.')[0]))
    const article = kept ? articleIn(kept) : origin && broughtBy(origin, lot)
    return article ? [[lot, article]] : []
  }
  return shown.map((one) => {
    const own = lotsNamed(one).flatMap(isWhat)
    return own.length === 0 ? one : { ...one, lots: Object.fromEntries(own) }
  })
}
