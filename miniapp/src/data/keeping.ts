import { useQuery } from '@tanstack/react-query'
import { ask } from './api'
import { keys, useLoaded } from './queries'
import { useSession } from './session'

/** What is in stock at a receiver; only for who is signed in. */
export function useStock(receiverId: string) {
  const enabled = useSession() !== null && receiverId !== ''
  return useLoaded(
    useQuery({
      queryKey: keys.stock(receiverId),
      queryFn: () => ask('getStock', { params: { id: receiverId } }),
      enabled,
      // Somebody else may have handed something out a moment ago.
      refetchOnMount: 'always',
    }),
  )
}

/** What other receivers have sent here and nobody has counted in yet. */
export function useUnderWay(receiverId: string) {
  const enabled = useSession() !== null && receiverId !== ''
  return useLoaded(
    useQuery({
      queryKey: keys.underWay(receiverId),
      queryFn: () => ask('underWay', { params: { id: receiverId } }),
      enabled,
      refetchOnMount: 'always',
    }),
  )
}
