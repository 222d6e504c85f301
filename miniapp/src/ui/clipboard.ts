/** What was copied last; empty when it may not be read. Absent where a browser has no such way. (Taro's own knows only what was copied in the page.) */
export const readClipboard: (() => Promise<string>) | undefined =
  typeof navigator === 'undefined' || navigator.clipboard?.readText === undefined
    ? undefined
    : () => navigator.clipboard.readText().catch(() => '')
