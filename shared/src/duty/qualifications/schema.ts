import * as v from 'valibot'
import { count, id, line } from '../../text'
import { day } from '../../time'

/**
 * What a person may bring. `role`: what they are by office, 民警; `skill`: what they can do, 英语; `training`: a course they passed,
 * 消毒培训; `team`: where they stand together, 青年突击队.
 */
export const qualificationKinds = ['role', 'skill', 'training', 'team'] as const
export const qualificationKind = v.picklist(qualificationKinds, '没有这一种')
export type QualificationKind = v.InferOutput<typeof qualificationKind>

/** Years from which no guardian has to agree. */
export const CHILD_UNDER = 14

const wishes = v.strictObject({
  role: v.optional(line(12)),
  skills: v.optional(v.pipe(v.array(line(12)), v.maxLength(4, '最多 4 个'))),
  training: v.optional(line(20)),
  /** Full years on the day of the shift. */
  minAge: v.optional(count(CHILD_UNDER, 70)),
})
export type Asks = v.InferOutput<typeof wishes>

/** What a post asks of whoever takes it; all of it together, and something. */
export const asks = v.pipe(
  wishes,
  v.check((asked) => Object.keys(asked).length > 0, '写一条要求，或者不写要求'),
)

/** `until`: the last day on which it counts; for good, if not given. */
export const qualification = v.object({
  kind: qualificationKind,
  name: v.string(),
  until: v.optional(v.string()),
})
export type Qualification = v.InferOutput<typeof qualification>

export const birthMonth = v.pipe(
  v.string('要填出生年月'),
  v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, '出生年月要写成 1950-03 这样'),
)

export const MAX_SKILLS = 12

export const qualificationsInput = v.strictObject({
  /** All the skills that I say of myself; those that the community noted with an end stay. */
  skills: v.optional(v.pipe(v.array(line(12)), v.maxLength(MAX_SKILLS, `最多 ${MAX_SKILLS} 个`))),
  born: v.optional(v.nullable(birthMonth)),
  /** The guardian of a child agrees to their duties. */
  guardianConsents: v.optional(v.boolean('要填是或否')),
  /** Whether I am called when people are missing. */
  callUps: v.optional(v.boolean('要填是或否')),
})
export type QualificationsInput = v.InferOutput<typeof qualificationsInput>

export const qualificationsView = v.object({
  qualifications: v.array(qualification),
  born: v.optional(v.string()),
  guardianConsents: v.boolean(),
  callUps: v.boolean(),
})

export const grantInput = v.strictObject({
  personId: id,
  kind: qualificationKind,
  name: line(20),
  until: v.optional(day),
  /** Takes it away instead. */
  revoked: v.optional(v.literal(true)),
})
