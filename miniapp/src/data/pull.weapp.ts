import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling down, as WeChat does it. */
export function usePull(refresh: () => Promise<unknown>) {
  usePullDownRefresh(() => {
    refresh().finally(() => Taro.stopPullDownRefresh())
  })
}
