import { useState } from 'react'
import { useUnderWay } from '../../../data/keeping'
import { pathOf } from '../../../ui'
import { arriving as say } from '../../../words/zh/arriving'
import { useOpenLines } from '../open-lines'
import { useEntering } from '../useEntering'
import { useKeeper } from '../useKeeper'
import { type Arrived, arriveDraft, linesToSend, notCounted } from './draft'

export type ArrivePage = ReturnType<typeof useArrivePage>

/** `transfer`: what another receiver sent here. */
export function useArrivePage() {
  const keeper = useKeeper()
  const { receiverId, params } = keeper
  const underWay = useUnderWay(receiverId)
  const entering = useEntering(underWay)
  const openFor = useOpenLines(receiverId)
  const [counts, setCounts] = useState<Record<number, Arrived>>(() => ({
    ...entering.returned?.read(arriveDraft),
  }))
  const [opened, setOpened] = useState<{ place: number; arrived: Arrived }>()

  const transfer =
    underWay.state === 'ready' ? underWay.data.transfers.find(({ id }) => id === params.transfer) : undefined
  const lines = transfer?.lines ?? []
  const arrived = lines.map((line, place) => counts[place] ?? notCounted(line))
  const left = arrived.filter(({ counted }) => !counted).length

  async function arrive() {
    if (!transfer || left > 0) return
    const body = { transferId: transfer.id, lines: linesToSend(lines, arrived, openFor), ...entering.beside }
    const path = pathOf('keeping/arrive', { at: receiverId, transfer: transfer.id })
    await entering.enter({ op: 'arrive', receiverId, body }, say.queued(transfer.from.name), {
      again: { path, work: arrived },
    })
  }

  return {
    ...keeper,
    ...entering,
    underWay,
    transfer,
    arrived,
    openFor,
    left,
    opened,
    openLine: (place: number, one: Arrived) => setOpened({ place, arrived: one }),
    closeSheet: () => setOpened(undefined),
    note(place: number, one: Arrived) {
      setCounts({ ...counts, [place]: { ...one, counted: true } })
      setOpened(undefined)
    },
    arrive,
  }
}
