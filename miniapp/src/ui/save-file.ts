import type { PaperFile } from '@muster/shared'

function bytesOf(base64: string) {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let n = 0; n < letters.length; n++) bytes[n] = letters.charCodeAt(n)
  return bytes
}

/** Hands a file to the browser, which keeps it where downloads go. */
export async function saveFile({ name, type, base64 }: PaperFile): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the tap is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
