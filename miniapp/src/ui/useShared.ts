import { useShareAppMessage } from '@tarojs/taro'
import type { Shared } from './share'

/** Says what the page sends into a chat, also from WeChat's own menu. */
export function useShared({ text, path }: Shared) {
  useShareAppMessage(() => ({ title: text, path }))
}
