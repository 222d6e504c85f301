import { checkInOpens, type Duty, HOUR, type ServiceRecord } from '@muster/shared'
import { useEffect, useRef } from 'react'
import { useDuties, useMonth, useRecords } from '../../data'

// 10 s: while the leader calls the roll, the phone in one's hand should say so before one asks.
const LOOK_EVERY = 10_000
const OPEN_AFTER_END = 12 * HOUR

/** Whether the roll may be called now. */
const isRollTime = (duty: Duty, now: number) =>
  now >= Date.parse(checkInOpens(duty)) && now <= Date.parse(duty.endsAt) + OPEN_AFTER_END

/** My duty on a shift, and the record of it once there is one; `month` says where an old one is found. */
export function useDuty(shiftId: string, month: string | undefined, now: number) {
  const duties = useDuties()
  const newest = useRecords()
  const older = useMonth(month ?? '')
  const known = duties.state === 'ready' ? duties.data.duties : []
  const found = known.find((one) => one.shiftId === shiftId)
  // Who is checked out has it no longer among the duties ahead; it stays here until the record is read.
  const last = useRef<Duty>()
  if (found) last.current = found
  const duty = found ?? (last.current?.shiftId === shiftId ? last.current : undefined)
  const records: ServiceRecord[] = [
    ...(newest.state === 'ready' ? newest.data.records : []),
    ...(older.state === 'ready' ? older.data.records : []),
  ]
  const record = records.find((one) => one.shiftId === shiftId)

  const watched = found !== undefined && record === undefined && isRollTime(found, now)
  const look = useRef(async (): Promise<void> => {})
  look.current = async () => {
    if (duties.state !== 'loading') await duties.refresh()
    if (newest.state !== 'loading') await newest.refresh()
  }
  useEffect(() => {
    if (!watched) return
    const timer = setInterval(() => look.current(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [watched])

  const pending = [duties, newest, ...(month === undefined ? [] : [older])].some(
    ({ state }) => state === 'loading',
  )
  return { duties, duty, record, pending, refresh: () => look.current() }
}
