import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { cache } from './cache'
import { flush } from './outbox'

/** Pulling down, or coming back to a page, reads anew what it shows and sends what still waits. */
export function useRefresh(refresh: () => Promise<unknown>) {
  usePullDownRefresh(() => {
    flush()
    refresh().finally(() => Taro.stopPullDownRefresh())
  })
  useDidShow(() => {
    flush()
    cache.refetchQueries({ type: 'active', stale: true })
  })
}
