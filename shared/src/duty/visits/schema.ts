import * as v from 'valibot'
import { line } from '../../text'

/** The step that a visitor has just gone through. */
export const stepInput = v.strictObject({ step: line(12) })

/** A visitor at a site, known by a number alone. `done` of the steps are behind them; `next` is absent after the last. */
export const visit = v.object({
  number: v.number(),
  done: v.number(),
  next: v.optional(v.string()),
})
export type Visit = v.InferOutput<typeof visit>
