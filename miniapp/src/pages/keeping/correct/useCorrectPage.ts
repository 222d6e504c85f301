import type { Goods, Refusal, StockLot } from '@muster/shared'
import { useState } from 'react'
import { submit, useRefresh } from '../../../data'
import { useGoods } from '../../../data/goods'
import { useStock } from '../../../data/keeping'
import { useEntry } from '../../../data/ledger'
import { scrollToTop } from '../../../ui'
import { correcting as say } from '../../../words/zh/stocktaking'
import { enteredAs } from '../entered'
import type { Entered } from '../parts/Done'
import { useKeeper } from '../useKeeper'
import { type Correction, correctionOf, correctionToSend } from './draft'

export type CorrectPage = ReturnType<typeof useCorrectPage>

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
  const catalogue = useGoods()
  const [edited, setEdited] = useState<Correction>()
  const [choosing, setChoosing] = useState<'goods' | 'apart'>()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal>()
  const [done, setDone] = useState<Entered>()
  useRefresh(() => (stock.state === 'loading' ? Promise.resolve() : stock.refresh()))

  const all = catalogue.state === 'ready' ? catalogue.data : []
  const entry = useEntry(receiverId, params.n ?? '')
  const [lotId, setLotId] = useState(params.lot)
  // What came in under the entry, and is still there.
  const lots =
    stock.state === 'ready' ? stock.data.lots.filter(({ lot }) => lot.startsWith(`${params.n}.`)) : []
  const wanted = lotId ?? (lots.length === 1 ? lots[0]?.lot : undefined)
  const lot = stock.state === 'ready' ? stock.data.lots.find((one) => one.lot === wanted) : undefined
  const known = lot && (all.find(({ id }) => id === lot.goods) ?? asWritten(lot))
  const correction = edited ?? (lot && known && correctionOf(lot, known))

  const edit = (change: Partial<Correction>) => correction && setEdited({ ...correction, ...change })

  async function correct() {
    setTried(true)
    const body = lot && correction && correctionToSend(lot, correction)
    if (busy || !lot || !body) return
    setBusy(true)
    setRefused(undefined)
    const sent = await submit({ op: 'correct', receiverId, body }, say.queued(lot.item))
    setBusy(false)
    scrollToTop()
    if (sent.state === 'refused') {
      setRefused(sent.refusal)
      if (stock.state === 'ready') await stock.refresh()
      return
    }
    setDone(enteredAs(sent)?.entry ?? 'queued')
  }

  return {
    ...keeper,
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
    busy,
    refused,
    done,
  }
}
