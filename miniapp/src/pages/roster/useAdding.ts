import type { AddedPerson, RosterAddition } from '@muster/shared'
import { useRef, useState } from 'react'
import { newKey, type Told, tell } from '../../data'
import { refusalText } from '../../data/refusals'
import { words } from '../../words'
import type { RosterPage } from './useRosterPage'

type Result = { kind: 'done' | 'full' | 'wrong'; text: string }

const FULL: readonly string[] = ['POST_FULL', 'SHIFT_FULL']

function resultOf({ name, outcome, claim, refusal }: AddedPerson): Result {
  const say = words.roster.add
  if (outcome === 'refused') {
    const full = refusal !== undefined && FULL.includes(refusal.code)
    return { kind: full ? 'full' : 'wrong', text: full ? say.full : (refusal?.message ?? '') }
  }
  if (outcome === 'listed') return { kind: 'done', text: say.listed(name) }
  const waits = claim?.state === 'waiting'
  return { kind: 'done', text: waits ? say.waits(name, claim.position ?? 1) : say.added(name) }
}

function told(answer: Told<{ entries: { people: AddedPerson[] }[] }>): Result {
  if (answer.state === 'unreachable') return { kind: 'wrong', text: words.common.offline.notSentHint }
  if (answer.state === 'refused') return { kind: 'wrong', text: refusalText(answer.refusal) }
  const person = answer.answer.entries[0]?.people[0]
  return person ? resultOf(person) : { kind: 'wrong', text: words.common.error.title }
}

/** Signs one person up on their behalf; the same tap sent twice takes effect once. */
export function useAdding({ shiftId, roster }: Pick<RosterPage, 'shiftId' | 'roster'>) {
  const [result, setResult] = useState<Result>()
  const [busy, setBusy] = useState(false)
  const sent = useRef({ what: '', key: '' })
  return {
    result,
    busy,
    clear: () => setResult(undefined),
    async add(entry: RosterAddition, wait: boolean) {
      const body = { entries: [entry], consent: true as const, ...(wait ? { wait } : {}) }
      const what = JSON.stringify(body)
      if (sent.current.what !== what) sent.current = { what, key: newKey() }
      setBusy(true)
      const answer = await tell('addToRoster', { params: { id: shiftId }, body, key: sent.current.key })
      setBusy(false)
      setResult(told(answer))
      if (answer.state === 'done' && roster.state === 'ready') await roster.refresh()
    },
  }
}
