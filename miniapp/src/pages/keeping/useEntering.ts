import { namesSomebody, type Refusal } from '@muster/shared'
import { useState } from 'react'
import { type Deed, type Loaded, submit, useRefresh } from '../../data'
import type { KeepingAnswer } from '../../data/keeping-deeds'
import type { Sent } from '../../data/outbox'
import { scrollToTop } from '../../ui'
import type { Entered } from './parts/Done'

type Answer = Extract<KeepingAnswer, { kind: 'entry' }>

/** The entry that a tap has become; undefined while it waits for the network, or where it became none. */
function enteredAs(sent: Sent): Answer | undefined {
  if (sent.state !== 'done' || sent.outcome.kind !== 'keeping') return undefined
  const { answer } = sent.outcome
  return answer.kind === 'entry' ? answer : undefined
}

/** What a keeper enters, once however often one taps; `loaded` is what it was decided from, and is read anew where it was refused. */
export function useEntering(loaded: Loaded<unknown>) {
  const [remark, setRemark] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal>()
  const [done, setDone] = useState<Entered>()
  const refresh = async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  }
  useRefresh(refresh)

  return {
    busy,
    refused,
    done,
    again: () => setDone(undefined),
    /** What it was refused for is put right. */
    mended: () => setRefused(undefined),
    remark,
    setRemark,
    /** The remark, as it is sent beside the rest. */
    beside: remark.trim() === '' ? {} : { remark: remark.trim() },
    /** What it has become; undefined where it was refused, or was not sent at all. `mend`: leads to what a refusal is about. */
    async enter(
      deed: Deed,
      label: string,
      mend?: (refusal: Refusal) => void,
    ): Promise<Answer | 'queued' | undefined> {
      if (busy || namesSomebody(remark)) return undefined
      setBusy(true)
      setRefused(undefined)
      const sent = await submit(deed, label)
      setBusy(false)
      scrollToTop()
      if (sent.state === 'refused') {
        setRefused(sent.refusal)
        mend?.(sent.refusal)
        await refresh()
        return undefined
      }
      const answer = enteredAs(sent) ?? 'queued'
      setRemark('')
      setDone(answer === 'queued' ? 'queued' : answer.entry)
      return answer
    },
  }
}
