import type { PlacedEntry } from './chain'

/** One person twice: the same name, and no phone or address that says otherwise. */
export function samePerson(one: PlacedEntry, other: PlacedEntry): boolean {
  if (one.name !== other.name) return false
  if (one.phone !== null && other.phone !== null && one.phone !== other.phone) return false
  if (one.address === null || other.address === null) return true
  const [a, b] = [bareDoor(one.address), bareDoor(other.address)]
  return a.endsWith(b) || b.endsWith(a)
}

/** 402室 is 402. */
const bareDoor = (address: string) => address.replace(/[室号]$/, '')

/** The last copy is the roster; whoever stands only in an earlier one was lost in a fork and is appended. */
export function mergeCopies(copies: PlacedEntry[][]): PlacedEntry[] {
  const roster = [...(copies.at(-1) ?? [])]
  for (const copy of copies.slice(0, -1)) {
    const free = new Set(roster)
    for (const entry of copy) {
      const match =
        roster.find((other) => free.has(other) && samePerson(entry, other)) ??
        roster.find((other) => free.has(other) && other.name === entry.name && other.no === entry.no)
      if (match) free.delete(match)
      else roster.push(entry)
    }
  }
  return roster
}

// A paste of one line ten thousand times has more pairs than memory.
const MOST_PAIRS = 10_000

/** All pairs of one person, within one chain and section; `from` is the index of the chain's first entry. */
export function duplicatesIn(chain: PlacedEntry[], from: number): [number, number][] {
  const pairs: [number, number][] = []
  const byName = new Map<string, number[]>()
  for (const [index, entry] of chain.entries()) {
    const earlier = byName.get(entry.name) ?? []
    for (const other of earlier) {
      if (pairs.length >= MOST_PAIRS) return pairs
      const first = chain[other]
      if (first && first.section === entry.section && samePerson(first, entry))
        pairs.push([from + other, from + index])
    }
    earlier.push(index)
    byName.set(entry.name, earlier)
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d)
}
