import Taro from '@tarojs/taro'

/** What was copied last; empty when that was no text. */
export const readClipboard: (() => Promise<string>) | undefined = async () => {
  try {
    return (await Taro.getClipboardData()).data
  } catch {
    return ''
  }
}
