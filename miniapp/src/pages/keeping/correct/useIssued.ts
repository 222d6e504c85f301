import type { CorrectInput, LotId, Reason, ShownEntry } from '@muster/shared'
import { useState } from 'react'
import { useEntries } from '../../../data/ledger'
import { correcting as say } from '../../../words/zh/stocktaking'
import type { CorrectPage } from './useCorrectPage'

export interface Portion {
  lot: LotId
  item: string
  measure: string
  /** How many the ledger says of it now, corrections included. */
  was: number
}

/** What an issue says was taken from each lot, as it has been put right so far. */
export function portionsOf({ entry }: ShownEntry, corrections: readonly ShownEntry[]): Portion[] {
  if (entry.kind !== 'issue') return []
  const later = corrections.flatMap(({ entry: one }) => (one.kind === 'correction' ? one.lines : []))
  return entry.lines.flatMap(({ item, measure, lots }) =>
    lots.map(({ lot, quantity }) => {
      const last = later.filter((line) => 'issued' in line && line.lot === lot).at(-1)
      return { lot, item, measure, was: last && 'issued' in last ? last.issued.is : quantity }
    }),
  )
}

/** How many an issue really handed out. */
export function useIssued({ receiverId, enter, beside }: CorrectPage, shown: ShownEntry) {
  const corrections = useEntries(receiverId, shown.correctedBy ?? [])
  const [is, setIs] = useState<Record<LotId, number>>({})
  const [reason, setReason] = useState<Reason>()
  const [tried, setTried] = useState(false)
  const portions = portionsOf(shown, corrections)
  const changed = portions.filter(({ lot, was }) => is[lot] !== undefined && is[lot] !== was)

  async function correct() {
    setTried(true)
    if (reason === undefined || changed.length === 0) return
    const lines: CorrectInput['lines'] = changed.map(({ lot, was }) => ({
      lot,
      issued: { was, is: is[lot] ?? was },
    }))
    const body: CorrectInput = { of: shown.entry.n, lines, reason, ...beside }
    await enter({ op: 'correct', receiverId, body }, say.queued(changed.map(({ item }) => item).join('、')))
  }

  return {
    ready: corrections.length === (shown.correctedBy ?? []).length,
    portions,
    isOf: ({ lot, was }: Portion) => is[lot] ?? was,
    set: ({ lot }: Portion, n: number) => setIs({ ...is, [lot]: n }),
    reason,
    setReason,
    tried,
    unchanged: changed.length === 0,
    correct,
  }
}
