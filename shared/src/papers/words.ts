import type { Unit, WorkOutput } from '../duty/records/schema'

/** Units as one reads them on paper. */
export const unitNames: Record<Unit, string> = {
  m2: '平方米',
  places: '处',
  floors: '层',
  households: '户',
  calls: '通',
  people: '人',
  visits: '人次',
}

/** 1230 → 20 小时 30 分, 45 → 45 分, 120 → 2 小时. */
export function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分`
  return rest === 0 ? `${grouped(hours)} 小时` : `${grouped(hours)} 小时 ${rest} 分`
}

/** 2021-10-25 → 2021 年 10 月 25 日; also of a whole time. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`
}

/** What was done, unlike things side by side: 1,200 人次，40 户. */
export function outputsText(outputs: readonly WorkOutput[]): string {
  return outputs.map(({ unit, amount }) => `${grouped(amount)} ${unitNames[unit]}`).join('，')
}

/** 10800 → 10,800. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',')
}
