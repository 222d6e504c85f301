import { chinaDay, type ShownEntry } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useCommunities, useCommunityId, useElder, useMe, useNow, useRefresh } from '../../data'
import { type LedgerKind, useLedger, useOlder } from '../../data/ledger'
import { useStanding } from '../../data/standing'

export type LedgerPageState = ReturnType<typeof useLedgerPage>

/** Entries by the day on which they were made, newest first. */
export function byDay(entries: readonly ShownEntry[]): { day: string; entries: ShownEntry[] }[] {
  const days = new Map<string, ShownEntry[]>()
  for (const shown of entries) {
    const day = chinaDay(Date.parse(shown.entry.at))
    days.set(day, [...(days.get(day) ?? []), shown])
  }
  return [...days].map(([day, of]) => ({ day, entries: of }))
}

/** `receiver`: from a shared link; otherwise the one of my community. */
export function useLedgerPage() {
  const { params } = useRouter()
  const communityId = useCommunityId()
  const communities = useCommunities()
  const elder = useElder()
  const now = useNow()
  const me = useMe()
  const [chosen, choose] = useState<string>()
  const [choosing, setChoosing] = useState(false)
  const [kind, setKind] = useState<LedgerKind>()
  const id = chosen ?? params.receiver ?? communityId

  const whole = useLedger(id)
  const filtered = useLedger(id, kind)
  const shown = kind === undefined ? whole : filtered
  const older = useOlder(id, kind, shown.state === 'ready' ? shown.data : undefined)
  const isFresh = whole.state === 'ready' && !whole.behind && !whole.updating
  const standing = useStanding(id, isFresh ? whole.data : undefined)
  const refresh = async () => {
    await Promise.all(
      [whole, filtered].map((each) => (each.state === 'loading' ? undefined : each.refresh())),
    )
  }
  useRefresh(refresh)

  return {
    id,
    elder,
    now,
    loaded: whole,
    /** What the filter lets through is being read. */
    filtering: shown.state === 'loading',
    standing,
    days: byDay(older.entries),
    older,
    kind,
    setKind,
    refresh,
    receivers: communities.state === 'ready' ? communities.data : [],
    phone:
      communities.state === 'ready' ? (communities.data.find((one) => one.id === id)?.phone ?? null) : null,
    unread: me.state === 'ready' ? me.data.unread : 0,
    choosing,
    setChoosing,
    choose(next: string) {
      choose(next)
      setKind(undefined)
      setChoosing(false)
    },
  }
}
