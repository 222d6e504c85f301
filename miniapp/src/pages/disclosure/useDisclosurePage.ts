import { chinaDay, type Disclosure, disclosurePeriods, type Period, type Refusal } from '@muster/shared'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { tell, useElder, useMembership, useNow } from '../../data'
import { useLedger } from '../../data/ledger'
import { saveFile } from '../../ui'
import { dayAfter } from '../../words'
import { papers } from '../../words/zh/papers'

export type DisclosurePage = ReturnType<typeof useDisclosurePage>

const may: readonly string[] = ['keeper', 'secretary', 'street']
// 73: of a year. Who wants what is older writes its days.
const PERIODS = 73
// A quarter, to choose days from.
const DAYS_BACK = 92

/** `receiver`: whose goods and money are disclosed. */
export function useDisclosurePage() {
  const { params } = useRouter()
  const { receiver = '' } = params
  const now = useNow()
  const elder = useElder()
  const role = useMembership(receiver)?.role
  const ledger = useLedger(receiver)
  const [chosen, choose] = useState<Period | 'other'>()
  const today = chinaDay(now)
  const [other, setOther] = useState<Period>({ from: today, to: today })
  const [busy, setBusy] = useState<'pdf' | 'xlsx'>()
  const [refused, setRefused] = useState<Refusal | 'offline'>()
  const [made, setMade] = useState<Disclosure>()

  const since = ledger.state === 'ready' ? ledger.data.since : undefined
  const periods = since === undefined ? [] : disclosurePeriods(since, today, PERIODS)
  // Where a period is over it is the one that is due.
  const due = periods[1] ?? periods[0]
  const asked = chosen === 'other' ? ordered(other) : (chosen ?? due)

  return {
    receiver,
    now,
    elder,
    may: role !== undefined && may.includes(role),
    ledger,
    periods,
    asked,
    isOther: chosen === 'other',
    choose(next: Period | 'other') {
      choose(next)
      setMade(undefined)
      setRefused(undefined)
    },
    other,
    setOther,
    /** Days that can be chosen, newest first. */
    days: Array.from({ length: DAYS_BACK }, (_, back) => dayAfter(today, -back)),
    busy,
    refused,
    made,
    async make(format: 'pdf' | 'xlsx') {
      if (busy || asked === undefined) return
      setBusy(format)
      setRefused(undefined)
      const told = await tell('disclose', { params: { id: receiver }, body: { ...asked, format } })
      setBusy(undefined)
      if (told.state === 'refused') return setRefused(told.refusal)
      if (told.state === 'unreachable') return setRefused('offline')
      setMade(told.answer.disclosure)
      await saveFile(told.answer.file).catch(() => Taro.showToast({ title: papers.notSaved, icon: 'none' }))
    },
  }
}

const ordered = ({ from, to }: Period): Period => (from <= to ? { from, to } : { from: to, to: from })
