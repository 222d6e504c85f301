import type { Notice, Role } from '@muster/shared'
import { useEffect } from 'react'
import {
  ask,
  cache,
  keys,
  readAnew,
  setElder,
  switchPerson,
  useCommunityId,
  useDuties,
  useElder,
  useMe,
  useNotices,
  useNow,
  usePledges,
  useQualifications,
  useRecords,
  useRefresh,
  useSession,
} from '../../data'
import { useKnown } from './useKnown'

// 3 s on the page: long enough to have seen that something is there.
const SEEN_AFTER = 3_000

/** Tells the server up to where the notices are read, once they have been on the screen for a moment. */
function useSeen(notices: Notice[]) {
  const newest = notices.find((notice) => !notice.read)?.at
  useEffect(() => {
    if (newest === undefined) return
    const seen = async () => {
      // Without a network they stay unread, and are marked at the next visit.
      const me = await ask('updateMe', { body: { noticesReadTo: newest } }).catch(() => undefined)
      if (me) cache.setQueryData(keys.me, me)
    }
    const timer = setTimeout(seen, SEEN_AFTER)
    return () => clearTimeout(timer)
  }, [newest])
}

/** This page is where one looks for news: what another page has read a moment ago may be older than they are. */
function useNews() {
  useEffect(() => {
    readAnew(keys.me, true)
    readAnew(keys.notices)
  }, [])
}

const store: readonly Role[] = ['keeper', 'secretary', 'street', 'auditor']

export type MePage = ReturnType<typeof useMePage>

export function useMePage() {
  const session = useSession()
  const me = useMe()
  const duties = useDuties()
  const pledges = usePledges()
  const notices = useNotices()
  const records = useRecords()
  const qualifications = useQualifications()
  const now = useNow()
  const chosen = useCommunityId()
  const elder = useElder()

  const loaded = [me, duties, pledges, notices, records, qualifications]
  useRefresh(() => Promise.all(loaded.map((one) => (one.state === 'loading' ? undefined : one.refresh()))))

  const known = useKnown(me.state === 'ready' ? me.data.person : undefined)
  useNews()
  const listed = notices.state === 'ready' ? notices.data.notices : []
  useSeen(listed)

  const memberships = (me.state === 'ready' ? me.data.communities : session?.communities) ?? []
  const stores = memberships.filter(({ role }) => store.includes(role))

  return {
    session,
    person: me.state === 'ready' ? me.data.person : session?.person,
    membership: memberships[0],
    /** The community whose store-room they keep, or may look into. */
    storeOf: (stores.find(({ id }) => id === chosen) ?? stores[0])?.id,
    me,
    duties,
    // Who is on duty still has to check out, however late it gets.
    ahead:
      duties.state === 'ready'
        ? duties.data.duties.filter(
            ({ endsAt, checkedInAt }) => checkedInAt !== undefined || Date.parse(endsAt) > now,
          )
        : [],
    pledges: pledges.state === 'ready' ? pledges.data.pledges : [],
    notices: listed,
    records,
    qualifications,
    unread: me.state === 'ready' ? me.data.unread : 0,
    now,
    elder,
    setElder,
    /** Only on the local server, where one may be any of its people. */
    ...known,
    switchPerson: session?.by.provider === 'demo' ? switchPerson : undefined,
  }
}
