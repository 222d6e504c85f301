import * as v from 'valibot'
import { count, id, line } from '../../text'
import { time } from '../../time'
import { post } from '../schema'

/**
 * How far a call goes, each step further than the one before: those who match (skill, team, the same kind of duty before),
 * all volunteers of the community, all its members, the volunteers of the street's other communities.
 */
export const reaches = ['matching', 'volunteers', 'members', 'street'] as const
export const reach = v.picklist(reaches, '没有这一步')
export type Reach = v.InferOutput<typeof reach>

const few = <S extends v.GenericSchema>(one: S) =>
  v.optional(v.pipe(v.array(one), v.minLength(1, '至少一个'), v.maxLength(6, '最多 6 个')))

export const callUpInput = v.strictObject({
  /** Who is called first: who has one of these skills, */
  skills: few(line(12)),
  /** who is in one of these teams, */
  teams: few(line(12)),
  /** or who has served on the same kind of duty before. */
  served: v.optional(v.boolean('要填是或否')),
  /** The widest step; all members of the community if not given. */
  widest: v.optional(reach),
  /** Minutes until the next step while places are left; 10 if not given. */
  widenAfter: v.optional(count(2, 120)),
})
export type CallUpInput = v.InferOutput<typeof callUpInput>

export const callUp = v.object({
  shiftId: id,
  calledAt: time,
  /** `invited`: how many were called at this step; absent before its time. */
  steps: v.array(v.object({ reach, at: time, invited: v.optional(v.number()) })),
  /** People called so far; those of them on the shift, those who cannot, those who have not answered. */
  invited: v.number(),
  coming: v.number(),
  notComing: v.number(),
  silent: v.number(),
  /** Posts that still miss people. */
  missing: v.array(post),
  asOf: time,
})
export type CallUp = v.InferOutput<typeof callUp>
