import { chinaDay, type Output, type Refusal, Refused } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import {
  ask,
  newKey,
  useElder,
  useMyCertificates,
  useNow,
  useRecords,
  useRefresh,
  useSession,
} from '../../data'
import { saveFile } from '../../ui'
import { words } from '../../words'

const text = words.certificate

export type Period = keyof typeof text.periods
type Made = Output<'getCertificate'>

export type MyCertificatePage = ReturnType<typeof useMyCertificate>

const inWeapp = process.env.TARO_ENV === 'weapp'
const told = (title: string) => Taro.showToast({ title, icon: 'none' })

export function useMyCertificate() {
  const session = useSession()
  const now = useNow()
  const elder = useElder()
  const records = useRecords()
  const present = chinaDay(now).slice(0, 7)
  const [period, setPeriod] = useState<Period>('all')
  const [from, setFrom] = useState(present)
  const [to, setTo] = useState(present)
  const [busy, setBusy] = useState(false)
  const [fetching, setFetching] = useState<string>()
  const [made, setMade] = useState<Made>()
  const [refused, setRefused] = useState<Refusal | 'offline'>()
  // One key for one wish, until it is answered: a second tap finds the certificate of the first.
  const wish = useRef<{ body: string; key: string }>()
  const issued = useMyCertificates()
  const readIssued = async () => {
    if (issued.state !== 'loading') await issued.refresh()
  }
  useRefresh(() => Promise.all([records.state === 'loading' ? undefined : records.refresh(), readIssued()]))

  const year = present.slice(0, 4)
  const bodies = {
    all: {},
    year: { from: `${year}-01`, to: `${year}-12` },
    month: { from: present, to: present },
    other: from <= to ? { from, to } : { from: to, to: from },
  } as const satisfies Record<Period, { from?: string; to?: string }>

  async function make() {
    if (busy) return
    const body = bodies[period]
    const written = JSON.stringify(body)
    if (wish.current?.body !== written) wish.current = { body: written, key: newKey() }
    setBusy(true)
    setRefused(undefined)
    try {
      setMade(await ask('getCertificate', { body, key: wish.current.key }))
      wish.current = undefined
      void readIssued()
    } catch (error) {
      setRefused(error instanceof Refused ? error.refusal : 'offline')
    }
    setBusy(false)
  }

  async function open() {
    if (!made) return
    try {
      await saveFile(made.file)
      if (!inWeapp) told(text.saved)
    } catch {
      told(text.notSaved)
    }
  }

  /** Fetches the paper of one that was made before. */
  async function openAgain(code: string) {
    if (fetching !== undefined) return
    setFetching(code)
    try {
      await saveFile((await ask('printCertificate', { params: { id: code } })).file)
      if (!inWeapp) told(text.saved)
    } catch {
      told(text.notSaved)
    }
    setFetching(undefined)
  }

  async function copy() {
    if (!made) return
    await Taro.setClipboardData({ data: made.certificate.code })
    if (!inWeapp) told(text.copied)
  }

  return {
    session,
    now,
    elder,
    records,
    issued,
    period,
    choose(next: Period) {
      setPeriod(next)
      setRefused(undefined)
      setMade(undefined)
    },
    from,
    to,
    setFrom,
    setTo,
    busy,
    made,
    refused,
    make,
    open,
    fetching,
    openAgain,
    copy,
  }
}
