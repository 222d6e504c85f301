import type { Output, PledgeLinesInput, Refusal } from '@muster/shared'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ensureSignedIn, submit, useElder, useNeed, useNow, useSession } from '../../data'
import { useGoods } from '../../data/goods'
import { scrollToTop } from '../../ui'
import { type Day, words } from '../../words'
import { gifts as say } from '../../words/zh/gifts'
import { deliveryToPropose } from '../need/delivery-day'
import { type Giver, giverFields } from '../need/GiverChoice'
import { linesOf, type Mended, type Over, overOf, readingOf } from './reading'

export type PledgeListPage = NonNullable<ReturnType<typeof usePledgeList>['page']>

export type Sent =
  | { state: 'done'; list: Output<'pledgeLines'>; over: Over[] }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'queued' }

/** `id`: the need. What was pasted is read as it is written, mended, and given under one code. */
export function usePledgeList() {
  const { params } = useRouter()
  const loaded = useNeed(params.id ?? '')
  const goods = useGoods()
  const now = useNow()
  const elder = useElder()
  const me = useSession()?.person.name ?? null
  const [text, setText] = useState('')
  const [step, setStep] = useState<'paste' | 'check'>('paste')
  const [mended, setMended] = useState<Record<string, Mended>>({})
  const [mending, setMending] = useState<string>()
  const [chosen, setDay] = useState<Day>()
  const [giver, setGiver] = useState<Giver>({ kind: 'unit', name: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState<Sent>()

  const need = loaded.state === 'ready' ? loaded.data.need : undefined
  const day = chosen ?? deliveryToPropose(need?.neededBy, now)
  const open = need?.state === 'open' ? need.lines.filter((line) => line.open > 0) : []
  const list = goods.state === 'ready' ? goods.data : []
  const reading = readingOf(text, open, list, mended)
  const lines = linesOf(reading.gifts)
  const fields = giverFields(giver)

  async function send(needId: string, body: PledgeLinesInput) {
    setBusy(true)
    // What is open changes with the answer.
    const over = overOf(reading.gifts)
    const answer = await submit({ op: 'pledgeLines', needId, body }, say.label(body.lines.length))
    setBusy(false)
    if (answer.state === 'done' && answer.outcome.kind === 'pledges')
      setSent({ state: 'done', list: answer.outcome.list, over })
    else if (answer.state !== 'done') setSent(answer)
    scrollToTop()
  }

  async function give() {
    setTried(true)
    if (!need || !fields || busy || lines.length === 0) return
    try {
      if (!(await ensureSignedIn())) return
    } catch {
      return void Taro.showToast({ title: words.common.signIn.failed, icon: 'none' })
    }
    await send(need.id, { lines, deliverBy: day, ...fields })
  }

  const page = need && {
    need,
    open,
    now,
    elder,
    me,
    text,
    write: (next: string) => {
      setText(next)
      setMended({})
    },
    hasGoods: goods.state === 'ready',
    reading,
    lines,
    step,
    goTo: (next: typeof step) => {
      setStep(next)
      scrollToTop()
    },
    mending,
    mend: setMending,
    answer: (key: string, change: Mended) => {
      setMended({ ...mended, [key]: { ...mended[key], ...change } })
      setMending(undefined)
    },
    day,
    setDay,
    giver,
    setGiver,
    badGiver: tried && !fields,
    busy,
    give,
    sent,
  }
  return { loaded, now, page }
}
