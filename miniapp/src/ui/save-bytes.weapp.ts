import Taro from '@tarojs/taro'

/** Writes a file on the phone and opens it; only what WeChat's viewer shows, PDF and xlsx. Rejects when the phone has no room. */
export async function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>, _type: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  await new Promise<void>((done, failed) =>
    Taro.getFileSystemManager().writeFile({ filePath, data, success: () => done(), fail: failed }),
  )
  await Taro.openDocument({ filePath, showMenu: true, fileType: name.endsWith('.pdf') ? 'pdf' : 'xlsx' })
}
