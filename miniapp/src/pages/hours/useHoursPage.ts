import type { ConfirmRecordInput, Refusal } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import {
  keys,
  newKey,
  readAnew,
  tell,
  useElder,
  useNow,
  useRefresh,
  useRollTaps,
  useRoster,
  useShiftRecords,
  useTask,
} from '../../data'
import { stillHere } from '../roster/roll-view'

export type HoursPage = ReturnType<typeof useHoursPage>

/** `shift`: whose hours; `task`: which says what is counted. */
export function useHoursPage() {
  const { params } = useRouter()
  const shiftId = params.shift ?? ''
  const now = useNow()
  const elder = useElder()
  const records = useShiftRecords(shiftId)
  const roster = useRoster(shiftId)
  const task = useTask(params.task ?? '')
  const onTheirWay = useRollTaps(shiftId).length > 0
  const [open, setOpen] = useState<string>()
  const [progress, setProgress] = useState<{ done: number; all: number }>()
  const [wrong, setWrong] = useState<Refusal | 'offline'>()
  const sent = useRef(new Map<string, string>())
  useRefresh(() =>
    Promise.all([records, roster].map((one) => (one.state === 'loading' ? undefined : one.refresh()))),
  )

  const all = records.state === 'ready' ? records.data.records : []
  const unconfirmed = all.filter(({ state }) => state === 'unconfirmed')
  const flagged = unconfirmed.filter(({ flags }) => flags.length > 0)
  const plain = unconfirmed.filter(({ flags }) => flags.length === 0)

  /** Whether it stands; the same confirmation sent twice takes effect once. */
  async function confirm(body: ConfirmRecordInput): Promise<boolean> {
    const what = JSON.stringify(body)
    const key = sent.current.get(what) ?? newKey()
    sent.current.set(what, key)
    const told = await tell('confirmRecord', { params: { id: shiftId }, body, key })
    if (told.state === 'done') return true
    setWrong(told.state === 'refused' ? told.refusal : 'offline')
    return false
  }

  async function confirmThese(bodies: ConfirmRecordInput[]): Promise<boolean> {
    setWrong(undefined)
    let done = 0
    for (const body of bodies) {
      setProgress({ done, all: bodies.length })
      if (!(await confirm(body))) break
      done++
    }
    setProgress(undefined)
    await readAnew(keys.shiftRecords(shiftId))
    return done === bodies.length
  }

  return {
    params,
    now,
    elder,
    records,
    here: roster.state === 'ready' && !onTheirWay ? stillHere(roster.data.entries).length : 0,
    units: task.state === 'ready' ? (task.data.units ?? []) : [],
    flagged,
    plain,
    confirmed: all.filter(({ state }) => state === 'confirmed'),
    opened: all.find(({ personId }) => personId === open),
    openRecord: setOpen,
    closeSheet() {
      setOpen(undefined)
      setWrong(undefined)
    },
    progress,
    wrong,
    /** Confirms everybody whom nothing speaks against. */
    confirmAll: () => confirmThese(plain.map(({ personId }) => ({ personId }))),
    async confirmOne(body: ConfirmRecordInput) {
      if (await confirmThese([body])) setOpen(undefined)
    },
  }
}
