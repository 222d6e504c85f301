import type { ShiftView, TaskView } from '@muster/shared'
import { submit, useMyAnswer, useNotices } from '../../../data'
import { words } from '../../../words'
import { leftOf, overOf } from '../task-view'

/** Whether somebody calls me to this shift, and what I have said: a notice calls, and only a shift that still misses people. */
export function useCallUp(task: TaskView | undefined, shift: ShiftView | undefined, now: number) {
  const notices = useNotices()
  const listed = notices.state === 'ready' ? notices.data.notices : []
  // The newest: who could not come once is asked again when they are called again.
  const called = listed.find(({ code, shiftId }) => code === 'CALLED_UP' && shiftId === shift?.id)
  const answer = useMyAnswer(called?.id ?? '')
  const wanted = task && shift && !shift.mine && leftOf(shift) > 0 && overOf(task, shift, now) === null

  return {
    call: called && wanted ? (answer === false ? ('declined' as const) : ('asked' as const)) : undefined,
    decline: () => {
      if (!shift || !called) return
      submit(
        { op: 'answerCallUp', calledTo: shift.id, call: called.id, coming: false },
        words.task.called.queued(shift.place),
      )
    },
  }
}
