import * as v from 'valibot'
import { count, id, line } from '../../text'
import { clock, DAY } from '../../time'
import { BEYOND_ANYBODY, isLengthBeyondAnybody } from '../qualifications/rest'
import { postInput, postsOf, repeatRule, shiftsOf, taskFields } from '../tasks/schema'

const { place, ...fields } = taskFields

/** A shift as a template proposes it: hours of the day in China; an end before the start is on the next day. */
const templateShift = v.strictObject({
  place,
  from: clock,
  to: clock,
  /** Days from the start to the end, for a residential deployment: 14 from 09:00 to 09:00 two weeks later. */
  days: v.optional(count(1, 60)),
  meetAt: v.optional(line(60)),
  posts: postsOf(postInput),
})

/** In ms, on any day. */
function lengthOf({ from, to, days }: v.InferOutput<typeof templateShift>): number {
  const [start = 0, end = 0] = [from, to].map((hour) => Date.parse(`2021-10-25T${hour}:00+08:00`))
  return end - start + (days ?? (from < to ? 0 : 1)) * DAY
}

/** One that can be posted so. What was kept before the rule is still read. */
const postableShift = v.pipe(
  templateShift,
  v.forward(
    v.check((shift) => !isLengthBeyondAnybody(lengthOf(shift)), BEYOND_ANYBODY),
    ['to'],
  ),
)

/** A duty that comes again and again, ready to be posted after a look at its figures. */
const template = {
  name: line(20),
  /** What one sees before choosing it, in a few words. */
  hint: line(30),
  /** The day that is proposed; the next one when its hours are past. */
  day: v.picklist(['today', 'tomorrow'], '要填今天或明天'),
  task: v.strictObject({ ...fields, repeat: v.optional(repeatRule) }),
}

const someOf = <S extends v.GenericSchema>(one: S) => v.pipe(shiftsOf(one), v.minLength(1, '至少一班'))

export const templateInput = v.strictObject({ ...template, shifts: someOf(postableShift) })
export type TemplateInput = v.InferOutput<typeof templateInput>

export type TaskTemplate = TemplateInput & { key: string }

/** A community's own. */
export const communityTemplate = v.object({ id, ...template, shifts: someOf(templateShift) })
export type CommunityTemplate = v.InferOutput<typeof communityTemplate>

export const MAX_TEMPLATES = 50
