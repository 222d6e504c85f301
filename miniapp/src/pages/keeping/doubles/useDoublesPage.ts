import { type Goods, likelyDoubles, mergeRefusal, type Refusal } from '@muster/shared'
import { useState } from 'react'
import { readAnew, tell, useRefresh } from '../../../data'
import { readGoodsAnew, useGoods } from '../../../data/goods'
import { keys } from '../../../data/queries'
import { useKeeper } from '../useKeeper'

export type DoublesPage = ReturnType<typeof useDoublesPage>

/** Goods that are looked at: what they may be the same as, once that is chosen. */
export interface Pair {
  from: Goods
  into?: Goods
}

/** What a community has added to the catalogue, and what of it is there under another name. */
export function useDoublesPage() {
  const keeper = useKeeper()
  const { receiverId } = keeper
  const catalogue = useGoods({ anew: true })
  const [pair, setPair] = useState<Pair>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal | 'unreachable'>()
  const [merged, setMerged] = useState<Required<Pair>>()
  useRefresh(async () => {
    if (catalogue.state !== 'loading') await catalogue.refresh()
  })
  const list = catalogue.state === 'ready' ? catalogue.data : []
  const own = list
    .filter(({ addedBy }) => addedBy === receiverId)
    .map((goods) => ({ goods, likely: likelyDoubles(goods, list) }))
    .sort((one, other) => Number(other.likely.length > 0) - Number(one.likely.length > 0))

  function look(next: Pair | undefined) {
    setPair(next)
    setRefused(undefined)
  }

  async function merge({ from, into }: Required<Pair>) {
    if (busy) return
    setBusy(true)
    setRefused(undefined)
    const params = { id: receiverId, goodsId: from.id }
    const told = await tell('mergeGoods', { params, body: { into: into.id } })
    setBusy(false)
    if (told.state === 'unreachable') return setRefused('unreachable')
    if (told.state === 'refused') return setRefused(told.refusal)
    readGoodsAnew()
    readAnew(keys.stock(receiverId))
    setMerged({ from, into })
    setPair(undefined)
  }

  return {
    ...keeper,
    catalogue,
    own,
    pair,
    likely: own.find(({ goods }) => goods.id === pair?.from.id)?.likely ?? [],
    look,
    /** What the street would refuse to merge is not offered. */
    mayBecome: (from: Goods, into: Goods) => mergeRefusal(from, into, list) === null,
    merge,
    busy,
    refused,
    merged,
  }
}
