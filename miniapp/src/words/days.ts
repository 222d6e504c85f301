import { chinaDay, DAY, MINUTE, toIso } from '@muster/shared'
import { dateAndWeekday, dayName } from './times'

/** A day in China, `2021-10-25`, and an hour of it, `07:00`…`24:00`. */
export type Day = string
export type Hour = string

const midnight = (day: Day) => Date.parse(`${day}T00:00:00+08:00`)
const minutes = (hour: Hour) => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))
const two = (n: number) => String(n).padStart(2, '0')
const hourOf = (minute: number): Hour => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** The moment, ISO. */
export const momentOf = (day: Day, hour: Hour) => toIso(midnight(day) + minutes(hour) * MINUTE)

/** From and to as moments; an end that is not after the start is on the next day. */
export function hoursOf(day: Day, from: Hour, to: Hour): { startsAt: string; endsAt: string } {
  const last = minutes(to) > minutes(from) ? day : dayAfter(day)
  return { startsAt: momentOf(day, from), endsAt: momentOf(last, to) }
}

export const dayAfter = (day: Day, days = 1): Day => chinaDay(midnight(day) + days * DAY)

/** The day and hour in China of an ISO time; midnight as the end of the day before, if it is one. */
export const dayOf = (at: string): Day => chinaDay(Date.parse(at))
export function hourAt(at: string, ends = false): Hour {
  const hour = toIso(Date.parse(at)).slice(11, 16)
  return ends && hour === '00:00' ? '24:00' : hour
}

interface Option {
  value: string
  text: string
}

/** 7:00, as people write it. */
export const hourText = (hour: Hour) => hour.replace(/^0(?=\d:)/, '')

const HALF_HOURS = [...Array(49).keys()].map((half) => hourOf(half * 30))

/** Every half hour of a day, and `kept` in its place if it is another. */
export const hourOptions = (kept: Hour): Option[] =>
  [...new Set([...HALF_HOURS, kept])].sort().map((hour) => ({ value: hour, text: hourText(hour) }))

/** Today, tomorrow, the day after. */
export const nearDays = (now: number): Option[] =>
  [0, 1, 2].map((away) => ({ value: chinaDay(now + away * DAY), text: dayName(now + away * DAY, now) }))

// A month: nobody calls up people, or promises goods, for longer.
const FAR = 31

/** The days after those, up to a month away, by date. */
export const farDays = (now: number): Option[] =>
  [...Array(FAR - 3).keys()].map((n) => {
    const at = now + (n + 3) * DAY
    return { value: chinaDay(at), text: dateAndWeekday(at) }
  })
