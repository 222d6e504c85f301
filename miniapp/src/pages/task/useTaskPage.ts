import type { ShiftView, TaskView } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import {
  useBoard,
  useCommunityId,
  useDuties,
  useElder,
  useMe,
  useNow,
  useQueued,
  useRefresh,
  useSession,
  useTask,
} from '../../data'
import { useCallUp } from './call-up/useCallUp'
import { useMoving } from './moving/useMoving'
import { leftOf, overOf, postToPropose, shiftToShow } from './task-view'
import { useThanks } from './thanks/useThanks'
import { useTaskActions } from './useTaskActions'

/** What the page shows once the task is there. */
export type TaskOnPage = NonNullable<ReturnType<typeof useTaskPage>['open']>

export function useTaskPage() {
  const { params } = useRouter()
  const loaded = useTask(params.id ?? '')
  const now = useNow()
  const elder = useElder()
  const here = useCommunityId()
  const task = loaded.state === 'ready' ? loaded.data : undefined
  const board = useBoard(task?.community.id ?? here)
  const me = useMe()
  const session = useSession()
  const queued = useQueued()
  const [shiftId, setShiftId] = useState(params.shift)
  const [postId, setPostId] = useState<string>()
  const refresh = async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  }

  const shift = task && shiftToShow(task, shiftId, now)
  const duties = useDuties(shift?.mine?.state === 'held')
  const post = shift && postToPropose(shift, postId)
  const actions = useTaskActions({ task, shift, post, elder, refresh })
  const memberships = me.state === 'ready' ? me.data.communities : (session?.communities ?? [])
  const role = memberships.find(({ id }) => id === task?.community.id)?.role
  const callUp = useCallUp(task, shift, now)
  const moving = useMoving({ task, shift }, role === 'secretary', now)
  const thanks = useThanks(task, role === 'secretary')
  useRefresh(() => Promise.all([refresh(), thanks.refresh()]))

  const choose = (next: { shiftId?: string; postId?: string }) => {
    actions.forgetOutcome()
    if (next.shiftId !== undefined) setShiftId(next.shiftId)
    setPostId(next.postId)
  }

  const ready = (task: TaskView, shift: ShiftView) => ({
    ...actions,
    ...callUp,
    thanks,
    moving,
    task,
    shift,
    post,
    now,
    /** My duty here, with the code for the check-in. */
    duty: duties.state === 'ready' ? duties.data.duties.find((one) => one.shiftId === shift.id) : undefined,
    over: overOf(task, shift, now),
    left: leftOf(shift),
    pending: queued.some(
      ({ state, deed }) => state !== 'refused' && 'shiftId' in deed && deed.shiftId === shift.id,
    ),
    mayReadRoster: role === 'leader' || role === 'secretary',
    /** The street reads how a site stands, and no names. */
    mayReadFigures: role === 'street',
    board: board.state === 'ready' ? board.data : undefined,
    choosePost: (id: string) => choose({ postId: id }),
    chooseShift: (id: string) => choose({ shiftId: id }),
  })

  return { loaded, now, elder, refresh, open: task && shift ? ready(task, shift) : undefined }
}
