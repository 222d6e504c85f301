/** Hands a text to the browser as a file, which it keeps where downloads go. Absent in WeChat, which has no such place. */
export const saveText: ((name: string, text: string) => void) | undefined = (name, text) => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the tap is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
