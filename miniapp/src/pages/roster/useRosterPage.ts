import type { ShiftView, TaskView } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useElder, useMembership, useNow, useRefresh, useRoster, useSession, useTask } from '../../data'
import { clock, words } from '../../words'

const placesOf = ({ posts }: ShiftView) => posts.reduce((sum, post) => sum + post.places, 0)

/** A shift by its place, with the hour where several are at the same one. */
function tabText(shift: ShiftView, all: ShiftView[]): string {
  const same = all.filter(({ place }) => place === shift.place).length > 1
  return same
    ? words.roster.tabAt(shift.place, clock(shift.startsAt), placesOf(shift))
    : words.roster.tab(shift.place, placesOf(shift))
}

/** The shift asked for, else the next one that has not ended. */
function shiftToShow({ shifts }: TaskView, asked: string | undefined, now: number): ShiftView | undefined {
  return (
    shifts.find(({ id }) => id === asked) ??
    shifts.find(({ state, endsAt }) => state === 'open' && Date.parse(endsAt) > now) ??
    shifts[0]
  )
}

export type RosterPage = ReturnType<typeof useRosterPage>

/** `task`: which task; `shift`: the shift to begin with. */
export function useRosterPage() {
  const { params } = useRouter()
  const now = useNow()
  const elder = useElder()
  const session = useSession()
  const [chosen, setChosen] = useState(params.shift)
  const task = useTask(params.task ?? '')
  const shown = task.state === 'ready' ? shiftToShow(task.data, chosen, now) : undefined
  const roster = useRoster(shown?.id ?? '')
  const membership = useMembership(task.state === 'ready' ? task.data.community.id : '')
  useRefresh(() =>
    Promise.all([task, roster].map((one) => (one.state === 'loading' ? undefined : one.refresh()))),
  )

  const shifts = task.state === 'ready' ? task.data.shifts : []
  const tabs = shifts.map((shift) => ({ id: shift.id, text: tabText(shift, shifts) }))
  const entries = roster.state === 'ready' ? roster.data.entries : []
  const places = (roster.state === 'ready' ? roster.data.shift.posts : []).reduce(
    (sum, post) => sum + post.places,
    0,
  )
  const holders = entries.filter(({ state }) => state === 'held')

  return {
    task,
    roster,
    now,
    elder,
    signedIn: session !== null,
    tabs: tabs.length > 1 ? tabs : [],
    shiftId: shown?.id,
    choose: setChosen,
    holders,
    waiters: entries.filter(({ state }) => state === 'waiting'),
    places,
    missing: Math.max(0, places - holders.length),
    mayChange: membership?.role === 'secretary' && task.state === 'ready' && task.data.state === 'open',
  }
}
