import { MINUTE, toIso } from '@muster/shared'
import { type Day, dayOf, type Hour, hourAt, hoursOf, momentOf } from '../../words'

const HALF_HOUR = 30 * MINUTE
const nextHalfHour = (now: number) => Math.ceil((now + 1) / HALF_HOUR) * HALF_HOUR

/** An hour on a day, if that is still ahead; else the next half hour. `now`: epoch ms. */
export function hourAhead(day: Day, hour: Hour, now: number): Hour {
  return Date.parse(momentOf(day, hour)) > now ? hour : hourAt(toIso(nextHalfHour(now)), true)
}

/** A shift's hours on a day, if it begins ahead; else just as long from the next half hour that the day has. */
export function hoursAhead(day: Day, from: Hour, to: Hour, now: number): { day: Day; from: Hour; to: Hour } {
  const { startsAt, endsAt } = hoursOf(day, from, to)
  const starts = nextHalfHour(now)
  if (Date.parse(startsAt) > now || dayOf(toIso(starts)) !== day) return { day, from, to }
  const ends = starts + Date.parse(endsAt) - Date.parse(startsAt)
  return { day, from: hourAt(toIso(starts)), to: hourAt(toIso(ends), true) }
}
