import { type Unit, unitNames } from '@muster/shared'
import { figure } from '../figures'

/** What is counted, as one is asked for it. */
const asked: Record<Unit, string> = {
  m2: '消杀、打扫了多大地方',
  places: '做了几处',
  floors: '做了几层楼',
  households: '去了多少户',
  calls: '打了、接了多少电话',
  people: '服务了多少人',
  visits: '接待了多少人次',
}

export const units = {
  asked: (unit: Unit) => asked[unit],
  measure: (unit: Unit) => unitNames[unit],
  /** 1,200 平方米 */
  amount: (unit: Unit, amount: number) => `${figure(amount)} ${unitNames[unit]}`,
}
