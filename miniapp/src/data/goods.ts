import { useQuery } from '@tanstack/react-query'
import { ask } from './api'
import { readAnew } from './cache'
import { keys, useLoaded } from './queries'

// An hour: goods are added a few times a week; who adds some sees them at once.
const FRESH_FOR = 3_600_000

/** The catalogue, as the server has it. `anew`: also where it was read within the hour, for who looks after it. */
export const useGoods = ({ anew = false } = {}) =>
  useLoaded(
    useQuery({
      queryKey: keys.goods,
      queryFn: async () => (await ask('listGoods', {})).goods,
      staleTime: FRESH_FOR,
      refetchOnMount: anew ? 'always' : true,
    }),
  )

/** After goods were added. */
export const readGoodsAnew = () => readAnew(keys.goods)
