import type { Role } from '@muster/shared'
import { useEffect, useState } from 'react'
import {
  setCommunityId,
  setElder,
  useBoard,
  useCommunities,
  useCommunityId,
  useDuties,
  useElder,
  useMe,
  useNow,
  useRefresh,
  useSession,
} from '../../data'
import {
  askingNeeds,
  byDay,
  firstShifts,
  missingPeople,
  mostUrgent,
  nextRoster,
  openGoods,
  openShifts,
  registering,
} from './board-view'

// 4: what a phone shows without scrolling, so that the first picture is there soon and its setData stays small.
const SHOWN_AT_ONCE = 4
const REST_AFTER = 60

/** False for the first picture, true for the rest of the page. */
function useRest(ready: boolean): boolean {
  const [rest, setRest] = useState(false)
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => setRest(true), REST_AFTER)
    return () => clearTimeout(timer)
  }, [ready])
  return rest
}

/** Everything that the board shows and does. */
export function useBoardPage() {
  const communityId = useCommunityId()
  const board = useBoard(communityId)
  const communities = useCommunities()
  const duties = useDuties()
  const me = useMe()
  const session = useSession()
  const now = useNow()
  const elder = useElder()
  const [choosing, setChoosing] = useState(false)

  const refresh = async () => {
    const refreshed = [board, me].map((each) => (each.state === 'loading' ? undefined : each.refresh()))
    await Promise.all(refreshed)
  }
  useRefresh(refresh)

  const memberships = me.state === 'ready' ? me.data.communities : (session?.communities ?? [])
  const role: Role | undefined = memberships.find((one) => one.id === communityId)?.role
  const shifts = board.state === 'ready' ? board.data.shifts : []
  const open = openShifts(shifts, now)

  const known =
    communities.state === 'ready' ? communities.data.find(({ id }) => id === communityId) : undefined

  const rest = useRest(board.state === 'ready')
  const days = byDay(shifts, now)

  return {
    board,
    rest,
    now,
    elder,
    setElder,
    refresh,
    isSecretary: role === 'secretary',
    isLeader: role === 'leader',
    isKeeper: role === 'keeper',
    communityId,
    unread: me.state === 'ready' ? me.data.unread : 0,
    duties:
      duties.state === 'ready' ? duties.data.duties.filter((duty) => Date.parse(duty.endsAt) > now) : [],
    days: rest ? days : firstShifts(days, SHOWN_AT_ONCE),
    openShifts: open,
    missing: missingPeople(open),
    urgent: mostUrgent(shifts, now),
    goods: board.state === 'ready' ? openGoods(board.data) : [],
    register: registering(role, known),
    asking: role === 'secretary' && board.state === 'ready' ? askingNeeds(board.data, now) : [],
    roster: nextRoster(shifts, now),
    communities: communities.state === 'ready' ? communities.data : [],
    choosing,
    setChoosing,
    choose(id: string) {
      setCommunityId(id)
      setChoosing(false)
    },
  }
}

export type BoardPage = ReturnType<typeof useBoardPage>
