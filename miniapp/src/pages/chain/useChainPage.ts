import { type ChainMatch, matchesOf, parseChain, type Refusal } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { tell, useElder, useNow, useRefresh, useRoster, useSession } from '../../data'
import { draftOf, type Mended, peopleIn, type Row } from './draft'
import { keep, keptFor } from './kept'
import { type Added, useChainAdding } from './useChainAdding'

// The server takes as much in one piece.
const LONGEST = 40_000

export type MendTarget = { key: string; ask: 'row' | 'name' | 'along' }

/** A row is with the server once it was sent with as many people. */
const sentAs = ({ key, count }: Row) => `${key}x${count}`

/** What the server knows of the chain's people; undefined while it has not said so. */
function useServerMatches(shiftId: string, text: string, wanted: boolean) {
  const [known, setKnown] = useState<{ text: string; matches: { match: ChainMatch }[] }>()
  const [state, setState] = useState<'asking' | 'offline' | 'known'>('asking')
  useEffect(() => {
    if (!wanted || shiftId === '') return
    setState('asking')
    tell('importChain', { params: { id: shiftId }, body: { text } }).then((told) => {
      if (told.state === 'unreachable') setState('offline')
      if (told.state !== 'done' || !('chain' in told.answer)) return
      setKnown({ text, matches: told.answer.entries })
      setState('known')
    })
  }, [shiftId, text, wanted])
  return { matches: known?.text === text ? known.matches : undefined, state }
}

export type ChainPage = ReturnType<typeof useChainPage>

/** `shift`: whose roster; `task`: whose page one goes back to. */
export function useChainPage() {
  const { params } = useRouter()
  const shiftId = params.shift ?? ''
  const roster = useRoster(shiftId)
  const now = useNow()
  const elder = useElder()
  const signedIn = useSession() !== null
  const [work, setWork] = useState(() => keptFor(shiftId))
  const [step, setStep] = useState<'paste' | 'result' | 'done'>('paste')
  const [outcome, setOutcome] = useState<Added[]>([])
  const [stopped, setStopped] = useState<Refusal | 'offline'>()
  const [mending, setMending] = useState<MendTarget>()
  const { add, progress } = useChainAdding(shiftId)
  useRefresh(() => (roster.state === 'loading' ? Promise.resolve() : roster.refresh()))

  const change = (next: Partial<typeof work>) => {
    const changed = { ...work, ...next }
    setWork(changed)
    keep(shiftId, changed)
  }
  const { text, mends, added } = work
  const shift = roster.state === 'ready' ? roster.data.shift : undefined
  const entries = roster.state === 'ready' ? roster.data.entries : undefined
  const chain = useMemo(() => parseChain(text.slice(0, LONGEST)), [text])
  const server = useServerMatches(shiftId, text, step === 'result')
  const matches = useMemo(() => {
    if (server.matches) return server.matches
    const listed = (entries ?? []).map(({ personId, name, phone }) => ({
      personId,
      name: name ?? undefined,
      phone,
    }))
    return matchesOf(chain, listed, new Map())
  }, [chain, entries, server.matches])
  const lines = useMemo(() => text.split(/[\r\n]+/).map((line) => line.trim()), [text])
  const draft = useMemo(
    () => draftOf({ chain, lines, matches, mends, shift }),
    [chain, lines, matches, mends, shift],
  )
  const rows = draft.rows.filter((row) => !added.includes(sentAs(row)))

  const settle = (all: Added[], stop: Refusal | 'offline' | undefined, before: Added[]) => {
    const stands = all.filter(({ people }) => people.some((one) => one.outcome !== 'refused'))
    const now = [...added, ...stands.map(({ row }) => sentAs(row))]
    setStopped(stop)
    setOutcome([...before, ...all])
    if (all.length > 0) setStep('done')
    const isLast = draft.questions.length === 0 && all.length === rows.length
    change(isLast ? { text: '', mends: {}, added: [] } : { added: now })
  }

  return {
    params,
    roster,
    now,
    elder,
    signedIn,
    step,
    text,
    tooLong: text.length > LONGEST,
    lines: chain.entries.length + chain.unresolved.length,
    /** A text in which nobody is named. */
    isNoChain: text.trim() !== '' && chain.entries.length + chain.unresolved.length === 0,
    posts: shift?.posts ?? [],
    offline: server.state === 'offline',
    asking: server.state === 'asking',
    questions: draft.questions,
    rows,
    people: peopleIn(rows),
    left: draft.left,
    outcome,
    stopped,
    progress,
    mending,
    mend: setMending,
    mendedOf: (key: string): Mended => mends[key] ?? {},
    write: (next: string) => change({ text: next, mends: {}, added: [] }),
    see: () => setStep('result'),
    backToText: () => setStep('paste'),
    goOn: () => setStep('result'),
    another() {
      change({ text: '', mends: {}, added: [] })
      setOutcome([])
      setStep('paste')
    },
    answer(key: string, said: Mended) {
      change({ mends: { ...mends, [key]: { ...mends[key], ...said } } })
      setMending(undefined)
    },
    async addAll() {
      const { added: all, stopped: stop } = await add(rows)
      settle(all, stop, [])
    },
    /** Those who found no place stand on the waiting list. */
    async wait(again: Added[]) {
      const others = outcome.filter((one) => !again.includes(one))
      const { added: all, stopped: stop } = await add(
        again.map(({ row }) => row),
        true,
      )
      if (all.length > 0) settle(all, stop, others)
      else setStopped(stop)
    },
  }
}
