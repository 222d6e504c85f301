import { applied } from './apply'
import type { Entry, LotId } from './schema'
import {
  articleKey,
  cameIn,
  emptyState,
  type Figures,
  inward,
  type Lot,
  outward,
  type State,
  wentOut,
} from './state'

/**
 * Something that does not add up: of one lot, of one article, or of all together. `came`: received + arrived + gained ± corrected.
 * `went`: issued + lost + sent. `left`: what is in stock. `came` should be `went + left`, and nothing but a correction below zero.
 */
export interface Imbalance {
  of: { lot: LotId } | { article: string } | 'all'
  came: number
  went: number
  left: number
}

const negative = (figures: Figures) =>
  [...inward, ...outward].some((figure) => figure !== 'corrected' && (figures[figure] ?? 0) < 0)

const addsUp = ({ came, went, left }: Omit<Imbalance, 'of'>) => came === went + left && left >= 0

/** Whether a lot has come to what it says, and to nothing below zero. */
export const isSound = ({ figures, left }: Pick<Lot, 'figures' | 'left'>): boolean =>
  addsUp({ came: cameIn(figures), went: wentOut(figures), left }) && !negative(figures)

const added = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/** What does not add up in a stock, per lot, per article and over all; empty when all does. */
export function imbalances(state: State): Imbalance[] {
  const found: Imbalance[] = []
  const check = (of: Imbalance['of'], figures: readonly Figures[], left: number) => {
    const sums = { came: added(figures.map(cameIn)), went: added(figures.map(wentOut)), left }
    if (!addsUp(sums) || figures.some(negative)) found.push({ of, ...sums })
  }
  const lots = Object.entries(state.lots)
  for (const [lot, { figures, left }] of lots) check({ lot }, [figures], left)

  const inStock = new Map<string, number>()
  for (const [, lot] of lots) {
    const article = articleKey(lot)
    inStock.set(article, (inStock.get(article) ?? 0) + lot.left)
  }
  for (const article of new Set([...Object.keys(state.totals), ...inStock.keys()]))
    check({ article }, [state.totals[article]?.figures ?? {}], inStock.get(article) ?? 0)

  check(
    'all',
    Object.values(state.totals).map((total) => total.figures),
    added(lots.map(([, lot]) => lot.left)),
  )
  return found
}

export type Audit = { ok: true; state: State } | { ok: false; at: number; imbalances: Imbalance[] }

/** A receiver's entries from the first on, done over: the stock that they lead to, or the first after which it does not add up. */
export function audited(receiver: string, entries: readonly Entry[]): Audit {
  let state = emptyState(receiver)
  for (const entry of entries) {
    const known = isNext(state, entry)
    if (known) state = applied(state, entry)
    const found = imbalances(state)
    if (!known || found.length > 0) return { ok: false, at: entry.n, imbalances: found }
  }
  return { ok: true, state }
}

function isNext(state: State, entry: Entry): boolean {
  if (entry.n !== state.n + 1) return false
  if (entry.kind === 'issue' || entry.kind === 'sent')
    return entry.lines.every((line) => line.lots.every(({ lot }) => Object.hasOwn(state.lots, lot)))
  if (entry.kind === 'count' || entry.kind === 'correction')
    return entry.lines.every((line) => 'found' in line || Object.hasOwn(state.lots, line.lot))
  return true
}
