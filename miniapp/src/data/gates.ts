import type { Refusal } from '@muster/shared'
import * as v from 'valibot'

const gate = v.variant('code', [
  v.object({ code: v.literal('MEMBERS_ONLY') }),
  v.object({
    code: v.literal('REST_NEEDED'),
    details: v.object({ until: v.string(), because: v.picklist(['night', 'long', 'day']) }),
  }),
  v.object({ code: v.literal('TRAINING_NEEDED'), details: v.object({ course: v.string() }) }),
  v.object({ code: v.literal('ROLE_NEEDED'), details: v.object({ role: v.string() }) }),
  v.object({ code: v.literal('SKILL_NEEDED'), details: v.object({ skill: v.string() }) }),
  v.object({
    code: v.literal('AGE_NEEDED'),
    details: v.object({ minAge: v.number(), known: v.boolean() }),
  }),
  v.object({ code: v.literal('CONSENT_NEEDED') }),
  v.object({ code: v.literal('TOO_LONG'), details: v.object({ hours: v.number() }) }),
  v.object({ code: v.literal('NOT_OPEN_YET'), details: v.object({ opensAt: v.string() }) }),
])

export const gateCodes = gate.options.map(({ entries }) => entries.code.literal)

/** A gate that somebody did not pass, with what it takes to pass it. */
export type Gate = v.InferOutput<typeof gate>

/** The gate that a refusal tells of; undefined for another refusal. */
export function gateIn(refusal: Refusal): Gate | undefined {
  const found = v.safeParse(gate, refusal)
  return found.success ? found.output : undefined
}
