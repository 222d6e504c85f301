import { useState } from 'react'
import { newKey, settleNeed, tell } from '../../data'
import { refusalText } from '../../data/refusals'
import { words } from '../../words'

/** Its secretary says that a need is still short of what it asks for; how that went. */
export function useConfirming(needId: string, refresh: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ ok: boolean; title: string }>()

  async function confirm() {
    if (busy) return
    setBusy(true)
    setSaid(undefined)
    const told = await tell('confirmNeed', { params: { id: needId }, body: {}, key: newKey() })
    setBusy(false)
    if (told.state === 'unreachable') return setSaid({ ok: false, title: words.common.offline.notSent })
    if (told.state === 'done') settleNeed(told.answer.need)
    await refresh()
    setSaid(
      told.state === 'done'
        ? { ok: true, title: words.need.stale.confirmed }
        : { ok: false, title: refusalText(told.refusal) },
    )
  }

  return { busy, said, confirm }
}
