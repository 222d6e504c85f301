import type { Refusal, StockLot } from '@muster/shared'
import { useState } from 'react'
import { readGoodsAnew } from '../../../data/goods'
import { useStock } from '../../../data/keeping'
import { lineLackingDay } from '../../../data/refusal-details'
import { pathOf } from '../../../ui'
import { stocktaking as say } from '../../../words/zh/stocktaking'
import { articlesIn } from '../articles'
import { asPrinted, type Dated } from '../expiry'
import { useEntering, useLeadTo } from '../useEntering'
import { useKeeper } from '../useKeeper'
import {
  type CountedLot,
  countToSend,
  type Found,
  hasMoved,
  sizeOf,
  splitForEntry,
  withLot,
  withoutLot,
} from './draft'
import { useCountDraft } from './kept'

export type CountPage = ReturnType<typeof useCountPage>

/** What lies over the page: a lot being counted, or goods that the ledger does not have. */
export type CountSheet =
  | { kind: 'lot'; lot: StockLot; count: CountedLot }
  /** `id`: of goods noted already, whose day the server asks for. */
  | ({ kind: 'found'; id?: number; quantity: number } & Dated)

/** The shelves are counted against the ledger. */
export function useCountPage() {
  const keeper = useKeeper()
  const { receiverId, now } = keeper
  const stock = useStock(receiverId)
  const entering = useEntering(stock)
  const [draft, keep] = useCountDraft(receiverId, entering.returned)
  const [sheet, setSheet] = useState<CountSheet>()

  const lots = stock.state === 'ready' ? stock.data.lots : []
  const countOf = (lot: StockLot) => draft.lots.find((one) => one.lot === lot.lot)
  const moved = lots.filter((lot) => {
    const count = countOf(lot)
    return count !== undefined && hasMoved(count, lot)
  })
  // What was handed out to the last meanwhile is no longer there to be counted.
  const here = { ...draft, lots: draft.lots.filter(({ lot }) => lots.some((one) => one.lot === lot)) }
  const { now: first, rest } = splitForEntry(here)

  // The catalogue on this phone is an hour old at most, and the server's may ask for more.
  function askForDay(refusal: Refusal) {
    const one = first.found[(lineLackingDay(refusal) ?? -1) - first.lots.length]
    if (one === undefined) return
    readGoodsAnew()
    setSheet({ kind: 'found', ...asPrinted(one) })
  }

  useLeadTo(entering.returned, askForDay)

  async function enter() {
    if (moved.length > 0) return
    const body = { lines: countToSend(first), ...entering.beside }
    await entering.enter({ op: 'countStock', receiverId, body }, say.queued(sizeOf(first)), {
      again: { path: pathOf('keeping/count', { at: receiverId }), work: first },
      left: () => keep(rest),
      back: (why) => why === 'undone' && keep(draft),
      refused: askForDay,
    })
  }

  return {
    ...keeper,
    ...entering,
    stock,
    articles:
      stock.state === 'ready' ? articlesIn(stock.data, now).filter(({ lots: own }) => own.length > 0) : [],
    found: draft.found,
    countOf,
    moved,
    size: sizeOf(first),
    off: first.lots.filter(({ booked, counted }) => booked !== counted).length + first.found.length,
    more: sizeOf(rest) > 0,
    sheet,
    openSheet: setSheet,
    openLot: (lot: StockLot) =>
      setSheet({
        kind: 'lot',
        lot,
        count: { lot: lot.lot, booked: lot.left, counted: countOf(lot)?.counted ?? lot.left },
      }),
    closeSheet: () => setSheet(undefined),
    isSame: (lot: StockLot) => keep(withLot(draft, { lot: lot.lot, booked: lot.left, counted: lot.left })),
    note(count: CountedLot) {
      keep(withLot(draft, count))
      setSheet(undefined)
    },
    forget(lot: string) {
      keep(withoutLot(draft, lot))
      setSheet(undefined)
    },
    noteFound(one: Omit<Found, 'id'>, known?: number) {
      const id = known ?? Math.max(0, ...draft.found.map((each) => each.id)) + 1
      const others = draft.found.filter((each) => each.id !== id)
      keep({ ...draft, found: [...others, { id, ...one }] })
      if (known !== undefined) entering.mended()
      setSheet(undefined)
    },
    forgetFound: (one: Found) => keep({ ...draft, found: draft.found.filter(({ id }) => id !== one.id) }),
    enter,
  }
}
