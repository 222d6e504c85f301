import type { Role } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useCommunityId, useElder, useMembership, useNow } from '../../data'
import { open } from '../../ui'

export const keeps: readonly (Role | undefined)[] = ['keeper', 'secretary']

/** `at`: whose store-room, by the community's id, which is its receiver's too; the community of the board if not given. */
export function useKeeper() {
  const { params } = useRouter()
  const chosen = useCommunityId()
  const receiverId = params.at ?? chosen
  const role = useMembership(receiverId)?.role
  return {
    params,
    receiverId,
    /** Whether they take in and hand out; others who come here may look. */
    keeps: keeps.includes(role),
    /** Whether they merge what the catalogue has twice. */
    merges: role === 'street',
    now: useNow(),
    elder: useElder(),
    go: (page: Parameters<typeof open>[0], more: Record<string, string | undefined> = {}) =>
      open(page, { at: receiverId, ...more }),
  }
}
