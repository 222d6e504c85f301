import { namesSomebody, type Refusal } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { type Deed, type Loaded, submit, useRefresh } from '../../data'
import type { KeepingAnswer } from '../../data/keeping-deeds'
import { outcomeOf, type Queued, type Sent } from '../../data/outbox'
import { type Returned, useReturned } from '../../data/returned'
import { scrollToTop } from '../../ui'
import type { Entered } from './parts/Done'

type Answer = Extract<KeepingAnswer, { kind: 'entry' }>

/** What a page does with the course of a tap. */
interface Course {
  /** Where it was written and all that stood there, kept with a tap that waits. */
  again?: Queued['again']
  /** It is entered, or waits on this phone: what was written is no longer the page's own. */
  left?: () => void
  entered?: (answer: Answer) => void
  /** Leads to what a refusal is about. */
  refused?: (refusal: Refusal) => void
  /** What waited was refused, or not wanted any more: nothing of it stands. */
  back?: (why: 'refused' | 'undone') => void
}

/** What a keeper enters, once however often one taps; `loaded` is what it was decided from, and is read anew where it was refused. */
export function useEntering(loaded: Loaded<unknown>) {
  const { params } = useRouter()
  const [again, setAgain] = useState(params.again)
  const returned = useReturned(again)
  const [remark, setRemark] = useState(returned?.remark ?? '')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal | undefined>(returned?.refusal)
  const [done, setDone] = useState<Entered>()
  /** The key of the tap that waits, while the page shows it. */
  const shown = useRef<string>()
  const refresh = async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  }
  useRefresh(refresh)
  useEffect(
    () => () => {
      shown.current = undefined
    },
    [],
  )

  function stands({ outcome }: Extract<Sent, { state: 'done' }>, { entered }: Course) {
    if (outcome.kind !== 'keeping' || outcome.answer.kind !== 'entry') return
    setDone(outcome.answer.entry)
    entered?.(outcome.answer)
  }

  /** The page says what became of a tap that waited, unless it has gone on to something else. */
  async function follow(key: string, course: Course) {
    shown.current = key
    setDone('queued')
    const became = await outcomeOf(key)
    if (shown.current !== key) return
    shown.current = undefined
    if (became.state === 'done') return stands(became, course)
    setDone(undefined)
    setRemark(remark)
    if (became.state === 'refused') {
      setAgain(key)
      setRefused(became.refusal)
      course.refused?.(became.refusal)
    }
    course.back?.(became.state)
    await refresh()
  }

  return {
    busy,
    refused,
    done,
    /** What was refused after its page had been left, and stands here again. */
    returned,
    again() {
      shown.current = undefined
      setDone(undefined)
    },
    /** What it was refused for is put right. */
    mended: () => setRefused(undefined),
    remark,
    setRemark,
    /** The remark, as it is sent beside the rest. */
    beside: remark.trim() === '' ? {} : { remark: remark.trim() },
    async enter(deed: Deed, label: string, course: Course = {}): Promise<void> {
      if (busy || namesSomebody(remark)) return
      setBusy(true)
      setRefused(undefined)
      const sent = await submit(deed, label, course.again)
      setBusy(false)
      scrollToTop()
      if (sent.state === 'refused') {
        setRefused(sent.refusal)
        course.refused?.(sent.refusal)
        return refresh()
      }
      setRemark('')
      course.left?.()
      returned?.drop()
      setAgain(undefined)
      if (sent.state === 'done') stands(sent, course)
      else follow(sent.key, course)
    },
  }
}

/** Leads to what it was refused for before the page was opened. */
export function useLeadTo(returned: Returned, lead: (refusal: Refusal) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    if (returned?.refusal) lead(returned.refusal)
  }, [])
}
