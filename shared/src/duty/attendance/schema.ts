import * as v from 'valibot'

/**
 * How somebody came to be checked in. `leader`: tapped on the roster; `own`: by the volunteer's own code;
 * `code`: scanned the code on the leader's phone, which changes; `print`: scanned a printed code, the weakest.
 */
export const presence = v.picklist(['leader', 'own', 'code', 'print'])
export type Presence = v.InferOutput<typeof presence>

/** What the roll-call of a shift says of one person. Moments are epoch seconds, so that a hundred of them stay small. */
export const mark = v.object({
  in: v.optional(v.number()),
  out: v.optional(v.number()),
  how: v.optional(presence),
  /** Who checked them in, and out, if they did not do so themselves. */
  by: v.optional(v.string()),
  outBy: v.optional(v.string()),
  /** Since when they are known not to come, and why, if somebody said so. */
  absent: v.optional(v.number()),
  why: v.optional(v.string()),
})
export type Mark = v.InferOutput<typeof mark>
