import type { CorrectInput, LotId, Reason, Refusal, ShownEntry } from '@muster/shared'
import { useState } from 'react'
import { submit } from '../../../data'
import { useEntries } from '../../../data/ledger'
import { scrollToTop } from '../../../ui'
import { correcting as say } from '../../../words/zh/stocktaking'
import { enteredAs } from '../entered'
import type { Entered } from '../parts/Done'

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
export function useIssued(receiverId: string, shown: ShownEntry) {
  const corrections = useEntries(receiverId, shown.correctedBy ?? [])
  const [is, setIs] = useState<Record<LotId, number>>({})
  const [reason, setReason] = useState<Reason>()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal>()
  const [done, setDone] = useState<Entered>()
  const portions = portionsOf(shown, corrections)
  const changed = portions.filter(({ lot, was }) => is[lot] !== undefined && is[lot] !== was)

  async function correct() {
    setTried(true)
    if (busy || reason === undefined || changed.length === 0) return
    setBusy(true)
    setRefused(undefined)
    const lines: CorrectInput['lines'] = changed.map(({ lot, was }) => ({
      lot,
      issued: { was, is: is[lot] ?? was },
    }))
    const body: CorrectInput = { of: shown.entry.n, lines, reason }
    const label = say.queued(changed.map(({ item }) => item).join('、'))
    const sent = await submit({ op: 'correct', receiverId, body }, label)
    setBusy(false)
    scrollToTop()
    if (sent.state === 'refused') return setRefused(sent.refusal)
    setDone(enteredAs(sent)?.entry ?? 'queued')
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
    busy,
    refused,
    done,
    correct,
  }
}
