import { type Finding, type LedgerPage, type ShownEntry, verifyChain } from '@muster/shared'
import { useEffect, useState } from 'react'
import { headOf, noteSeen, noteVerified, useHead } from './heads'
import { courseOf, reckon } from './reckoning'

/** What this phone itself knows of a ledger. */
export type Standing =
  | { state: 'empty' }
  | { state: 'notYet'; count: number }
  | { state: 'partly'; n: number; more: number }
  | { state: 'checking'; done: number; of: number }
  | { state: 'holds'; count: number; at: string }
  | { state: 'broken'; finding: Finding }

// 300: one request, a fraction of a second; what is longer the reader starts themself.
const RECKONED_UNASKED = 300

/** What can be said without asking for anything: the newest entries are here, and what was reckoned before leads up to them. */
function atOnce(id: string, { count, fingerprint, entries }: LedgerPage): Finding | 'holds' | undefined {
  const { verified, seen } = headOf(id)
  const before = seen.find(({ n }) => n === count)
  if (before !== undefined && before.fingerprint !== fingerprint) return { at: count, why: 'rewritten' }
  if (verified === undefined) return undefined
  if (verified.n > count) return { at: verified.n, why: 'cut off' }
  const same = entries.find(({ entry }) => entry.n === verified.n)
  if (same !== undefined && same.hash !== verified.hash) return { at: verified.n, why: 'rewritten' }
  const later = entries.filter(({ entry }) => entry.n > verified.n).sort(byNumber)
  if (later.length < count - verified.n) return undefined
  const verdict = verifyChain(later, { receiver: id, from: verified.n + 1, prev: verified.hash })
  if (!verdict.ok) return verdict
  if (later.length > 0) noteVerified(id, count, verdict.head, Date.now())
  return 'holds'
}

const byNumber = (a: ShownEntry, b: ShownEntry) => a.entry.n - b.entry.n

/** `page`: the newest one, unfiltered, as it was just read; nothing while it is not, or is from before. */
export function useStanding(id: string, page: LedgerPage | undefined): Standing | undefined {
  const [found, setFound] = useState<Standing>()
  const { verified } = useHead(id)
  const head = page && `${id} ${page.count} ${page.fingerprint}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once for each head that the page shows
  useEffect(() => {
    setFound(undefined)
    if (page === undefined || page.count === 0) return
    const { count } = page
    const said = atOnce(id, page)
    if (said !== 'holds' && said !== undefined) return setFound({ state: 'broken', finding: said })
    noteSeen(id, page)
    if (said === 'holds' || count - (headOf(id).verified?.n ?? 0) > RECKONED_UNASKED) return
    let gone = false
    const tell = (next: Standing | undefined) => {
      if (!gone) setFound(next)
    }
    tell({ state: 'checking', done: 0, of: count })
    const onlooker = {
      tell: (done: number) => tell({ state: 'checking', done, of: count }),
      isStopped: () => gone,
    }
    reckon(courseOf(id, page), onlooker)
      .then((reckoned) => tell(reckoned?.finding && { state: 'broken', finding: reckoned.finding }))
      // Nobody has asked for it: that it was not reckoned now is no news.
      .catch(() => tell(undefined))
    return () => {
      gone = true
    }
  }, [head])

  if (page === undefined || found !== undefined) return found
  const { count } = page
  if (count === 0) return { state: 'empty' }
  if (verified === undefined) return { state: 'notYet', count }
  if (verified.n >= count) return { state: 'holds', count, at: verified.at }
  return { state: 'partly', n: verified.n, more: count - verified.n }
}
