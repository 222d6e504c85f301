import { Refused } from '@muster/shared'
import { useQuery } from '@tanstack/react-query'
import { ask } from './api'
import { useLoaded } from './queries'

/** The way of a gift from pledge to hand-over, for whoever holds its code; `null` where there is no such code. */
export const useGift = (receiver: string, code: string | undefined) =>
  useLoaded(
    useQuery({
      queryKey: ['gift', receiver, code ?? ''],
      queryFn: () =>
        ask('followGift', { params: { id: receiver, code: code ?? '' } }).catch((error) => {
          if (error instanceof Refused && error.refusal.code === 'CODE_UNKNOWN') return null
          throw error
        }),
      enabled: code !== undefined && receiver !== '',
    }),
  )
