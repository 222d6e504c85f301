import type { NeedView, Output, Refusal } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { cache, keys, newKey, settleNeed, tell } from '../../data'
import { belowPledgedIn } from '../../data/refusal-details'
import { back, goHome, replaceBy } from '../../ui'
import { words } from '../../words'
import { notSent, type Problem, problemFrom } from '../post/problem'
import { type NeedDraft, needChanges, needToPost } from './draft'

interface Sending {
  communityId: string
  /** The need that is changed; absent for a new one. */
  standing: NeedView | undefined
  refresh: () => Promise<unknown>
  /** Forgets what was written, for the latest of the server. */
  startOver: () => void
  setProblem: (problem: Problem | undefined) => void
}

/** Which line has more pledged than it would want, if that is why. */
function problemOf(refusal: Refusal, draft: NeedDraft): Problem {
  const below = belowPledgedIn(refusal)
  if (!below) return problemFrom(refusal)
  const item = draft.lines.find(({ id }) => id === below.lineId)?.item ?? ''
  return {
    title: words.post.belowPledged(item, below.pledged, below.measure),
    text: words.post.belowPledgedHint,
  }
}

/** Posts, changes and closes a need, and tells how it went. */
export function useSendingNeed({ communityId, standing, refresh, startOver, setProblem }: Sending) {
  const [busy, setBusy] = useState<'send' | 'close'>()
  // One for as long as the form is open: however often it is sent, one need comes of it.
  const key = useRef(newKey())
  const unsure = useRef(false)

  async function post(draft: NeedDraft) {
    const body = needToPost(draft)
    const told = await tell('postNeed', { params: { id: communityId }, body, key: key.current })
    if (told.state === 'unreachable') return setProblem(notSent)
    if (told.state === 'refused') {
      // It stands as it was sent first; what was written since would be a need of its own.
      if (told.refusal.code === 'KEY_REUSED') key.current = newKey()
      return setProblem(problemFrom(told.refusal))
    }
    settleNeed(told.answer.need)
    replaceBy('share', { need: told.answer.need.id, fresh: '1' })
  }

  function changed() {
    Taro.showToast({ title: words.post.saved, icon: 'none' })
    back()
  }

  async function change(draft: NeedDraft, before: NeedView) {
    // An answer that was lost may have been a yes: what is changed is told from the need as it now is.
    if (unsure.current) await refresh()
    const need = cache.getQueryData<Output<'getNeed'>>(keys.need(before.id))?.need ?? before
    const body = needChanges(draft, need)
    if (!body) return unsure.current ? changed() : setProblem({ title: words.post.unchanged })
    const told = await tell('changeNeed', { params: { id: need.id }, body, key: newKey() })
    unsure.current = told.state === 'unreachable'
    if (told.state === 'done') {
      settleNeed(told.answer.need)
      return changed()
    }
    if (told.state === 'unreachable') return setProblem(notSent)
    await refresh()
    if (told.refusal.code !== 'BAD_REQUEST') startOver()
    setProblem(problemOf(told.refusal, draft))
  }

  async function close() {
    if (!standing) return
    const told = await tell('closeNeed', { params: { id: standing.id }, body: {} })
    if (told.state === 'unreachable') return setProblem(notSent)
    if (told.state === 'refused') return setProblem(problemFrom(told.refusal))
    settleNeed(told.answer.need)
    goHome()
  }

  const run = async (what: 'send' | 'close', work: () => Promise<void>) => {
    if (busy) return
    setBusy(what)
    await work()
    setBusy(undefined)
  }

  return {
    busy,
    send: (draft: NeedDraft) => run('send', () => (standing ? change(draft, standing) : post(draft))),
    close: () => run('close', close),
  }
}
