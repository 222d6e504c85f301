import type { Output, Visit } from '@muster/shared'
import Taro, { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import * as v from 'valibot'
import { cache, keys, newKey, readAnew, tell, useElder, useNow, useRefresh, useVisits } from '../../data'
import { refusalText } from '../../data/refusals'
import { words } from '../../words'

const toast = (title: string) => {
  Taro.showToast({ title, icon: 'none' })
}
const outOfOrder = v.object({ next: v.nullable(v.string()) })

export type VisitsPage = ReturnType<typeof useVisitsPage>

/** Visitors at a site: numbers given, and who is at which step. */
export function useVisitsPage() {
  const { params } = useRouter()
  const shiftId = params.shift ?? ''
  const visits = useVisits(shiftId)
  const now = useNow()
  const elder = useElder()
  const [given, setGiven] = useState<Visit>()
  const [busy, setBusy] = useState<'give' | number>()
  // Kept until it is answered: a tap whose answer was lost gives the same number again, not another one.
  const giving = useRef(newKey())
  const refresh = async () => {
    if (visits.state !== 'loading') await visits.refresh()
  }
  useRefresh(refresh)

  /** Shows at once what the server has just said of a visitor. */
  function settle(visit: Visit) {
    cache.setQueryData<Output<'listVisits'>>(keys.visits(shiftId), (before) => {
      if (!before) return before
      const others = before.underway.filter(({ number }) => number !== visit.number)
      const underway = visit.next === undefined ? others : [...others, visit]
      return {
        ...before,
        visitors: Math.max(before.visitors, visit.number),
        underway: underway.sort((a, b) => a.number - b.number),
      }
    })
    readAnew(keys.visits(shiftId))
  }

  async function give() {
    if (busy !== undefined) return
    setBusy('give')
    const told = await tell('startVisit', { params: { id: shiftId }, key: giving.current })
    setBusy(undefined)
    if (told.state === 'unreachable') return toast(words.common.offline.notSent)
    giving.current = newKey()
    if (told.state === 'refused') return toast(refusalText(told.refusal))
    setGiven(told.answer.visit)
    settle(told.answer.visit)
  }

  async function pass({ number, next }: Visit) {
    if (busy !== undefined || next === undefined) return
    setBusy(number)
    const told = await tell('takeStep', {
      params: { id: shiftId, number: String(number) },
      body: { step: next },
      key: newKey(),
    })
    setBusy(undefined)
    if (told.state === 'unreachable') return toast(words.common.offline.notSent)
    if (told.state === 'done') settle(told.answer.visit)
    else readAnew(keys.visits(shiftId))
    if (given?.number === number) setGiven(undefined)
    if (told.state === 'done') {
      if (told.answer.visit.next === undefined) toast(words.visits.finished(number))
      return
    }
    const order = v.safeParse(outOfOrder, told.refusal.details)
    if (!order.success) return toast(refusalText(told.refusal))
    toast(order.output.next === null ? words.visits.over : words.visits.notNow(order.output.next))
  }

  return { visits, now, elder, given, busy, give, pass, refresh }
}
