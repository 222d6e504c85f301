import { type Known, type LedgerPage, toIso } from '@muster/shared'
import * as v from 'valibot'
import { stored, useStored } from './stored'

const known = v.object({ n: v.number(), fingerprint: v.string() })

const head = v.object({
  /** What this phone has reckoned for itself, up to which entry and when. */
  verified: v.optional(v.object({ n: v.number(), hash: v.string(), at: v.string() })),
  /** What it was shown, reckoned or not: a ledger that was written anew since cannot have them all. */
  seen: v.array(known),
})
export type Head = v.InferOutput<typeof head>

const heads = stored('ledgers', v.record(v.string(), head), {})

// 30: weeks of looking, a few KB.
const MOST_SEEN = 30

const none: Head = { seen: [] }

export const headOf = (receiver: string): Head => heads.get()[receiver] ?? none
export const useHead = (receiver: string): Head => useStored(heads)[receiver] ?? none

const save = (receiver: string, next: Head) => heads.set({ ...heads.get(), [receiver]: next })

/** What a page shows is remembered the first time; what is shown later under the same number does not take its place. */
export function noteSeen(
  receiver: string,
  { count, fingerprint }: Pick<LedgerPage, 'count' | 'fingerprint'>,
) {
  const { seen, verified } = headOf(receiver)
  if (fingerprint === undefined || seen.some(({ n }) => n === count)) return
  const next: Known[] = [...seen, { n: count, fingerprint }]
  save(receiver, { verified, seen: next.slice(-MOST_SEEN) })
}

/** All of it held: whatever this phone was shown before is part of it. */
export function noteVerified(receiver: string, n: number, hash: string, now: number) {
  const { seen } = headOf(receiver)
  save(receiver, { seen: seen.filter((one) => one.n > n), verified: { n, hash, at: toIso(now) } })
}
