/** Hands bytes to the browser as a file, which it keeps where downloads go. */
export async function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the tap is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
