import { needState } from '@muster/shared'
import * as v from 'valibot'

export const lineSpec = v.object({
  id: v.string(),
  goodsId: v.optional(v.string()),
  item: v.string(),
  grade: v.optional(v.string()),
  measure: v.string(),
  note: v.optional(v.string()),
  wanted: v.number(),
})
export type LineSpec = v.InferOutput<typeof lineSpec>

/**
 * What became of all that was ever pledged on a line: `pledged` = what is outstanding (`taken`) and the other four. Each is moved in the
 * same write as what is taken and open, so that wanted = open + outstanding + fulfilled after every one of them.
 */
export const accounts = ['pledged', 'fulfilled', 'short', 'withdrawn', 'lapsed'] as const
export type Accounts = Record<(typeof accounts)[number], number>
export const nothingPledged: Accounts = { pledged: 0, fulfilled: 0, short: 0, withdrawn: 0, lapsed: 0 }

const sum = v.optional(v.number(), 0)

export const lineItem = v.object({
  ...lineSpec.entries,
  /** Wanted less what is pledged and what has come. */
  open: v.number(),
  /** Pledge → quantity, while it is live: about 25 bytes each. A gift that is being entered is one, too. */
  taken: v.record(v.string(), v.number()),
  /** Pledge → when it left the line, epoch ms: one that is still under way must not come in later. */
  gone: v.record(v.string(), v.number()),
  pledged: sum,
  /** Came as it was pledged. */
  fulfilled: sum,
  /** Was pledged and did not come with what came, or came as something else; open again. */
  short: sum,
  withdrawn: sum,
  lapsed: sum,
  state: needState,
  needV: v.number(),
  /** Counts the writes of this item. */
  v: v.number(),
})
export type StoredLine = v.InferOutput<typeof lineItem>
