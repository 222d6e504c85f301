import { type Goods, namesSomebody, type ReceiveInput } from '@muster/shared'
import { useState } from 'react'
import { useBoard, useCommunities } from '../../../data'
import { useGoods } from '../../../data/goods'
import { useStock } from '../../../data/keeping'
import { type Receipt, useReceipts } from '../../../data/receipts'
import { receiving as say } from '../../../words/zh/receiving'
import { useEntering } from '../useEntering'
import { useKeeper } from '../useKeeper'
import { type LineDraft, linesToSend, newLine } from './draft'
import { nothingCounted, useCounting } from './kept'

export type ReceivePage = ReturnType<typeof useReceivePage>

const optional = (text: string) => (text.trim() === '' ? undefined : text.trim())

/** Where the goods may be meant for, besides here. */
function useReceivers(here: string) {
  const communities = useCommunities()
  const all = communities.state === 'ready' ? communities.data : []
  return all.filter(({ id }) => id !== here).map(({ id, receiver }) => ({ id, name: receiver.name }))
}

/** Open lines of this community that ask for the very goods. */
function useOpenLines(communityId: string) {
  const board = useBoard(communityId)
  const needs = board.state === 'ready' ? board.data.needs : []
  return (goods: Goods) =>
    needs.flatMap(({ id: needId, title, lines }) =>
      lines
        .filter(({ goodsId, open }) => goodsId === goods.id && open > 0)
        .map(({ id: lineId, open, measure }) => ({ needId, lineId, title, open, measure })),
    )
}

/** A gift is taken in: by its donor's code, or as it walks in. */
export function useReceivePage() {
  const keeper = useKeeper()
  const { receiverId } = keeper
  const stock = useStock(receiverId)
  const entering = useEntering(stock)
  const catalogue = useGoods()
  const receipts = useReceipts(receiverId)
  const receivers = useReceivers(receiverId)
  const openFor = useOpenLines(receiverId)
  const [counting, keep] = useCounting(receiverId)
  const [open, setOpen] = useState<LineDraft>()
  const [shown, setShown] = useState<Receipt | 'queued'>()

  const goods = catalogue.state === 'ready' ? catalogue.data : []
  const inStock = stock.state === 'ready' ? stock.data.sums.map((sum) => sum.goods) : []
  const work = counting ?? nothingCounted
  const lines = work.lines
  const counted = lines.filter((line) => line.counted)

  async function take() {
    if (namesSomebody(work.remark) || namesSomebody(work.name)) return
    const body: ReceiveInput = {
      lines: linesToSend(lines),
      code: work.code,
      donorName: work.named && work.code === undefined ? optional(work.name) : undefined,
      remark: optional(work.remark),
      photo: optional(work.photo),
    }
    const label = counted.map(({ goods: one, quantity }) =>
      say.line(one?.name ?? '', quantity, one?.measure ?? ''),
    )
    const entered = await entering.enter({ op: 'receive', receiverId, body }, say.queued(label.join('、')))
    if (entered === undefined) return
    keep(undefined)
    setShown('queued')
    if (entered === 'queued' || entered.entry.entry.kind !== 'receipt') return
    setShown({ personId: '', receiverId, code: entered.code ?? '', ...entered.entry.entry })
  }

  return {
    ...keeper,
    ...entering,
    stock,
    goods,
    /** What has been here before. */
    likely: goods.filter(({ id }) => inStock.includes(id)),
    receivers,
    openFor,
    receipts,
    counting,
    lines,
    counted,
    begin: (code?: string, begun: LineDraft[] = []) => keep({ ...nothingCounted, code, lines: begun }),
    walkIn() {
      keep({ ...nothingCounted, lines: [] })
      setOpen(newLine(1))
    },
    /** Nothing of it was taken in; the page is as if it had just been opened. */
    leave: () => keep(undefined),
    edit: (change: Partial<typeof work>) => keep({ ...work, ...change }),
    remark: work.remark,
    setRemark: (remark: string) => keep({ ...work, remark }),
    open,
    openLine: setOpen,
    addLine: () => setOpen(newLine(Math.max(0, ...lines.map(({ id }) => id)) + 1)),
    closeSheet: () => setOpen(undefined),
    note(line: LineDraft) {
      const known = lines.some(({ id }) => id === line.id)
      const noted = { ...line, counted: true }
      keep({
        ...work,
        lines: known ? lines.map((one) => (one.id === line.id ? noted : one)) : [...lines, noted],
      })
      setOpen(undefined)
    },
    remove(line: LineDraft) {
      keep({ ...work, lines: lines.filter(({ id }) => id !== line.id) })
      setOpen(undefined)
    },
    take,
    shown,
    show: setShown,
  }
}
