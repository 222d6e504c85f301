import { neededLine, type Refusal } from '@muster/shared'
import * as v from 'valibot'

/** What a refusal carries, where it is the one that is asked for. */
function detailsOf<T>(
  { code, details }: Refusal,
  wanted: Refusal['code'],
  schema: v.GenericSchema<unknown, T>,
) {
  const found = v.safeParse(schema, details)
  return code === wanted && found.success ? found.output : undefined
}

const affected = v.object({ people: v.number() })
const needMet = v.object({
  open: v.number(),
  measure: v.string(),
  short: v.array(v.object({ lineId: v.string(), item: v.string(), open: v.number(), measure: v.string() })),
  elsewhere: v.optional(v.array(neededLine), []),
})
const below = v.object({ lineId: v.string(), pledged: v.number(), measure: v.string() })
const expiryNeeded = v.object({ line: v.number() })
const issues = v.object({ issues: v.array(v.object({ path: v.string(), message: v.string() })) })

/** How many people would lose their place. */
export const peopleAffected = (refusal: Refusal) => detailsOf(refusal, 'PEOPLE_AFFECTED', affected)?.people
/** How much is still open on the line, and what else is short. */
export const needMetIn = (refusal: Refusal) => detailsOf(refusal, 'NEED_MET', needMet)
/** The line that has more pledged than it would want. */
export const belowPledgedIn = (refusal: Refusal) => detailsOf(refusal, 'BELOW_PLEDGED', below)
/** Which of the lines that were sent lacks the day on its pack, from 0. */
export const lineLackingDay = (refusal: Refusal) => detailsOf(refusal, 'EXPIRY_NEEDED', expiryNeeded)?.line
/** What is to be mended, each with its path in the body: `shifts.0.endsAt`. */
export const issuesIn = (refusal: Refusal) => detailsOf(refusal, 'BAD_REQUEST', issues)?.issues ?? []
