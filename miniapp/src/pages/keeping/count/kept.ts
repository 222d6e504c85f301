import * as v from 'valibot'
import type { Returned } from '../../../data/returned'
import { session } from '../../../data/session'
import { stored, useStored } from '../../../data/stored'
import { type CountDraft, countDraft } from './draft'

const work = v.object({ personId: v.string(), receiverId: v.string(), ...countDraft.entries })

/** What was counted on this phone and is not entered yet: an hour at the shelves is not lost with a battery. */
const kept = stored('stocktaking', v.nullable(work), null)

const nothing: CountDraft = { lots: [], found: [] }

export function useCountDraft(receiverId: string, returned: Returned) {
  const found = useStored(kept)
  const personId = session.get()?.person.id ?? ''
  const mine: CountDraft = found?.personId === personId && found.receiverId === receiverId ? found : nothing
  const again = returned?.read(countDraft)
  if (returned && again) return [again, (next: CountDraft) => returned.keep(next)] as const
  return [
    mine,
    (next: CountDraft) => kept.set({ personId, receiverId, lots: next.lots, found: next.found }),
  ] as const
}
