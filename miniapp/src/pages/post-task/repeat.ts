import { type Day, dayAfter } from '../../words'

/** How a shift comes again: every day, or every week on the weekday of the first one and `also` on others (0: Sunday). */
export interface Repeat {
  every: 'day' | 'week'
  also: number[]
  /** How many times in all, the first one counted. */
  times: number
}

const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
// Monday first, as a week is read.
export const WEEK = [1, 2, 3, 4, 5, 6, 0]

export const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay()

const partsOf = (rule: string) =>
  new Map(
    rule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => {
        const [name = '', value = ''] = part.split('=')
        return [name, value] as const
      }),
  )

/** The weekdays that a rule names; none where it goes by the first shift's own. */
function weekdaysIn(rule: string): number[] {
  const named = partsOf(rule).get('BYDAY')?.split(',') ?? []
  return named.map((name) => NAMES.indexOf(name)).filter((weekday) => weekday >= 0)
}

/** The first day from `day` on that the rule has. */
export function firstDayOf(rule: string, day: Day): Day {
  const weekdays = weekdaysIn(rule)
  const away = [0, 1, 2, 3, 4, 5, 6].find((n) => weekdays.includes(weekdayOf(dayAfter(day, n))))
  return dayAfter(day, away ?? 0)
}

/** The weekdays on which it comes, of a first shift on `day`. */
export const weekdays = ({ also }: Repeat, day: Day) =>
  WEEK.filter((weekday) => weekday === weekdayOf(day) || also.includes(weekday))

/** The days on which it comes, the first one included. */
export function daysOfRepeat(repeat: Repeat, day: Day): Day[] {
  const on = weekdays(repeat, day)
  const days: Day[] = []
  for (let next = day; days.length < repeat.times; next = dayAfter(next))
    if (repeat.every === 'day' || on.includes(weekdayOf(next))) days.push(next)
  return days
}

/** What a rule says of shifts whose first is on `day`; undefined when it says more than a form can show. */
export function repeatFrom(rule: string, day: Day, most: number): Repeat | undefined {
  const parts = partsOf(rule)
  const known = [...parts.keys()].every((name) => ['FREQ', 'BYDAY', 'COUNT', 'UNTIL'].includes(name))
  const every = parts.get('FREQ') === 'DAILY' ? 'day' : parts.get('FREQ') === 'WEEKLY' ? 'week' : undefined
  if (!known || every === undefined || (every === 'day' && parts.has('BYDAY'))) return undefined
  const also = weekdaysIn(rule).filter((weekday) => weekday !== weekdayOf(day))
  const count = parts.get('COUNT')
  if (count !== undefined) return { every, also, times: Math.min(most, Number(count)) }
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '') ?? []
  const until = `${year}-${month}-${date}`
  const days = daysOfRepeat({ every, also, times: most }, day)
  return { every, also, times: Math.max(1, days.filter((one) => one <= until).length) }
}

/** The rule of RFC 5545. `remembers`: names the weekdays also where they are the first shift's own, for a template without a day. */
export function ruleOf(repeat: Repeat, day: Day, remembers = false): string {
  const named = repeat.every === 'week' && (remembers || repeat.also.length > 0)
  const on = weekdays(repeat, day).map((weekday) => NAMES[weekday])
  return [
    `FREQ=${repeat.every === 'day' ? 'DAILY' : 'WEEKLY'}`,
    ...(named ? [`BYDAY=${on.join(',')}`] : []),
    `COUNT=${repeat.times}`,
  ].join(';')
}
