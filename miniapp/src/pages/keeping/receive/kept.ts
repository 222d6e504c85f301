import * as v from 'valibot'
import type { Returned } from '../../../data/returned'
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
const counting = v.omit(work, ['personId', 'receiverId'])
export type Counting = v.InferOutput<typeof counting>

/** The one gift that is being counted on this phone: nothing of it is lost when the app is closed. */
const kept = stored('receiving', v.nullable(work), null)

export const nothingCounted: Counting = { named: false, name: '', lines: [], remark: '', photo: '' }

/** What is being counted at a receiver, or stands here again, and a way to write it down; none until somebody begins. */
export function useCounting(receiverId: string, returned: Returned) {
  const found = useStored(kept)
  const personId = session.get()?.person.id ?? ''
  const mine = found?.personId === personId && found.receiverId === receiverId ? found : undefined
  const again = returned?.read(counting)
  const keep = (next: Counting | undefined) =>
    kept.set(next === undefined ? null : { ...next, personId, receiverId })
  if (!returned || !again) return [mine, keep] as const
  return [again, (next: Counting | undefined) => (next ? returned.keep(next) : returned.drop())] as const
}
