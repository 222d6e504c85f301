import { chinaDay, DAY, HOUR } from '../time'

/** Days that a pledge without a day of delivery is waited for, the day of the pledge not counted. */
export const WAITED_FOR_DAYS = 7
/** Whole days after the day of delivery: a lorry that is a day late still finds its place. */
export const GRACE_DAYS = 2
// In the morning after: people are awake, and the whole day of delivery has been theirs.
const REMINDED_AT = 9 * HOUR
// Who was reminded late, since the clock stood still, has a day all the same.
const AFTER_REMINDER = DAY

/** Midnight in China at which a day begins, so many days on; epoch ms. */
const dayBegins = (day: string, later: number) => Date.parse(`${day}T00:00:00+08:00`) + later * DAY

interface Awaited {
  /** ISO. */
  pledgedAt: string
  /** A day in China. */
  deliverBy?: string | undefined
  /** ISO, if its donor was. */
  remindedAt?: string | undefined
}

/** The last day on which it is expected. */
export function expectedBy({ pledgedAt, deliverBy }: Awaited): string {
  return deliverBy ?? chinaDay(Date.parse(pledgedAt) + WAITED_FOR_DAYS * DAY)
}

/** Where a pledge that has not come stands. Times in epoch ms; it never lapses without a reminder, nor within a day of it. */
export type Awaiting =
  | { state: 'expected'; remindAt: number }
  | { state: 'remind'; since: number }
  | { state: 'reminded'; lapsesAt: number }
  | { state: 'lapsed'; since: number }

export function awaiting(pledge: Awaited, now: number): Awaiting {
  const by = expectedBy(pledge)
  const remindAt = dayBegins(by, 1) + REMINDED_AT
  if (pledge.remindedAt === undefined)
    return now < remindAt ? { state: 'expected', remindAt } : { state: 'remind', since: remindAt }
  const remindedAt = Date.parse(pledge.remindedAt)
  // Reminded of an earlier day than the one that it has now.
  if (remindedAt < remindAt) return awaiting({ ...pledge, remindedAt: undefined }, now)
  const lapsesAt = Math.max(dayBegins(by, 1 + GRACE_DAYS), remindedAt + AFTER_REMINDER)
  return now < lapsesAt ? { state: 'reminded', lapsesAt } : { state: 'lapsed', since: lapsesAt }
}
