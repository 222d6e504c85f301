import * as v from 'valibot'
import { month, workLine } from '../duty/records/schema'
import { personName } from '../people/schema'
import { day, time } from '../time'

/**
 * A certificate of service 志愿服务记录证明, as it was issued; nothing in it changes later.
 * Fields after 志愿服务记录与证明出具办法 (2020): who, what, when, how long, recorded by whom.
 */
export const certificate = v.object({
  code: v.string(),
  /** Full for the person themselves, masked for everybody else: whoever holds the paper can compare. */
  name: v.string(),
  /** First and last day of the duties that it counts. */
  from: day,
  to: day,
  duties: v.number(),
  minutes: v.number(),
  /** Of the minutes, those of standing by. */
  standbyMinutes: v.number(),
  lines: v.array(workLine),
  organisers: v.array(v.string()),
  issuedAt: time,
})
export type Certificate = v.InferOutput<typeof certificate>

/** What one sees of it among others. */
export const listedCertificate = v.pick(certificate, ['code', 'from', 'to', 'duties', 'minutes', 'issuedAt'])
export type ListedCertificate = v.InferOutput<typeof listedCertificate>

/** A file that comes with an answer. */
export const file = v.object({ name: v.string(), type: v.string(), base64: v.string() })
export type PaperFile = v.InferOutput<typeof file>

/** Whole months, both included; all there are, if not given. */
export const certificateInput = v.pipe(
  v.strictObject({ from: v.optional(month), to: v.optional(month) }),
  v.forward(
    v.check(({ from, to }) => from === undefined || to === undefined || from <= to, '结束要比开始晚'),
    ['to'],
  ),
)

export const nameInput = v.strictObject({ name: personName })

export const format = v.picklist(['xlsx', 'csv', 'json'], '格式要写 xlsx、csv 或 json')
export type Format = v.InferOutput<typeof format>

export const exportShiftInput = v.strictObject({
  what: v.picklist(['roster', 'records'], '要写 roster 或 records'),
  format,
})

const year = v.pipe(v.string('要填年份'), v.regex(/^2[01]\d\d$/, '年份要写成 2021 这样'))

/** A year of records at a time. */
export const exportRecordsInput = v.strictObject({ year: v.optional(year), format })
