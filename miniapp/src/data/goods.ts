import { useQuery } from '@tanstack/react-query'
import { ask } from './api'
import { cache } from './cache'
import { keys, useLoaded } from './queries'

// An hour: goods are added a few times a week; who adds some sees them at once.
const FRESH_FOR = 3_600_000

/** The catalogue, as the server has it. */
export const useGoods = () =>
  useLoaded(
    useQuery({
      queryKey: keys.goods,
      queryFn: async () => (await ask('listGoods', {})).goods,
      staleTime: FRESH_FOR,
    }),
  )

/** After goods were added. */
export const readGoodsAnew = () => cache.invalidateQueries({ queryKey: keys.goods })
