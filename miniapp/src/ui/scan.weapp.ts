import Taro from '@tarojs/taro'

/** What the camera reads; undefined when the person left it. */
export const scan: (() => Promise<string | undefined>) | undefined = async () => {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result
  } catch {
    return undefined
  }
}
