import { type KitItem, MAX_SHIFTS, type PostTaskInput, type Unit } from '@muster/shared'
import type { Day } from '../../words'
import { type Repeat, repeatFrom, ruleOf } from './repeat'

/** What a task may ask for beyond place, hours and people. */
export interface Wishes {
  /** Which insurance covers who comes; empty where it is not dangerous. */
  insurance: string
  units: Unit[]
  /** `each` 0: not wanted any more. */
  kit: KitItem[]
  /** What one has passed by coming; empty where it is no course. */
  training: string
  months: number
  steps: string[]
  /** A rule that says more than the form can show is passed on as it is. */
  repeat: Repeat | { rule: string } | undefined
}

type Fields = Pick<PostTaskInput, 'dangerous' | 'units' | 'kit' | 'grants' | 'steps' | 'repeat'>

export const YEAR_OF_MONTHS = 12

/** `shifts`: how many there are each time. */
export function wishesFrom(
  { dangerous, units, kit, grants, steps, repeat }: Fields,
  day: Day,
  shifts: number,
): Wishes {
  return {
    insurance: dangerous?.insurance ?? '',
    units: units ?? [],
    kit: kit ?? [],
    training: grants?.training ?? '',
    months: grants?.months ?? YEAR_OF_MONTHS,
    steps: steps ?? [],
    repeat:
      repeat === undefined ? undefined : (repeatFrom(repeat, day, mostTimes(shifts)) ?? { rule: repeat }),
  }
}

/** How often so many shifts can come again. */
export const mostTimes = (shifts: number) => Math.floor(MAX_SHIFTS / Math.max(1, shifts))

const filled = (texts: string[]) => texts.map((text) => text.trim()).filter((text) => text !== '')

/** As the contract takes it, all but the repetition; what is not wanted is absent. */
export function wishesToPost({ insurance, units, kit, training, months, steps }: Wishes) {
  const things = kit.filter(({ item, each }) => item.trim() !== '' && each > 0)
  const walked = filled(steps)
  return {
    ...(insurance.trim() === '' ? {} : { dangerous: { insurance: insurance.trim() } }),
    ...(units.length > 0 ? { units } : {}),
    ...(things.length > 0 ? { kit: things.map(({ item, each }) => ({ item: item.trim(), each })) } : {}),
    ...(training.trim() === '' ? {} : { grants: { training: training.trim(), months } }),
    ...(walked.length > 0 ? { steps: walked } : {}),
  }
}

/** The rule of the repetition for shifts whose first is on `day`; absent where they come once. */
export function repeatToPost({ repeat }: Wishes, day: Day, remembers = false): { repeat?: string } {
  if (repeat === undefined) return {}
  return { repeat: 'rule' in repeat ? repeat.rule : ruleOf(repeat, day, remembers) }
}
