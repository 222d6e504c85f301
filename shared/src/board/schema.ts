import * as v from 'valibot'
import { grants } from '../duty/tasks/schema'
import { needLine } from '../supply/schema'
import { id } from '../text'
import { time } from '../time'

/** One shift on the home page. `places` and `left` are sums over its posts. */
export const shiftCard = v.object({
  id,
  taskId: id,
  title: v.string(),
  kind: v.string(),
  place: v.string(),
  startsAt: time,
  endsAt: time,
  joinUntil: time,
  opensAt: v.optional(time),
  places: v.number(),
  left: v.number(),
  waiting: v.number(),
  urgent: v.boolean(),
  tags: v.array(v.string()),
  /** What one has passed by coming: it is a course. */
  grants: v.optional(grants),
})
export type ShiftCard = v.InferOutput<typeof shiftCard>

/** One need on the home page, with all its lines. */
export const needCard = v.object({
  id,
  title: v.string(),
  urgent: v.boolean(),
  neededBy: v.optional(time),
  lines: v.array(needLine),
  /** When somebody said last that it is still short of this. */
  confirmedAt: time,
  /** Nobody has said so for long. */
  unconfirmed: v.boolean(),
})
export type NeedCard = v.InferOutput<typeof needCard>

export const board = v.object({
  community: v.object({ id, name: v.string(), street: v.string(), phone: v.nullable(v.string()) }),
  asOf: time,
  /** Soonest first. */
  shifts: v.array(shiftCard),
  /** Urgent first, then newest. */
  needs: v.array(needCard),
})
export type Board = v.InferOutput<typeof board>
