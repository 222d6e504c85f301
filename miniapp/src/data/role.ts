import type { Role } from '@muster/shared'
import { useMe } from './queries'
import { useSession } from './session'

/** What I am in a community, and its name; undefined for who is nobody there. */
export function useMembership(communityId: string): { id: string; name: string; role: Role } | undefined {
  const me = useMe()
  const session = useSession()
  const memberships = me.state === 'ready' ? me.data.communities : (session?.communities ?? [])
  return memberships.find(({ id }) => id === communityId)
}
