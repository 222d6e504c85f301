import type { ReceiveInput, Refusal } from '@muster/shared'
import { useState } from 'react'
import { submit, useCommunities } from '../../../data'
import { useGoods } from '../../../data/goods'
import { useStock } from '../../../data/keeping'
import { type Receipt, useReceipts } from '../../../data/receipts'
import { scrollToTop } from '../../../ui'
import { receiving as say } from '../../../words/zh/receiving'
import { enteredAs } from '../entered'
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

/** A gift is taken in: by its donor's code, or as it walks in. */
export function useReceivePage() {
  const keeper = useKeeper()
  const { receiverId } = keeper
  const stock = useStock(receiverId)
  const catalogue = useGoods()
  const receipts = useReceipts(receiverId)
  const receivers = useReceivers(receiverId)
  const [counting, keep] = useCounting(receiverId)
  const [open, setOpen] = useState<LineDraft>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal>()
  const [shown, setShown] = useState<Receipt | 'queued'>()

  const goods = catalogue.state === 'ready' ? catalogue.data : []
  const inStock = stock.state === 'ready' ? stock.data.sums.map((sum) => sum.goods) : []
  const work = counting ?? nothingCounted
  const lines = work.lines
  const counted = lines.filter((line) => line.counted)

  async function take() {
    if (busy) return
    setBusy(true)
    setRefused(undefined)
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
    const sent = await submit({ op: 'receive', receiverId, body }, say.queued(label.join('、')))
    setBusy(false)
    scrollToTop()
    if (sent.state === 'refused') return setRefused(sent.refusal)
    keep(undefined)
    setShown('queued')
    const answer = enteredAs(sent)
    if (answer?.entry.entry.kind !== 'receipt') return
    setShown({ personId: '', receiverId, code: answer.code ?? '', ...answer.entry.entry })
  }

  return {
    ...keeper,
    stock,
    goods,
    /** What has been here before. */
    likely: goods.filter(({ id }) => inStock.includes(id)),
    receivers,
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
    busy,
    refused,
    shown,
    show: setShown,
  }
}
