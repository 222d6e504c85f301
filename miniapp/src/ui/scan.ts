/** A page in a browser has no camera of its own to scan with; the phone's own opens the link in a code. */
export const scan: (() => Promise<string | undefined>) | undefined = undefined
