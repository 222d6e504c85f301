import type { Goods, StockLot } from '@muster/shared'
import { useState } from 'react'
import { useGoods } from '../../../data/goods'
import { useStock } from '../../../data/keeping'
import { useEntry } from '../../../data/ledger'
import { correcting as say } from '../../../words/zh/stocktaking'
import { useEntering } from '../useEntering'
import { useKeeper } from '../useKeeper'
import { type Correction, correctionOf, correctionToSend } from './draft'

export type CorrectPage = ReturnType<typeof useCorrectPage>

/** The page, once it is clear which lot is corrected. */
export interface Correcting {
  page: CorrectPage
  lot: StockLot
  correction: Correction
}

/** What the lot is called now, where the catalogue no longer has it under its id. */
const asWritten = ({ goods, item, grade, measure }: StockLot): Goods => ({
  id: goods,
  name: item,
  measure,
  packs: [],
  otherNames: [],
  expiry: { rule: 'none' },
  ...(grade === undefined ? {} : { grade }),
})

/** `lot`: what came in, and is not what was written; or `n`: the entry in which the slip is. */
export function useCorrectPage() {
  const keeper = useKeeper()
  const { receiverId, params } = keeper
  const stock = useStock(receiverId)
  const entering = useEntering(stock)
  const catalogue = useGoods()
  const [edited, setEdited] = useState<Correction>()
  const [choosing, setChoosing] = useState<'goods' | 'apart'>()
  const [tried, setTried] = useState(false)

  const all = catalogue.state === 'ready' ? catalogue.data : []
  const entry = useEntry(receiverId, params.n ?? '')
  const [lotId, setLotId] = useState(params.lot)
  const kept = stock.state === 'ready' ? [...stock.data.lots, ...(stock.data.emptied ?? [])] : []
  // What came in under the entry.
  const lots = kept.filter(({ lot }) => lot.startsWith(`${params.n}.`))
  const wanted = lotId ?? (lots.length === 1 ? lots[0]?.lot : undefined)
  const lot = kept.find((one) => one.lot === wanted)
  const known = lot && (all.find(({ id }) => id === lot.goods) ?? asWritten(lot))
  const correction = edited ?? (lot && known && correctionOf(lot, known))

  const edit = (change: Partial<Correction>) => correction && setEdited({ ...correction, ...change })

  async function correct() {
    setTried(true)
    const body = lot && correction && correctionToSend(lot, correction)
    if (!lot || !body) return
    await entering.enter(
      { op: 'correct', receiverId, body: { ...body, ...entering.beside } },
      say.queued(lot.item),
    )
  }

  return {
    ...keeper,
    ...entering,
    stock,
    /** The entry, where it is an issue. */
    issue: entry.state === 'ready' && entry.data.entry.entry.kind === 'issue' ? entry.data.entry : undefined,
    loading: params.n !== undefined && entry.state === 'loading',
    lots,
    chooseLot: setLotId,
    lot,
    correction,
    edit,
    choosing,
    choose: setChoosing,
    /** The goods that were looked for, for the whole or for its part. */
    chosen(goods: Goods) {
      edit(
        choosing === 'goods' ? { goods } : { apart: { goods, quantity: correction?.apart?.quantity ?? 0 } },
      )
      setChoosing(undefined)
    },
    tried,
    correct,
  }
}
