import Taro from '@tarojs/taro'

/** Opens WeChat's scanner; undefined when nothing was scanned. */
export const readCode: (() => Promise<string | undefined>) | undefined = async () => {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result
  } catch {
    return undefined
  }
}
