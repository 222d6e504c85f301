import { ORIGIN, toIso, Unreachable } from '@muster/shared'
import { onlineManager } from '@tanstack/react-query'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useCommunities, useElder } from '../../data'
import { ledgerLink } from '../../data/ledger-link'
import { compared, readPasted } from '../../data/pasted'
import { type Course, courseOf, type Reckoned, reckon } from '../../data/reckoning'
import { saveText } from '../../ui/save-text'
import { date } from '../../words'
import { verifying as text } from '../../words/zh/verifying'

export type VerifyLedgerPage = ReturnType<typeof useVerifyLedgerPage>

/** `count`: entries that have held so far. `of`: how many there are, once that is known. */
type Run =
  | { state: 'running'; count: number; of: number }
  | { state: 'stopped'; count: number; of: number }
  | { state: 'failed'; why: 'offline' | 'error'; count: number; of: number }
  | { state: 'done'; reckoned: Reckoned }

const BEGIN: Run = { state: 'running', count: 0, of: 0 }

/** `receiver`: whose ledger is reckoned on this phone, from its first entry on. */
export function useVerifyLedgerPage() {
  const { params } = useRouter()
  const { receiver = '' } = params
  const communities = useCommunities()
  const elder = useElder()
  const [run, setRun] = useState<Run>(BEGIN)
  const [turn, setTurn] = useState(0)
  const course = useRef<Course>()
  const stopping = useRef(false)
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState('')

  // biome-ignore lint/correctness/useExhaustiveDependencies: once more for each tap
  useEffect(() => {
    let left = false
    const here = course.current?.id === receiver ? course.current : courseOf(receiver)
    course.current = here
    stopping.current = false
    const tell = (next: Run) => {
      if (!left) setRun(next)
    }
    const soFar = () => ({ count: here.reckoning.count, of: here.page?.count ?? 0 })
    tell({ state: 'running', ...soFar() })
    reckon(here, {
      tell: (count, of) => tell({ state: 'running', count, of }),
      isStopped: () => left || stopping.current,
    })
      .then((reckoned) => tell(reckoned ? { state: 'done', reckoned } : { state: 'stopped', ...soFar() }))
      .catch((error) =>
        tell({ state: 'failed', why: error instanceof Unreachable ? 'offline' : 'error', ...soFar() }),
      )
    return () => {
      left = true
    }
  }, [receiver, turn])

  const goOn = () => setTurn((before) => before + 1)
  const isOffline = run.state === 'failed' && run.why === 'offline'
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes on by itself once there is a network again
  useEffect(
    () => (isOffline ? onlineManager.subscribe((online) => online && goOn()) : undefined),
    [isOffline],
  )

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
    goOn,
    stop() {
      stopping.current = true
    },
    again() {
      course.current = undefined
      goOn()
    },
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
