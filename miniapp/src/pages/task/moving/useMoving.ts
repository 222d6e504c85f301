import { DAY, type ShiftView, type TaskView } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newKey, settleTask, tell } from '../../../data'
import { words } from '../../../words'
import { notSent, type Problem, problemFrom } from '../../post/problem'

/** On duty already, or for more than a day: then people do not sign up anew, they go along. */
const canMove = (shift: ShiftView, now: number) =>
  shift.state === 'open' &&
  Date.parse(shift.endsAt) > now &&
  (Date.parse(shift.startsAt) <= now || Date.parse(shift.endsAt) - Date.parse(shift.startsAt) > DAY)

/** A shift goes on elsewhere, on order: its people keep their places and are told. */
export function useMoving(
  { task, shift }: { task: TaskView | undefined; shift: ShiftView | undefined },
  mayMove: boolean,
  now: number,
) {
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function move(to: { place: string; meetAt: string }) {
    if (!task || !shift || busy) return
    const place = to.place.trim()
    if (place === '' || place === shift.place) return setProblem({ title: words.moving.same })
    setBusy(true)
    const told = await tell('changeTask', {
      params: { id: task.id },
      // Where one gathered for the old place is not where one gathers for the new one.
      body: { shifts: [{ id: shift.id, place, meetAt: to.meetAt.trim() || null }] },
      key: newKey(),
    })
    setBusy(false)
    if (told.state === 'unreachable') return setProblem(notSent)
    if (told.state === 'refused') return setProblem(problemFrom(told.refusal))
    settleTask(told.answer.task)
    setOpen(false)
    Taro.showToast({ title: words.moving.moved(place), icon: 'none' })
  }

  return {
    may: mayMove && task?.state === 'open' && shift !== undefined && canMove(shift, now),
    open,
    busy,
    problem,
    move,
    start: () => setOpen(true),
    close: () => {
      setProblem(undefined)
      setOpen(false)
    },
  }
}
