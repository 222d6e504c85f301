import { chinaDay } from '@muster/shared'
import type { Day } from '../../words'
import { lastDayOf } from '../../words/due'

/** The last day to bring goods that are needed by `due`; none where they come late anyhow. */
export const lastDelivery = (due: string | undefined, now: number): Day | undefined =>
  due === undefined || Date.parse(due) <= now ? undefined : lastDayOf(due)

/** The day proposed: the last in time, else today. */
export const deliveryToPropose = (due: string | undefined, now: number): Day =>
  lastDelivery(due, now) ?? chinaDay(now)
