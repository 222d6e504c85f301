import * as v from 'valibot'
import { count, id, line } from '../../text'
import { time } from '../../time'

/** What a duty brought forth, by kind: unlike things are never added up. */
export const units = [
  'm2',
  'places',
  'floors',
  'households',
  'calls',
  'people',
  /** 人次: visits, so that one person may count twice. */
  'visits',
] as const
export const unit = v.picklist(units, '没有这个单位')
export type Unit = v.InferOutput<typeof unit>

export const workOutput = v.strictObject({ unit, amount: count(1, 10_000_000) })
export type WorkOutput = v.InferOutput<typeof workOutput>

/** Why the hours of a record should be looked at. */
export const recordFlags = ['OVERLAP', 'LONG_DAY', 'SAME_HAND', 'OUTSIDE_HOURS'] as const
export const recordFlag = v.picklist(recordFlags)
export type RecordFlag = v.InferOutput<typeof recordFlag>

/** What was put right later; the values before it stand in the entry before. */
export const correction = v.object({
  at: time,
  by: id,
  reason: line(100),
  checkedInAt: time,
  checkedOutAt: time,
  outputs: v.array(workOutput),
})

/**
 * A service record 服务记录: one person's duty on one shift, with true hours. Fields after 志愿服务记录与证明出具办法 (2020), art. 6–8:
 * person, activity, date, place, content, hours, organising unit, leader.
 */
export const serviceRecord = v.object({
  shiftId: id,
  personId: id,
  taskId: id,
  communityId: id,
  title: v.string(),
  kind: v.string(),
  place: v.string(),
  /** The post: what one did there. */
  post: v.string(),
  /** The organising unit: the residents' committee. */
  organiser: v.string(),
  leaderId: v.optional(id),
  /** The shift's own hours. */
  startsAt: time,
  endsAt: time,
  /** The true ones, as last corrected. */
  checkedInAt: time,
  checkedOutAt: time,
  /** Whole minutes between them. */
  minutes: v.number(),
  /** Of these, minutes of standing by; kept apart from people served. */
  standbyMinutes: v.optional(v.number()),
  outputs: v.array(workOutput),
  state: v.picklist(['unconfirmed', 'confirmed']),
  confirmedBy: v.optional(id),
  confirmedAt: v.optional(time),
  corrections: v.array(correction),
  flags: v.array(recordFlag),
})
export type ServiceRecord = v.InferOutput<typeof serviceRecord>
