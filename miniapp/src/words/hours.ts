import { figure } from './figures'

/** 86.5 小时, or 45 分钟 below an hour; rounded down, since nobody is credited with what was not worked. */
export function worked(minutes: number): { figure: string; unit: string } {
  if (minutes < 60) return { figure: String(minutes), unit: '分钟' }
  const tenths = Math.floor(minutes / 6)
  const whole = figure(Math.floor(tenths / 10))
  return { figure: tenths % 10 === 0 ? whole : `${whole}.${tenths % 10}`, unit: '小时' }
}

/** 86.5 小时 */
export function workedText(minutes: number): string {
  const { figure: amount, unit } = worked(minutes)
  return `${amount} ${unit}`
}

/** 2021-10 → 2021 年 10 月 */
export const monthText = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`
