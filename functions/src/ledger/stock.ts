import {
  cameIn,
  type Goods,
  goneOf,
  goodsOf,
  type Lot,
  type LotId,
  mergedStock,
  type State,
  type StockLot,
  type StockView,
  wentOut,
} from '@muster/shared'
import type { Mark } from './marks.store'

type Shown = Pick<StockView, 'n' | 'lots' | 'emptied' | 'sums'>

/** What is in stock, with merged doubles under the name that stands, first what is to go out first, and what has become of each article since the first entry. */
export function stockOf(state: State, marks: readonly Mark[], catalogue: readonly Goods[] = []): Shown {
  const { n, lots, totals } = mergedStock(state, catalogue)
  const markOf = (goods: string) =>
    marks.find(({ goodsId }) => (goodsOf(goodsId, catalogue)?.id ?? goodsId) === goods)?.atLeast
  const all = Object.entries(lots).sort(byExpiry)
  const shown = (isOne: (lot: Lot) => boolean) =>
    all.filter(([, lot]) => isOne(lot)).map(([id, lot]) => shownLot(id, lot))
  return {
    n,
    lots: shown(({ left }) => left > 0),
    emptied: shown(({ left }) => left === 0),
    sums: Object.values(totals).map(({ figures, ...article }) => {
      const [came, went] = [cameIn(figures), wentOut(figures)]
      return { ...article, came, went, left: came - went, ...goneOf(figures), atLeast: markOf(article.goods) }
    }),
  }
}

function byExpiry([a, one]: [LotId, Lot], [b, other]: [LotId, Lot]): number {
  const [first, second] = [one.expiry ?? '9999', other.expiry ?? '9999']
  if (first !== second) return first < second ? -1 : 1
  return a.localeCompare(b, 'en', { numeric: true })
}

function shownLot(lot: LotId, { figures, emptied: _, ...said }: Lot): StockLot {
  return { lot, ...said, came: cameIn(figures) }
}
