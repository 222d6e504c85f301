import * as v from 'valibot'
import { session } from '../../../data/session'
import { stored, useStored } from '../../../data/stored'
import { type CountDraft, countDraft } from './draft'

const work = v.object({ personId: v.string(), receiverId: v.string(), ...countDraft.entries })

/** What was counted on this phone and is not entered yet: an hour at the shelves is not lost with a battery. */
const kept = stored('stocktaking', v.nullable(work), null)

const nothing: CountDraft = { lots: [], found: [] }

export function useCountDraft(receiverId: string) {
  const found = useStored(kept)
  const personId = session.get()?.person.id ?? ''
  const mine: CountDraft = found?.personId === personId && found.receiverId === receiverId ? found : nothing
  return [
    mine,
    (next: CountDraft) => kept.set({ personId, receiverId, lots: next.lots, found: next.found }),
  ] as const
}
