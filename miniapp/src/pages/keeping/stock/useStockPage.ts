import { useState } from 'react'
import { useRefresh } from '../../../data'
import { useStock, useUnderWay } from '../../../data/keeping'
import { articlesIn, byConcern, type Concern, concernsOf } from '../articles'
import { useKeeper } from '../useKeeper'

export type StockPage = ReturnType<typeof useStockPage>

/** What is there, and what of it needs a look. */
export function useStockPage() {
  const keeper = useKeeper()
  const stock = useStock(keeper.receiverId)
  const underWay = useUnderWay(keeper.receiverId)
  const [only, setOnly] = useState<Concern>()
  const [opened, setOpened] = useState<string>()
  useRefresh(() =>
    Promise.all([stock, underWay].map((one) => (one.state === 'loading' ? undefined : one.refresh()))),
  )

  const all = stock.state === 'ready' ? articlesIn(stock.data, keeper.now).sort(byConcern) : []
  const has = (concern: Concern) => all.filter((article) => concernsOf(article).includes(concern))
  return {
    ...keeper,
    stock,
    coming: underWay.state === 'ready' ? underWay.data.transfers : [],
    concerns: (['short', 'near', 'expired'] as const)
      .map((concern) => ({ concern, count: has(concern).length }))
      .filter(({ count }) => count > 0),
    only,
    show: (concern: Concern | undefined) => setOnly(concern),
    articles: only === undefined ? all : has(only),
    opened: all.find(({ key }) => key === opened),
    openArticle: setOpened,
    closeSheet: () => setOpened(undefined),
  }
}
