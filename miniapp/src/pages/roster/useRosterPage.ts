import type { ShiftView, TaskView } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import {
  type RollEntry,
  rosterWithTaps,
  useElder,
  useMembership,
  useNow,
  useRefresh,
  useRollTaps,
  useRoster,
  useSession,
  useTask,
} from '../../data'
import { clock, words } from '../../words'
import { groupsOf, hasNext, phaseOf, type RollState } from './roll-view'
import { useRollCall } from './useRollCall'

const placesOf = (posts: readonly { places: number }[]) => posts.reduce((sum, { places }) => sum + places, 0)

/** A shift by its place, with the hour where several are at the same one. */
function tabText(shift: ShiftView, all: ShiftView[]): string {
  const same = all.filter(({ place }) => place === shift.place).length > 1
  const places = placesOf(shift.posts)
  return same
    ? words.roster.tabAt(shift.place, clock(shift.startsAt), places)
    : words.roster.tab(shift.place, places)
}

/** The shift asked for, else the next one that has not ended. */
function shiftToShow({ shifts }: TaskView, asked: string | undefined, now: number): ShiftView | undefined {
  return (
    shifts.find(({ id }) => id === asked) ??
    shifts.find(({ state, endsAt }) => state === 'open' && Date.parse(endsAt) > now) ??
    shifts[0]
  )
}

/** What lies over the page. */
export type RosterSheet =
  | { kind: 'person' | 'absent' | 'remove'; personId: string }
  | { kind: 'scan' | 'calls' | 'add' | 'out' | 'export' }

/** The roster of the shift that is shown, with what was tapped here. */
function useShown(shiftId: string, now: number) {
  const roster = useRoster(shiftId)
  const taps = useRollTaps(shiftId)
  if (roster.state !== 'ready') return { roster, entries: [], unsent: 0, called: undefined }
  const entries = rosterWithTaps(roster.data, taps)
  return { roster, entries, unsent: taps.length, called: phaseOf(roster.data.shift, now) }
}

export type RosterPage = ReturnType<typeof useRosterPage>

/** `task`: which task; `shift`: the shift to begin with. */
export function useRosterPage() {
  const { params } = useRouter()
  const now = useNow()
  const elder = useElder()
  const session = useSession()
  const [chosen, setChosen] = useState(params.shift)
  const [only, setOnly] = useState<RollState>()
  const [sheet, setSheet] = useState<RosterSheet>()
  const task = useTask(params.task ?? '')
  const shown = task.state === 'ready' ? shiftToShow(task.data, chosen, now) : undefined
  const shiftId = shown?.id ?? ''
  const { roster, entries, unsent, called } = useShown(shiftId, now)
  const membership = useMembership(task.state === 'ready' ? task.data.community.id : '')
  useRefresh(() =>
    Promise.all([task, roster].map((one) => (one.state === 'loading' ? undefined : one.refresh()))),
  )

  const shifts = task.state === 'ready' ? task.data.shifts : []
  const tabs = shifts.map((shift) => ({ id: shift.id, text: tabText(shift, shifts) }))
  const posts = roster.state === 'ready' ? roster.data.shift.posts : []
  const places = placesOf(posts)
  const groups = groupsOf(entries)
  const holders = entries.length - groups.waiting.length
  const nameOfPost = new Map(posts.map(({ id, name }) => [id, name]))

  return {
    task,
    roster,
    now,
    elder,
    signedIn: session !== null,
    tabs: tabs.length > 1 ? tabs : [],
    shiftId,
    choose(id: string) {
      setChosen(id)
      setOnly(undefined)
    },
    phase: called ?? 'plan',
    entries,
    groups,
    holders,
    places,
    missing: Math.max(0, places - holders),
    unsent,
    /** What everybody here is handed. */
    kit: (roster.state === 'ready' && roster.data.shift.kit) || [],
    hasNext: (entry: RollEntry) => hasNext(entry, groups.waiting),
    postOf: ({ postId }: RollEntry) => nameOfPost.get(postId) ?? '',
    /** The one group that is shown; all of them if undefined. */
    only,
    show: (state: RollState) => setOnly(only === state ? undefined : state),
    sheet,
    openSheet: setSheet,
    closeSheet: () => setSheet(undefined),
    roll: useRollCall(shiftId),
    /** Whether somebody can still be put on the list. */
    mayAdd: shown?.state === 'open' && now < Date.parse(shown.joinUntil),
    mayChange: membership?.role === 'secretary' && task.state === 'ready' && task.data.state === 'open',
  }
}
