import { ORIGIN, toIso, Unreachable } from '@muster/shared'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useCommunities, useElder } from '../../data'
import { ledgerLink } from '../../data/ledger-link'
import { compared, readPasted } from '../../data/pasted'
import { type Reckoned, reckon } from '../../data/reckoning'
import { saveText } from '../../ui/save-text'
import { date } from '../../words'
import { ledger } from '../../words/zh/ledger'

const text = ledger.own

export type VerifyLedgerPage = ReturnType<typeof useVerifyLedgerPage>

type Run =
  | { state: 'running'; count: number }
  | { state: 'done'; reckoned: Reckoned }
  | { state: 'failed'; why: 'offline' | 'error' }

/** `receiver`: whose ledger is reckoned on this phone, from its first entry on. */
export function useVerifyLedgerPage() {
  const { params } = useRouter()
  const { receiver = '' } = params
  const communities = useCommunities()
  const elder = useElder()
  const [run, setRun] = useState<Run>({ state: 'running', count: 0 })
  const [again, setAgain] = useState(0)
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState('')

  // biome-ignore lint/correctness/useExhaustiveDependencies: once more for each tap
  useEffect(() => {
    let gone = false
    const tell = (next: Run) => {
      if (!gone) setRun(next)
    }
    tell({ state: 'running', count: 0 })
    reckon(receiver, (count) => tell({ state: 'running', count }))
      .then((reckoned) => tell({ state: 'done', reckoned }))
      .catch((error) => tell({ state: 'failed', why: error instanceof Unreachable ? 'offline' : 'error' }))
    return () => {
      gone = true
    }
  }, [receiver, again])

  const community =
    communities.state === 'ready' ? communities.data.find(({ id }) => id === receiver) : undefined
  const reckoned = run.state === 'done' ? run.reckoned : undefined
  const pasted = asked.trim() === '' ? undefined : readPasted(asked)

  return {
    receiver,
    elder,
    name: reckoned?.receiver.name ?? community?.receiver.name ?? '',
    phone: community?.phone ?? null,
    run,
    again: () => setAgain(again + 1),
    message,
    write: (typed: string) => {
      setMessage(typed)
      setAsked('')
    },
    compare: () => setAsked(message),
    isNoFingerprint: asked.trim() !== '' && pasted === undefined,
    compared: reckoned && pasted && compared(reckoned.reckoning, pasted),
    async share({ receiver: { name }, reckoning, count }: Reckoned) {
      const last = reckoning.fingerprintOf(count)
      if (last === undefined) return
      await Taro.setClipboardData({ data: text.message(name, date(Date.now()), count, last) })
      Taro.showToast({ title: text.copied, icon: 'none' })
    },
    /** The whole chain as one answer of `verifyLedger`; absent where there is no place for files. */
    save:
      saveText &&
      (({ receiver: unit, reckoning, days, at }: Reckoned) => {
        const whole = { receiver: unit, asOf: toIso(at), prev: ORIGIN, links: reckoning.links, days }
        saveText?.(`muster-ledger-${receiver}.json`, JSON.stringify(whole))
        Taro.showToast({ title: text.fileSaved, icon: 'none' })
      }),
    async copyLink() {
      await Taro.setClipboardData({ data: ledgerLink(receiver) })
      Taro.showToast({ title: text.linkCopied, icon: 'none' })
    },
  }
}
