import type { Refusal } from '@muster/shared'
import { useState } from 'react'
import { submit, useRefresh } from '../../../data'
import { useUnderWay } from '../../../data/keeping'
import { scrollToTop } from '../../../ui'
import { arriving as say } from '../../../words/zh/arriving'
import { enteredAs } from '../entered'
import type { Entered } from '../parts/Done'
import { useKeeper } from '../useKeeper'
import { type Arrived, linesToSend, notCounted } from './draft'

export type ArrivePage = ReturnType<typeof useArrivePage>

/** `transfer`: what another receiver sent here. */
export function useArrivePage() {
  const keeper = useKeeper()
  const { receiverId, params } = keeper
  const underWay = useUnderWay(receiverId)
  const [counts, setCounts] = useState<Record<number, Arrived>>({})
  const [opened, setOpened] = useState<{ place: number; arrived: Arrived }>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal>()
  const [done, setDone] = useState<Entered>()
  useRefresh(() => (underWay.state === 'loading' ? Promise.resolve() : underWay.refresh()))

  const transfer =
    underWay.state === 'ready' ? underWay.data.transfers.find(({ id }) => id === params.transfer) : undefined
  const lines = transfer?.lines ?? []
  const arrived = lines.map((line, place) => counts[place] ?? notCounted(line))
  const left = arrived.filter(({ counted }) => !counted).length

  async function arrive() {
    if (busy || !transfer || left > 0) return
    setBusy(true)
    setRefused(undefined)
    const body = { transferId: transfer.id, lines: linesToSend(lines, arrived) }
    const sent = await submit({ op: 'arrive', receiverId, body }, say.queued(transfer.from.name))
    setBusy(false)
    scrollToTop()
    if (sent.state === 'refused') {
      setRefused(sent.refusal)
      if (underWay.state === 'ready') await underWay.refresh()
      return
    }
    setDone(enteredAs(sent)?.entry ?? 'queued')
  }

  return {
    ...keeper,
    underWay,
    transfer,
    arrived,
    left,
    opened,
    openLine: (place: number, one: Arrived) => setOpened({ place, arrived: one }),
    closeSheet: () => setOpened(undefined),
    note(place: number, one: Arrived) {
      setCounts({ ...counts, [place]: { ...one, counted: true } })
      setOpened(undefined)
    },
    arrive,
    busy,
    refused,
    done,
  }
}
