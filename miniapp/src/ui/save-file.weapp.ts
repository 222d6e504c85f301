import type { PaperFile } from '@muster/shared'
import Taro from '@tarojs/taro'

// WeChat's own viewer shows these, with a way to pass them on to a chat or keep them.
const shown = ['pdf', 'xlsx'] as const

/** Writes a file on the phone and opens it. Rejects when the phone has no room. */
export async function saveFile({ name, base64 }: PaperFile): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  await new Promise<void>((done, failed) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => done(),
      fail: failed,
    }),
  )
  const fileType = shown.find((ending) => name.endsWith(`.${ending}`))
  await Taro.openDocument({ filePath, showMenu: true, ...(fileType ? { fileType } : {}) })
}
