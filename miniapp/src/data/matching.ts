import { useQuery } from '@tanstack/react-query'
import { ask } from './api'
import { nothingAsked, useLoaded } from './queries'
import { useSession } from './session'

/** What a receiver can spare for others, and others for it; only for who is signed in. */
export function useProposals(receiverId: string) {
  const enabled = useSession() !== null && receiverId !== ''
  return useLoaded(
    useQuery({
      queryKey: ['proposals', receiverId],
      queryFn: () => ask('proposals', { params: { id: receiverId } }),
      enabled,
      // Both ends change under other hands.
      refetchOnMount: 'always',
    }),
  )
}

/** Where goods of the catalogue are needed most. */
export function useWhereNeeded(goodsId: string) {
  const loaded = useLoaded(
    useQuery({
      queryKey: ['where-needed', goodsId],
      queryFn: () => ask('whereNeeded', { params: { id: goodsId } }),
      enabled: goodsId !== '',
      refetchOnMount: 'always',
    }),
  )
  return goodsId === '' ? nothingAsked : loaded
}
