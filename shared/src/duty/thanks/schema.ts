import * as v from 'valibot'
import { id, paragraph } from '../../text'
import { time } from '../../time'

/** Thanks are read by a secretary before anybody else sees them. */
export const thanksState = v.picklist(['waiting', 'shown', 'hidden'])

export const thankInput = v.strictObject({
  text: paragraph(200),
  anonymous: v.optional(v.boolean('要填是或否')),
})
export type ThankInput = v.InferOutput<typeof thankInput>

export const moderateInput = v.strictObject({
  show: v.boolean('要填是或否'),
  /** When the text that was read had been written: another one since then is to be read first. */
  at: time,
})

/** What a resident wrote under a task. `from`: masked (李*梅), null for somebody who gave no name. */
export const thanks = v.object({
  id,
  text: v.string(),
  from: v.nullable(v.string()),
  at: time,
  state: thanksState,
  mine: v.boolean(),
})
export type Thanks = v.InferOutput<typeof thanks>
