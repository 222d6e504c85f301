import type { LedgerPage, ShownEntry } from '@muster/shared'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ask } from './api'
import { useLoaded } from './queries'

export type LedgerKind = 'in' | 'out' | 'correction' | 'count'

const page = (id: string, kind: LedgerKind | undefined, before?: number) =>
  ask('getLedger', {
    params: { id },
    body: { kind, before: before === undefined ? undefined : String(before) },
  })

/** The newest entries of a receiver's ledger, with the sums. */
export const useLedger = (id: string, kind?: LedgerKind) =>
  useLoaded(useQuery({ queryKey: ['ledger', id, kind ?? 'all'], queryFn: () => page(id, kind) }))

export const useEntry = (id: string, n: string) =>
  useLoaded(
    useQuery({
      queryKey: ['entry', id, n],
      queryFn: () => ask('getEntry', { params: { id, n } }),
      enabled: n !== '',
    }),
  )

// 10: about a screenful; where a filter passes few, several stretches of the ledger are looked through for one tap.
const ENOUGH = 10
const MOST_STRETCHES = 5

interface Older {
  entries: ShownEntry[]
  /** `before` of what is older still. */
  next: number | undefined
}

/** What is older than the newest page, as far as somebody has asked for it. */
export function useOlder(id: string, kind: LedgerKind | undefined, newest: LedgerPage | undefined) {
  const [older, setOlder] = useState<Older>()
  const [busy, setBusy] = useState<'loading' | 'failed'>()
  const of = `${id}/${kind}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: another ledger, or another filter, begins anew
  useEffect(() => {
    setOlder(undefined)
    setBusy(undefined)
  }, [of])
  const next = older === undefined ? newest?.older : older.next

  async function more() {
    if (next === undefined || busy === 'loading') return
    setBusy('loading')
    try {
      const found: ShownEntry[] = []
      let before: number | undefined = next
      for (let stretch = 0; stretch < MOST_STRETCHES && found.length < ENOUGH; stretch++) {
        if (before === undefined) break
        const answer: LedgerPage = await page(id, kind, before)
        found.push(...answer.entries)
        before = answer.older
      }
      setOlder({ entries: [...(older?.entries ?? []), ...found], next: before })
      setBusy(undefined)
    } catch {
      setBusy('failed')
    }
  }

  // Entries that came meanwhile push some of the newest page into what was loaded as older.
  const entries = [...(newest?.entries ?? []), ...(older?.entries ?? [])].filter(
    ({ entry }, place, all) => all.findIndex((other) => other.entry.n === entry.n) === place,
  )
  return { entries, next, busy, more }
}

/** Several entries; those that are not read yet are missing. */
export const useEntries = (id: string, numbers: readonly number[]): ShownEntry[] =>
  useQueries({
    queries: numbers.map((n) => ({
      queryKey: ['entry', id, String(n)],
      queryFn: () => ask('getEntry', { params: { id, n: String(n) } }),
    })),
  }).flatMap(({ data }) => (data ? [data.entry] : []))
