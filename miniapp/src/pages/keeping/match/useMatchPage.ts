import type { ProposedTransfer } from '@muster/shared'
import { useState } from 'react'
import { useMe } from '../../../data'
import { useProposals } from '../../../data/matching'
import { matching as say } from '../../../words/zh/matching'
import { useEntering } from '../useEntering'
import { keeps, useKeeper } from '../useKeeper'

export type MatchPage = ReturnType<typeof useMatchPage>

/** What goes well together: sent on by who has it, asked for by who is short of it. */
export function useMatchPage() {
  const keeper = useKeeper()
  const { receiverId, params } = keeper
  const proposals = useProposals(receiverId)
  const me = useMe()
  const { enter, again, busy, refused, done } = useEntering(proposals)
  const [opened, setOpened] = useState<ProposedTransfer>()
  const [quantity, setQuantity] = useState(0)

  async function send() {
    if (!opened || quantity === 0) return
    const { lot, item, measure, to } = opened
    const body = { to: to.id, lines: [{ lot, quantity }] }
    await enter({ op: 'sendOn', receiverId, body }, say.queued(item, quantity, measure, to.name))
    setOpened(undefined)
  }

  const memberships = me.state === 'ready' ? me.data.communities : []
  return {
    ...keeper,
    proposals,
    /** The need that others' goods are looked for. */
    need: params.need,
    /** Whether the goods of another receiver are in my hands as well. */
    keepsAt: (id: string) => memberships.some((one) => one.id === id && keeps.includes(one.role)),
    opened,
    choose(proposal: ProposedTransfer) {
      setQuantity(proposal.quantity)
      setOpened(proposal)
    },
    closeSheet: () => setOpened(undefined),
    quantity,
    setQuantity,
    send,
    busy,
    refused,
    done,
    again,
  }
}
