import { chinaDay } from '@muster/shared'
import type { Day } from './days'
import { clock, dateAndWeekday, dayName, headlineStart, spokenHeadline } from './times'

// What is due at midnight is due at the end of a day, not at the beginning of the next.
const endOf = (due: string) => (clock(due) === '0:00' ? Date.parse(due) - 1 : undefined)

/** The last day on which something is in time. */
export const lastDayOf = (due: string): Day => chinaDay(Date.parse(due) - 1)

/** When something is due: 明早 7:00, 今天 24:00. */
export function headlineDue(due: string, now: number): string {
  const end = endOf(due)
  return end === undefined ? headlineStart(due, now) : `${dayName(end, now)} 24:00`
}

/** The same, spoken: 明早 7 点, 今天夜里 12 点. */
export function spokenDue(due: string, now: number): string {
  const end = endOf(due)
  return end === undefined ? spokenHeadline(due, now) : `${dayName(end, now)}夜里 12 点`
}

/** With its date, for those who read it on another day: 10 月 25 日 周一 7:00, 10 月 24 日 周日 24:00. */
export function dateDue(due: string): string {
  const end = endOf(due)
  return end === undefined ? `${dateAndWeekday(due)} ${clock(due)}` : `${dateAndWeekday(end)} 24:00`
}
