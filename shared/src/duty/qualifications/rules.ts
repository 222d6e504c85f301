import { type Refusal, refusal } from '../../contract/errors'
import {
  type Asks,
  CHILD_UNDER,
  type Qualification,
  type QualificationKind,
  qualificationKinds,
} from './schema'

/** What gates ask a person for. */
export interface Qualified {
  /** `kind:name` → the last day on which it counts; '' for good. */
  held: Record<string, string>
  /** Month of birth, `1950-03`. */
  born?: string | undefined
  /** Since when a child's guardian agrees (ISO). */
  consented?: string | undefined
}

export function heldKey(kind: QualificationKind, name: string): string {
  return `${kind}:${name}`
}

/** Whether what is held until `until` counts on the day of `at` (ISO). */
export function countsAt(until: string, at: string): boolean {
  return until === '' || until >= at.slice(0, 10)
}

function holds({ held }: Qualified, kind: QualificationKind, name: string, at: string): boolean {
  const until = held[heldKey(kind, name)]
  return until !== undefined && countsAt(until, at)
}

/** What is held, as people read it. */
export function qualificationsOf(held: Record<string, string>): Qualification[] {
  return Object.entries(held).flatMap(([key, until]) => {
    const kind = qualificationKinds.find((each) => key.startsWith(`${each}:`))
    return kind === undefined
      ? []
      : [{ kind, name: key.slice(kind.length + 1), ...(until === '' ? {} : { until }) }]
  })
}

/**
 * Full years at `at` (ISO), of somebody born in the month `born`. The day is not known, so a year counts once the month is over:
 * nobody is let in too young.
 */
export function ageAt(born: string, at: string): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return Math.floor((months(at) - months(born) - 1) / 12)
}

/**
 * Why this person cannot take a post that asks this, on a shift that starts at `startsAt`; null when they can.
 * What nobody can change comes first, what takes one tap comes last: nobody takes a course to hear then that they are too young.
 */
export function postRefusal(person: Qualified, wanted: Asks | undefined, startsAt: string): Refusal | null {
  const { role, skills = [], training, minAge } = wanted ?? {}
  const { born } = person
  if (minAge !== undefined && (born === undefined || ageAt(born, startsAt) < minAge))
    return refusal('AGE_NEEDED', { minAge, known: born !== undefined })
  if (role !== undefined && !holds(person, 'role', role, startsAt)) return refusal('ROLE_NEEDED', { role })
  if (training !== undefined && !holds(person, 'training', training, startsAt))
    return refusal('TRAINING_NEEDED', { course: training })
  const skill = skills.find((each) => !holds(person, 'skill', each, startsAt))
  if (skill !== undefined) return refusal('SKILL_NEEDED', { skill })
  if (born !== undefined && ageAt(born, startsAt) < CHILD_UNDER && person.consented === undefined)
    return refusal('CONSENT_NEEDED')
  return null
}

const EASIEST_LAST = ['AGE_NEEDED', 'ROLE_NEEDED', 'TRAINING_NEEDED', 'SKILL_NEEDED', 'CONSENT_NEEDED']

/** Of several refusals the one that is passed most easily. */
export function easiest(refused: Refusal[]): Refusal | undefined {
  return [...refused].sort((a, b) => EASIEST_LAST.indexOf(b.code) - EASIEST_LAST.indexOf(a.code))[0]
}
