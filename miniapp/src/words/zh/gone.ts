import { type Gone, outNames } from '@muster/shared'
import { figure } from '../figures'

const all = ['issued', 'sent', 'lost'] as const

/** What went out, each by its name; what is nothing is left out. */
export const gone = (figures: Gone, of: readonly (keyof Gone)[] = all) =>
  all
    .filter((each) => of.includes(each) && figures[each])
    .map((each) => `${outNames[each]} ${figure(figures[each] ?? 0)}`)
    .join('，')
