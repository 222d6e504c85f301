import { MINUTE, toIso } from '../../time'
import { type CallUpInput, type Reach, reaches } from './schema'

/** Whom a call-up can reach: a member of a community, with what they can do and have done there. */
export interface Callable {
  personId: string
  role: string
  /** `skill:英语`, `team:青年突击队` → until which day, '' for no end. */
  held: Record<string, string>
  /** Kinds of duty that they have served on. */
  served: readonly string[]
  /** False for who does not want to be called. */
  callUps: boolean
}

const WIDEN_AFTER_MINUTES = 10

/** The steps of a call-up and their moments. The first is now; without anything to match, matching is left out. */
export function stepsOf(input: CallUpInput, now: number): { reach: Reach; at: string }[] {
  const matches = input.skills !== undefined || input.teams !== undefined || input.served === true
  const widest = reaches.indexOf(input.widest ?? 'members')
  const every = (input.widenAfter ?? WIDEN_AFTER_MINUTES) * MINUTE
  return reaches
    .filter((reach, n) => n <= widest && (reach !== 'matching' || matches))
    .map((reach, n) => ({ reach, at: toIso(now + n * every) }))
}

/** The steps once the `n`th has called `invited` people; who called nobody waits for nobody, so the rest come that much sooner. */
export function afterStep<Step extends { at: string }>(
  steps: readonly Step[],
  n: number,
  invited: number,
  now: number,
): (Step & { invited?: number })[] {
  const next = steps[n + 1]
  const sooner = invited === 0 && next !== undefined ? Math.max(0, Date.parse(next.at) - now) : 0
  return steps.map((step, at) => {
    if (at < n) return step
    return at === n ? { ...step, invited } : { ...step, at: toIso(Date.parse(step.at) - sooner) }
  })
}

/** Whether a member of the shift's own community is called at this step; `day`: of the shift, when what they hold has to be valid. */
export function isCalledAt(
  reach: Reach,
  person: Callable,
  { skills = [], teams = [], served = false, kind, day }: CallUpInput & { kind: string; day: string },
): boolean {
  if (!person.callUps) return false
  if (reach === 'members') return true
  if (reach !== 'matching') return person.role !== 'resident'
  const holds = (what: string) => {
    const until = person.held[what]
    return until !== undefined && (until === '' || until >= day)
  }
  return (
    skills.some((skill) => holds(`skill:${skill}`)) ||
    teams.some((team) => holds(`team:${team}`)) ||
    (served && person.served.includes(kind))
  )
}
