import type { LotId, Said } from './schema'
import {
  articleKey,
  cameIn,
  type Figure,
  type Figures,
  type Lot,
  outward,
  type State,
  type Total,
  wentOut,
} from './state'

// A slip is found within weeks; by then a busy receiver has emptied fewer lots than this.
const EMPTIED_KEPT = 100

/** A state that is being written on. Lots and totals are replaced, never changed, so that the state it was opened from stays as it was. */
export interface Book {
  lots: Map<LotId, Lot>
  totals: Map<string, Total>
}

export function bookOf(state: State): Book {
  return { lots: new Map(Object.entries(state.lots)), totals: new Map(Object.entries(state.totals)) }
}

/** The state after entry `n`. Of the lots with nothing left the last 100 stay, so that they can be corrected. */
export function closed(book: Book, receiver: string, n: number): State {
  const lots = [...book.lots].map(([id, lot]): [LotId, Lot] => [id, marked(lot, n)])
  const gone = lots
    .filter(([, lot]) => lot.emptied !== undefined)
    .sort(([a, one], [b, other]) => (other.emptied ?? 0) - (one.emptied ?? 0) || byNumber(b, a))
    .slice(EMPTIED_KEPT)
  const dropped = new Set(gone.map(([id]) => id))
  return {
    receiver,
    n,
    lots: Object.fromEntries(lots.filter(([id]) => !dropped.has(id))),
    totals: Object.fromEntries(book.totals),
  }
}

/** Lots in the order in which they came. */
export function byNumber(a: LotId, b: LotId): number {
  const [n = 0, m = 0] = a.split('.').map(Number)
  const [k = 0, l = 0] = b.split('.').map(Number)
  return n - k || m - l
}

/** A lot with nothing left says since which entry. */
export function marked(lot: Lot, n: number): Lot {
  if ((lot.left === 0) === (lot.emptied !== undefined)) return lot
  const { emptied: _, ...rest } = lot
  return lot.left === 0 ? { ...rest, emptied: n } : rest
}

const withMore = (figures: Figures, figure: Figure, quantity: number): Figures =>
  quantity === 0 ? figures : { ...figures, [figure]: (figures[figure] ?? 0) + quantity }

function total(book: Book, said: Omit<Said, 'quantity'>, figure: Figure, quantity: number) {
  const key = articleKey(said)
  const { goods, item, grade, measure } = said
  const before = book.totals.get(key) ?? {
    goods,
    item,
    measure,
    ...(grade === undefined ? {} : { grade }),
    figures: {},
  }
  book.totals.set(key, { ...before, figures: withMore(before.figures, figure, quantity) })
}

/** A new lot comes in. */
export function bring(book: Book, id: LotId, said: Said, figure: Figure): void {
  const { quantity, ...rest } = said
  book.lots.set(id, { ...rest, left: quantity, figures: withMore({}, figure, quantity) })
  total(book, said, figure, quantity)
}

/** So many more of a lot come in, or go out, by this figure; below zero it is so many fewer. */
export function move(book: Book, id: LotId, figure: Figure, quantity: number): void {
  const lot = lotOf(book, id)
  const figures = withMore(lot.figures, figure, quantity)
  book.lots.set(id, { ...lot, figures, left: cameIn(figures) - wentOut(figures) })
  total(book, lot, figure, quantity)
}

/** A lot is not what was said of it. If it is another article, what went out of it was that too, and is reckoned there. */
export function rewrite(book: Book, id: LotId, is: Said): void {
  const lot = lotOf(book, id)
  const { quantity, ...rest } = is
  const figures = withMore(lot.figures, 'corrected', quantity - cameIn(lot.figures))
  total(book, lot, 'corrected', -cameIn(lot.figures))
  total(book, is, 'corrected', quantity)
  for (const figure of outward) {
    total(book, lot, figure, -(lot.figures[figure] ?? 0))
    total(book, is, figure, lot.figures[figure] ?? 0)
  }
  book.lots.set(id, { ...rest, left: quantity - wentOut(figures), figures })
}

function lotOf(book: Book, id: LotId): Lot {
  const lot = book.lots.get(id)
  if (lot === undefined) throw new RangeError(`Lot ${id} is not in the ledger`)
  return lot
}
