import * as v from 'valibot'
import { session } from '../../data/session'
import { stored } from '../../data/stored'

const mended = v.object({
  drop: v.optional(v.boolean()),
  name: v.optional(v.string()),
  count: v.optional(v.number()),
  postId: v.optional(v.string()),
  along: v.optional(v.array(v.string())),
  noPhone: v.optional(v.boolean()),
})
const work = v.object({
  personId: v.string(),
  shiftId: v.string(),
  text: v.string(),
  mends: v.record(v.string(), mended),
  /** Rows that are with the server. */
  added: v.array(v.string()),
})
type Work = v.InferOutput<typeof work>

/** The one chain under way on this phone: nothing of it is lost when the app is closed, and nothing stays when it is done. */
const kept = stored('chain', v.nullable(work), null)

const me = () => session.get()?.person.id ?? ''

export function keptFor(shiftId: string): Omit<Work, 'personId' | 'shiftId'> {
  const found = kept.get()
  const mine = found?.personId === me() && found.shiftId === shiftId
  return mine && found ? found : { text: '', mends: {}, added: [] }
}

export function keep(shiftId: string, { text, mends, added }: Omit<Work, 'personId' | 'shiftId'>) {
  kept.set(text === '' ? null : { personId: me(), shiftId, text, mends, added })
}
