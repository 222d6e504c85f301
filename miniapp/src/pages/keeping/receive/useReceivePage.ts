import { namesSomebody, type ReceiveInput, type Refusal } from '@muster/shared'
import { useState } from 'react'
import { useCommunities } from '../../../data'
import { readGoodsAnew, useGoods } from '../../../data/goods'
import { useStock, useUnderWay } from '../../../data/keeping'
import { type Receipt, useReceipts } from '../../../data/receipts'
import { lineLackingDay } from '../../../data/refusal-details'
import { pathOf } from '../../../ui'
import { receiving as say } from '../../../words/zh/receiving'
import { asPrinted } from '../expiry'
import { useOpenLines } from '../open-lines'
import { useEntering, useLeadTo } from '../useEntering'
import { useKeeper } from '../useKeeper'
import { countedIn, type LineDraft, linesToSend, newLine } from './draft'
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
  const underWay = useUnderWay(receiverId)
  const entering = useEntering(stock)
  const catalogue = useGoods()
  const receipts = useReceipts(receiverId)
  const receivers = useReceivers(receiverId)
  const openFor = useOpenLines(receiverId)
  const [counting, keep] = useCounting(receiverId, entering.returned)
  const [open, setOpen] = useState<LineDraft>()
  const [dayless, setDayless] = useState<number>()
  const [shown, setShown] = useState<Receipt | 'queued'>()

  const goods = catalogue.state === 'ready' ? catalogue.data : []
  const inStock = stock.state === 'ready' ? stock.data.sums.map((sum) => sum.goods) : []
  const work = counting ?? nothingCounted
  const lines = work.lines
  const counted = countedIn(lines)

  // The catalogue on this phone is an hour old at most, and the server's may ask for more.
  function askForDay(refusal: Refusal) {
    const line = counted[lineLackingDay(refusal) ?? -1]
    if (line === undefined) return
    readGoodsAnew()
    setDayless(line.id)
    setOpen(asPrinted(line))
  }

  useLeadTo(entering.returned, askForDay)

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
    const deed = { op: 'receive' as const, receiverId, body }
    await entering.enter(deed, say.queued(label.join('、')), {
      again: { path: pathOf('keeping/receive', { at: receiverId }), work },
      refused: askForDay,
      left() {
        keep(undefined)
        setShown('queued')
      },
      entered({ entry: { entry }, code = '' }) {
        if (entry.kind === 'receipt') setShown({ personId: '', receiverId, code, ...entry })
      },
      back(why) {
        if (why === 'undone') keep(work)
        setShown(undefined)
      },
    })
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
    /** What other receivers sent here: not to be taken in as if it walked in. */
    coming: underWay.state === 'ready' ? underWay.data.transfers : [],
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
    /** The line whose day the server has asked for. */
    dayless,
    closeSheet() {
      setOpen(undefined)
      setDayless(undefined)
    },
    note(line: LineDraft) {
      if (line.id === dayless) entering.mended()
      const known = lines.some(({ id }) => id === line.id)
      const noted = { ...line, counted: true }
      keep({
        ...work,
        lines: known ? lines.map((one) => (one.id === line.id ? noted : one)) : [...lines, noted],
      })
      setOpen(undefined)
      setDayless(undefined)
    },
    remove(line: LineDraft) {
      keep({ ...work, lines: lines.filter(({ id }) => id !== line.id) })
      setOpen(undefined)
    },
    take,
    shown,
    show(receipt: Receipt | undefined) {
      entering.again()
      setShown(receipt)
    },
  }
}
