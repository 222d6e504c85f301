import { type Refusal, refusal } from '../contract/errors'
import { type Book, bookOf, byNumber } from './book'
import type { LineOf, LotId, Portion, Taken } from './schema'
import { articleKey, type Lot, type State } from './state'

/** For whom goods are taken: a receiver's id where they are sent on, null where they are issued. `today`: the day in China. */
export interface Purpose {
  receiverId: string | null
  today: string
}

export type Picking = { ok: true; lots: Portion[] } | { ok: false; refusal: Refusal }

const isGood = (lot: Lot, today: string) => lot.expiry === undefined || lot.expiry >= today
const mayHave = (lot: Lot, { receiverId }: Purpose) => lot.meant === undefined || lot.meant.id === receiverId

/**
 * Lots of an article to take from, first the one that expires first; what never expires comes last. Of what is meant for a receiver
 * before what is for anybody. Nothing that has expired, nothing that is meant for somebody else.
 */
export function inOrder(book: Book, key: string, to: Purpose): [LotId, Lot][] {
  return [...book.lots]
    .filter(([, lot]) => lot.left > 0 && articleKey(lot) === key && isGood(lot, to.today) && mayHave(lot, to))
    .sort(
      ([a, one], [b, other]) =>
        Number(one.meant === undefined) - Number(other.meant === undefined) ||
        compare(one.expiry ?? '9999', other.expiry ?? '9999') ||
        byNumber(a, b),
    )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Which lots a line is taken from: those that the keeper named, or as they expire. */
export function picked(book: Book, taken: Taken, to: Purpose): Picking {
  return 'lots' in taken ? asNamed(book, taken, to) : asProposed(book, taken, to)
}

function asProposed(book: Book, taken: Extract<Taken, { quantity: number }>, to: Purpose): Picking {
  const lots: Portion[] = []
  let still = taken.quantity
  for (const [lot, { left }] of inOrder(book, articleKey(taken), to)) {
    const quantity = Math.min(still, left)
    if (quantity > 0) lots.push({ lot, quantity })
    still -= quantity
  }
  return still === 0 ? { ok: true, lots } : no(notEnough(taken, taken.quantity - still))
}

function asNamed(book: Book, taken: Extract<Taken, { lots: Portion[] }>, to: Purpose): Picking {
  const asked = new Map<LotId, number>()
  for (const { lot, quantity } of taken.lots) asked.set(lot, (asked.get(lot) ?? 0) + quantity)
  for (const [id, quantity] of asked) {
    const lot = book.lots.get(id)
    if (lot === undefined || articleKey(lot) !== articleKey(taken))
      return no(refusal('LOT_UNKNOWN', { lot: id }))
    if (!isGood(lot, to.today)) return no(refusal('LOT_EXPIRED', { lot: id, expiry: lot.expiry ?? '' }))
    if (lot.meant && !mayHave(lot, to)) return no(refusal('LOT_MEANT_FOR', { lot: id, name: lot.meant.name }))
    if (lot.left < quantity) return no(notEnough(lot, lot.left))
  }
  return { ok: true, lots: [...asked].map(([lot, quantity]) => ({ lot, quantity })) }
}

const no = (why: Refusal): Picking => ({ ok: false, refusal: why })

/** There is not as much; says what is left. */
export function notEnough({ item, measure }: { item: string; measure: string }, left: number): Refusal {
  return refusal('NOT_ENOUGH_LEFT', { item, left, measure })
}

/** What a line would be taken from, for a keeper to see before it is. */
export function proposed(state: State, taken: Taken, to: Purpose): Picking {
  return picked(bookOf(state), taken, to)
}

/** How many of an article may be taken for a purpose. */
export function available(state: State, article: Omit<Taken, 'quantity' | 'lots'>, to: Purpose): number {
  return inOrder(bookOf(state), articleKey(article), to).reduce((sum, [, { left }]) => sum + left, 0)
}

/** What is under way once these lines are sent off from this stock: a line per lot, as it arrives if nothing is lost. */
export function cargoOf(state: State, sent: readonly LineOf<'sent'>[]): LineOf<'arrived'>[] {
  return sent.flatMap(({ lots, ...article }) =>
    lots.map(({ lot, quantity }) => {
      const expiry = state.lots[lot]?.expiry
      return { ...article, ...(expiry === undefined ? {} : { expiry }), sent: quantity, quantity }
    }),
  )
}
