import { checkInOpens, type Duty, type Input, type ServiceRecord } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { siteCodeIn, useElder, useNow, useQueued, useRefresh, useSession, useTask } from '../../data'
import { useDuty } from './useDuty'
import { useRollCall } from './useRollCall'

/** What the page shows once it is known which duty it is. */
export type DutyOnPage = NonNullable<ReturnType<typeof useDutyPage>['open']>

/** `shift`: of which my duty is; `fresh`: claimed a moment ago; `month`: where its record is found; `code`: of the site, by its link. */
export function useDutyPage() {
  const { params } = useRouter()
  const session = useSession()
  const now = useNow()
  const elder = useElder()
  const scanned = params.code === undefined ? undefined : siteCodeIn(decodeURIComponent(params.code))
  const shiftId = params.shift ?? scanned?.shiftId ?? ''
  const found = useDuty(shiftId, params.month, now)
  const { duties, duty, record, pending } = found
  const task = useTask(duty?.taskId ?? record?.taskId ?? '')
  const [reporting, setReporting] = useState(false)
  const roll = useRollCall(shiftId, duty?.place ?? '')
  const queued = useQueued()
  useRefresh(found.refresh)

  const ready = (of: Duty | ServiceRecord) => {
    const known = task.state === 'ready' ? task.data : undefined
    return {
      ...roll,
      now,
      elder,
      shiftId,
      title: of.title,
      place: of.place,
      taskId: of.taskId,
      hours: { startsAt: of.startsAt, endsAt: of.endsAt },
      duty,
      record,
      task: known,
      shift: known?.shifts.find(({ id }) => id === shiftId),
      fresh: params.fresh !== undefined,
      scanned: scanned?.shiftId === shiftId ? scanned.code : undefined,
      mayCheckIn: now >= Date.parse(checkInOpens(of)) && now <= Date.parse(of.endsAt),
      waits: queued.some(
        ({ deed, state }) =>
          state !== 'refused' &&
          (deed.op === 'checkInMyself' || deed.op === 'checkOutMyself') &&
          deed.shiftId === shiftId,
      ),
      reporting,
      startReport: () => setReporting(true),
      stopReport: () => setReporting(false),
      /** Ends when the answer is there; true if it was taken, or kept to be sent. */
      async report(body: Input<'reportWork'>): Promise<boolean> {
        const taken = await roll.report(body, of.title)
        if (taken) setReporting(false)
        return taken
      },
    }
  }

  const one = duty ?? record
  return { session, now, elder, duties, pending, refresh: found.refresh, open: one && ready(one) }
}
