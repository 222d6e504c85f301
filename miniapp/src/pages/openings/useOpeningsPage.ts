import { useRouter } from '@tarojs/taro'
import {
  useCommunityId,
  useElder,
  useMembership,
  useNow,
  useOpenings,
  useRefresh,
  useSession,
} from '../../data'

export type OpeningsPage = ReturnType<typeof useOpeningsPage>

/** `community`: whose shifts; those of the board, if not given. `from`: only what starts at or after (ISO). */
export function useOpeningsPage() {
  const { params } = useRouter()
  const here = useCommunityId()
  const community = params.community ?? here
  const session = useSession()
  const now = useNow()
  const elder = useElder()
  const loaded = useOpenings(community)
  const membership = useMembership(community)
  useRefresh(async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  })
  const from = params.from === undefined ? undefined : decodeURIComponent(params.from)
  const shifts = loaded.state === 'ready' ? loaded.data.shifts : []
  return {
    session,
    now,
    elder,
    loaded,
    communityName: membership?.name,
    shifts: shifts.filter(({ startsAt }) => from === undefined || startsAt >= from),
  }
}
