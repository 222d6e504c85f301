import * as v from 'valibot'
import { session } from '../../../data/session'
import { stored, useStored } from '../../../data/stored'
import { lineDraft } from './draft'

const work = v.object({
  personId: v.string(),
  receiverId: v.string(),
  /** The donor's code, where the gift was pledged. */
  code: v.optional(v.string()),
  /** The name that a walk-in donor chose; empty as long as none is written. */
  named: v.boolean(),
  name: v.string(),
  lines: v.array(lineDraft),
  remark: v.string(),
  photo: v.string(),
})
export type Counting = Omit<v.InferOutput<typeof work>, 'personId' | 'receiverId'>

/** The one gift that is being counted on this phone: nothing of it is lost when the app is closed. */
const kept = stored('receiving', v.nullable(work), null)

export const nothingCounted: Counting = { named: false, name: '', lines: [], remark: '', photo: '' }

/** What is being counted at a receiver, and a way to write it down; none until somebody begins. */
export function useCounting(receiverId: string) {
  const found = useStored(kept)
  const personId = session.get()?.person.id ?? ''
  const mine = found?.personId === personId && found.receiverId === receiverId ? found : undefined
  return [
    mine,
    (next: Counting | undefined) => kept.set(next === undefined ? null : { ...next, personId, receiverId }),
  ] as const
}
