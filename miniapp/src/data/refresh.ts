import { useDidShow } from '@tarojs/taro'
import { cache } from './cache'
import { flush } from './outbox'
import { usePull } from './pull'

/** Pulling down, or coming back to a page, reads anew what it shows and sends what still waits. */
export function useRefresh(refresh: () => Promise<unknown>) {
  usePull(() => {
    flush()
    return refresh()
  })
  useDidShow(() => {
    flush()
    cache.refetchQueries({ type: 'active', stale: true })
  })
}
