import { DAY, HOUR } from '../time'

/** A need that nobody has confirmed for so long asks its secretary: 还缺吗? Stated by the programme's owner. */
export const ASKS_AFTER = 48 * HOUR
// A day to answer: who has the night duty is asleep at the hour of the question.
export const UNCONFIRMED_AFTER = ASKS_AFTER + DAY
// A week after the last word nobody should bring anything any more.
export const CLOSES_AFTER = 7 * DAY

/** How fresh a need is; `next`: epoch ms at which it becomes the next. */
export type Freshness =
  | { state: 'fresh'; next: number }
  | { state: 'asking'; next: number }
  | { state: 'unconfirmed'; next: number }
  | { state: 'over'; since: number }

/** `confirmedAt`: ISO, when it was posted or last confirmed or changed. A clock that runs behind makes nothing stale. */
export function freshness(confirmedAt: string, now: number): Freshness {
  const from = Date.parse(confirmedAt)
  const age = now - from
  if (age < ASKS_AFTER) return { state: 'fresh', next: from + ASKS_AFTER }
  if (age < UNCONFIRMED_AFTER) return { state: 'asking', next: from + UNCONFIRMED_AFTER }
  if (age < CLOSES_AFTER) return { state: 'unconfirmed', next: from + CLOSES_AFTER }
  return { state: 'over', since: from + CLOSES_AFTER }
}
