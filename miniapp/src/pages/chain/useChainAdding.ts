import type { AddedPerson, Refusal } from '@muster/shared'
import { useRef, useState } from 'react'
import { keys, newKey, readAnew, tell } from '../../data'
import { additionOf, loadsOf, peopleIn, type Row } from './draft'

/** What became of one row: of everybody who comes with it. */
export interface Added {
  row: Row
  people: AddedPerson[]
}

/** `stopped`: why the rest was not sent; what was sent stands. */
export interface Adding {
  added: Added[]
  stopped?: Refusal | 'offline'
}

/** Sends rows load by load; each load's key is kept until it is answered, so that none is added twice. */
export function useChainAdding(shiftId: string) {
  const [progress, setProgress] = useState<{ done: number; all: number }>()
  const sent = useRef(new Map<string, string>())
  const keyFor = (what: string) => {
    const key = sent.current.get(what) ?? newKey()
    sent.current.set(what, key)
    return key
  }

  async function addRows(rows: Row[], wait: boolean): Promise<Adding> {
    const added: Added[] = []
    const all = peopleIn(rows)
    for (const load of loadsOf(rows)) {
      setProgress({ done: peopleIn(added.map(({ row }) => row)), all })
      const body = { entries: load.map(additionOf), ...(wait ? { wait } : {}) }
      const key = keyFor(JSON.stringify(body))
      const told = await tell('importChain', { params: { id: shiftId }, body, key })
      if (told.state === 'unreachable') return { added, stopped: 'offline' }
      if (told.state === 'refused') return { added, stopped: told.refusal }
      if ('chain' in told.answer) continue
      for (const [n, { people }] of told.answer.entries.entries()) {
        const row = load[n]
        if (row) added.push({ row, people })
      }
    }
    return { added }
  }

  return {
    progress,
    async add(rows: Row[], wait = false): Promise<Adding> {
      const outcome = await addRows(rows, wait)
      setProgress(undefined)
      readAnew(keys.roster(shiftId))
      readAnew(['task'])
      return outcome
    },
  }
}
