import type { NeedLine, PledgeInput, Refusal } from '@muster/shared'
import { useState } from 'react'
import { submit } from '../../data'
import { open, scrollToTop } from '../../ui'
import { words } from '../../words'

export interface RefusedPledge {
  refusal: Refusal
  lineId: string
  /** How much was to be given. */
  quantity: number
  /** What the giver had chosen beside the quantity, for a second try. */
  gift: Omit<PledgeInput, 'lineId' | 'quantity'>
}

/** Pledges, and how the last try went. Without a network the tap is kept, and sent once. */
export function usePledging({ refresh, close }: { refresh: () => Promise<unknown>; close: () => void }) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<RefusedPledge>()

  /** `needId`: of the need that the line is of, in whatever community. */
  async function pledge(needId: string, line: Pick<NeedLine, 'item' | 'measure'>, body: PledgeInput) {
    if (busy) return
    setBusy(true)
    setRefused(undefined)
    const label = words.pledge.queued(line.item, body.quantity, line.measure)
    const sent = await submit({ op: 'pledge', needId, body }, label)
    if (sent.state === 'refused') {
      const { lineId, quantity, ...gift } = body
      setRefused({ refusal: sent.refusal, lineId, quantity, gift })
      await refresh()
    }
    setBusy(false)
    close()
    // What became of it stands at the head of the page.
    scrollToTop()
    if (sent.state === 'done' && sent.outcome.kind === 'pledge')
      open('pledge', { id: sent.outcome.pledge.id, fresh: '1' })
  }

  return { busy, refused, pledge, forgetRefusal: () => setRefused(undefined) }
}
