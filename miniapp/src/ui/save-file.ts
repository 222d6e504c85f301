import type { PaperFile } from '@muster/shared'
import { saveBytes } from './save-bytes'

function bytesOf(base64: string) {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let n = 0; n < letters.length; n++) bytes[n] = letters.charCodeAt(n)
  return bytes
}

/** Hands a file to the browser, which keeps it where downloads go. */
export async function saveFile({ name, type, base64 }: PaperFile): Promise<void> {
  await saveBytes(name, bytesOf(base64), type)
}
