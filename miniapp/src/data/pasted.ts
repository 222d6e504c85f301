import type { Reckoning } from '@muster/shared'

/** What a message from the group says: which fingerprint, and of which entry if it says so. */
export interface Pasted {
  fingerprint: string
  n?: number | undefined
}

/** The fingerprint in a message, however it is spaced; undefined where there is none. */
export function readPasted(message: string): Pasted | undefined {
  // Groups of hex digits that stand together: a day's date beside them is no part of it.
  const found = /(?:^|[^0-9a-f])((?:[0-9a-f]{4}[\s:·-]*){7}[0-9a-f]{4})(?![0-9a-f])/i.exec(message)
  const digits = found?.[1]?.replace(/[^0-9a-f]/gi, '').toLowerCase()
  if (digits === undefined) return undefined
  const n = /第\s*([\d,]+)\s*条/.exec(message)?.[1]?.replace(/,/g, '')
  return {
    fingerprint: digits.match(/.{4}/g)?.join(' ') ?? '',
    ...(n === undefined ? {} : { n: Number(n) }),
  }
}

export type Compared =
  | { state: 'same'; n: number }
  | { state: 'other'; n: number }
  | { state: 'notThere'; n: number }
  | { state: 'unknown' }

/** Holds what was posted against a chain that this phone has reckoned. */
export function compared(reckoning: Reckoning, { fingerprint: posted, n }: Pasted): Compared {
  const same = reckoning.withFingerprint(posted)
  if (same !== undefined) return { state: 'same', n: same }
  if (n === undefined) return { state: 'unknown' }
  return { state: reckoning.fingerprintOf(n) === undefined ? 'notThere' : 'other', n }
}
