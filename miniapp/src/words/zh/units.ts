import type { Unit } from '@muster/shared'
import { figure } from '../figures'

/** What is counted, as one is asked for it, and the word behind the number. */
const catalogue: Record<Unit, { asked: string; measure: string }> = {
  m2: { asked: '消杀、打扫了多大地方', measure: '平方米' },
  places: { asked: '做了几处', measure: '处' },
  floors: { asked: '做了几层楼', measure: '层' },
  households: { asked: '去了多少户', measure: '户' },
  calls: { asked: '打了、接了多少电话', measure: '通' },
  people: { asked: '服务了多少人', measure: '人' },
  visits: { asked: '接待了多少人次', measure: '人次' },
}

export const units = {
  asked: (unit: Unit) => catalogue[unit].asked,
  measure: (unit: Unit) => catalogue[unit].measure,
  /** 1,200 平方米 */
  amount: (unit: Unit, amount: number) => `${figure(amount)} ${catalogue[unit].measure}`,
}
