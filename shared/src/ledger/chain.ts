import { canonical } from './canonical'
import { digest } from './digest'

/** What a receiver's first entry has in place of the hash before it. */
export const ORIGIN = '0'.repeat(64)

/** What the chain needs of an entry; whatever else the entry says is under the hash too. */
export interface Linked {
  entry: { receiver: string; n: number; prev: string }
  hash: string
}

/** SHA-256 over the entry's canonical JSON (RFC 8785), which names its receiver, its number and the hash before it. 64 hex digits. */
export function hashOf(entry: Linked['entry']): string {
  return digest(canonical(entry))
}

/** The first 128 bits of a hash as people compare them: eight groups of four hex digits. */
export function fingerprint(hash: string): string {
  return hash.slice(0, 32).match(/.{4}/g)?.join(' ') ?? ''
}

/**
 * What an entry says in place of a donor's name: SHA-256 of salt and name. The salt is 32 hex digits, always, so that it is clear where
 * the name begins. Once the salt is deleted nobody can tell, by trying names, whose it was.
 */
export function commitmentOf(salt: string, name: string): string {
  if (!/^[0-9a-f]{32}$/.test(salt)) throw new RangeError('A salt is 32 hex digits')
  return digest(salt + name)
}

export type Break = 'altered' | 'missing' | 'out of order' | 'inserted'

/** `count`: entries read. `head`: the last one's hash. `at`: the number of the entry at which the chain breaks. */
export type Verdict = { ok: true; count: number; head: string } | { ok: false; at: number; why: Break }

export interface Expected {
  receiver: string
  /** The first number; 1 if not given. */
  from?: number | undefined
  /** The hash before the first; `ORIGIN` if not given. */
  prev?: string | undefined
  /** How many of the first links have been found to hold before, so that a long chain is reckoned a slice at a time; none if not given. */
  held?: number | undefined
  /** Fingerprints that were posted of entries from the first on: only they tell a chain written anew from some entry on, or cut off at its end. */
  known?: readonly { n: number; fingerprint: string }[] | undefined
}

/** Whether an entry has the hash that stands beside it; what has no canonical JSON has none. */
function holds({ entry, hash }: Linked): boolean {
  try {
    return hashOf(entry) === hash
  } catch {
    return false
  }
}

/** Whether a chain is whole, or where it first breaks and how. */
export function verifyChain(chain: readonly Linked[], expected: Expected): Verdict {
  const { receiver, from = 1, held = 0, known = [] } = expected
  let prev = chain[held - 1]?.hash ?? expected.prev ?? ORIGIN
  for (const [later, link] of chain.slice(held).entries()) {
    const place = held + later
    const n = from + place
    const { entry, hash } = link
    const follows = entry.n === n && entry.prev === prev && entry.receiver === receiver
    if (!follows || !holds(link)) return { ok: false, ...breakAt(chain, place, n, prev) }
    if (known.some((posted) => posted.n === n && posted.fingerprint !== fingerprint(hash)))
      return { ok: false, at: n, why: 'altered' }
    prev = hash
  }
  const end = from + chain.length
  if (known.some((posted) => posted.n >= end)) return { ok: false, at: end, why: 'missing' }
  return { ok: true, count: chain.length, head: prev }
}

/** How the chain breaks at this place, where number `n` should follow the hash `prev`. */
function breakAt(
  chain: readonly Linked[],
  place: number,
  n: number,
  prev: string,
): { at: number; why: Break } {
  const [link, ...rest] = chain.slice(place)
  if (link === undefined) return { at: n, why: 'missing' }
  const { entry } = link
  if (!Number.isSafeInteger(entry.n)) return { at: n, why: 'altered' }
  const later = rest.filter((other) => other.entry.n === n)
  if (entry.n === n) {
    if (later.some((other) => other.entry.prev === prev && holds(other))) return { at: n, why: 'inserted' }
    // It is whole, and so is what follows on it: then what it was chained to is no longer what stands before it.
    const chainedToAnother =
      holds(link) && entry.prev !== prev && (rest[0]?.entry.prev ?? link.hash) === link.hash
    return { at: chainedToAnother && place > 0 ? n - 1 : n, why: 'altered' }
  }
  if (later.length === 0) {
    const repeated = chain.slice(0, place).some((earlier) => earlier.hash === link.hash)
    const renumbered = entry.n < n && rest.length > 0 && !repeated
    if (!holds(link) || renumbered) return { at: n, why: 'altered' }
    if (entry.n > n) return { at: n, why: 'missing' }
  }
  if (entry.n > n && belongsElsewhere(chain, link)) return { at: n, why: 'out of order' }
  return { at: entry.n, why: 'inserted' }
}

/** Whether an entry is one of the chain's own: alone with its number, and the entry before that number leads to it. */
function belongsElsewhere(chain: readonly Linked[], { entry: { n, prev } }: Linked): boolean {
  const alone = chain.filter((other) => other.entry.n === n).length === 1
  return alone && chain.some((other) => other.entry.n === n - 1 && other.hash === prev)
}
