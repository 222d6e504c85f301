import { goodsOf } from '../goods/merging'
import type { Goods } from '../goods/schema'
import type { Article } from './schema'
import { articleKey, type Figures, inward, outward, type State, type Total } from './state'

/** What goods are called now where a street has merged them into others; what they were taken in as, where it has not. */
export function articleNow(article: Article, list: readonly Goods[]): Article {
  const now = goodsOf(article.goods, list)
  if (now === undefined || now.id === article.goods) return article
  const { id: goods, name: item, grade, measure } = now
  return { goods, item, ...(grade === undefined ? {} : { grade }), measure }
}

/** A stock with merged doubles under the one name. The ledger goes on saying what was written of them. */
export function mergedStock(state: State, list: readonly Goods[]): State {
  if (list.every(({ became }) => became === undefined)) return state
  const totals: Record<string, Total> = {}
  for (const total of Object.values(state.totals)) {
    const article = articleNow(articleOf(total), list)
    const key = articleKey(article)
    totals[key] = { ...article, figures: together(totals[key]?.figures ?? {}, total.figures) }
  }
  const lots = Object.entries(state.lots).map(([id, lot]) => {
    const { goods: _, item: __, grade: ___, measure: ____, ...rest } = lot
    return [id, { ...rest, ...articleNow(articleOf(lot), list) }]
  })
  return { ...state, lots: Object.fromEntries(lots), totals }
}

const articleOf = ({ goods, item, grade, measure }: Article): Article => ({
  goods,
  item,
  ...(grade === undefined ? {} : { grade }),
  measure,
})

function together(one: Figures, other: Figures): Figures {
  const sum = { ...one }
  for (const figure of [...inward, ...outward])
    if (other[figure] !== undefined) sum[figure] = (sum[figure] ?? 0) + other[figure]
  return sum
}
