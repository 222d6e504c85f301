import * as v from 'valibot'
import { count, id, line } from '../../text'
import { time } from '../../time'
import { presence } from '../attendance/schema'

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

const distinctUnits = (outputs: WorkOutput[]) =>
  new Set(outputs.map((output) => output.unit)).size === outputs.length
const outputs = v.pipe(
  v.array(workOutput, '要写做了多少'),
  v.maxLength(units.length, `最多 ${units.length} 样`),
  v.check(distinctUnits, '同一个单位只写一次'),
)
// 44,640: the minutes of the longest month; residential deployments are shorter.
const standbyMinutes = count(0, 44_640)

/** Why the hours of a record should be looked at. `PRINTED_CODE`: checked in by a printed code, the weakest way. */
export const recordFlags = ['OVERLAP', 'LONG_DAY', 'SAME_HAND', 'OUTSIDE_HOURS', 'PRINTED_CODE'] as const
export const recordFlag = v.picklist(recordFlags)
export type RecordFlag = v.InferOutput<typeof recordFlag>

const measured = {
  checkedInAt: time,
  checkedOutAt: time,
  /** Of the time between, minutes of standing by; kept apart from people served. */
  standbyMinutes: v.number(),
  outputs: v.array(workOutput),
}

/** What was put right later. The values before it stand in the entry before, those before the first in the record's `first`. */
export const correction = v.object({ at: time, by: id, reason: v.string(), ...measured })

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
  /** The post: what one did there. Empty when the place was given up before the end. */
  post: v.string(),
  /** The organising unit: the residents' committee. */
  organiser: v.string(),
  leaderId: v.optional(id),
  /** The shift's own hours. */
  startsAt: time,
  endsAt: time,
  how: v.optional(presence),
  /** The true hours and what was done, as last corrected. */
  ...measured,
  /** Whole minutes between check-in and check-out. */
  minutes: v.number(),
  state: v.picklist(['unconfirmed', 'confirmed']),
  confirmedBy: v.optional(id),
  confirmedAt: v.optional(time),
  /** The values before the first correction. */
  first: v.optional(v.object(measured)),
  corrections: v.array(correction),
  flags: v.array(recordFlag),
})
export type ServiceRecord = v.InferOutput<typeof serviceRecord>

/**
 * What somebody's records come to. A record counts once nothing speaks against it: it has no flag, or its leader has confirmed it;
 * the minutes of the others are pending.
 */
export const workSum = v.object({
  duties: v.number(),
  minutes: v.number(),
  /** Of the minutes, those of standing by. */
  standbyMinutes: v.number(),
  pendingMinutes: v.number(),
  outputs: v.array(v.object({ unit, amount: v.number() })),
})
export type WorkSum = v.InferOutput<typeof workSum>

/** What a person did of one kind for one organising unit. */
export const workLine = v.object({ kind: v.string(), organiser: v.string(), ...workSum.entries })
export type WorkLine = v.InferOutput<typeof workLine>

/** What records that count come to, line by line, and the days of the first and the last of them; no days when there are none. */
export const workLines = v.object({
  lines: v.array(workLine),
  firstDay: v.optional(v.string()),
  lastDay: v.optional(v.string()),
})
export type WorkLines = v.InferOutput<typeof workLines>

/** A month in China, `2021-10`. */
export const month = v.pipe(
  v.string('要填月份'),
  v.regex(/^2[01]\d\d-(0[1-9]|1[0-2])$/, '月份要写成 2021-10 这样'),
)

/** Replaces what was reported before. Without `personId`: my own work. */
export const reportWorkInput = v.strictObject({
  personId: v.optional(id),
  outputs,
  standbyMinutes: v.optional(standbyMinutes),
})

/** Confirms a record; with other values, corrects and confirms it. What is not given stays. */
export const confirmRecordInput = v.strictObject({
  personId: id,
  checkedInAt: v.optional(time),
  checkedOutAt: v.optional(time),
  standbyMinutes: v.optional(standbyMinutes),
  outputs: v.optional(outputs),
  /** Needed for a correction. */
  reason: v.optional(line(100)),
})
export type ConfirmRecordInput = v.InferOutput<typeof confirmRecordInput>
