import { chinaDay, type ExpiryRead, type Goods, goodUntil } from '@muster/shared'
import * as v from 'valibot'
import { dayTyped } from './day'

/** The day on a pack, as it is typed: the last good one, or by the goods' rule the one on which it was made. */
export const packDay = { day: v.string(), notPrinted: v.boolean() }
export const noDay = { day: '', notPrinted: false }

export interface Dated {
  goods?: Goods | undefined
  day: string
  notPrinted: boolean
}

export const asksForDay = ({ goods }: Pick<Dated, 'goods'>) =>
  goods !== undefined && goods.expiry.rule !== 'none'

/** Until when it is good, as far as what was typed says so. */
export function expiryOf({ goods, day, notPrinted }: Dated): string | undefined {
  if (goods === undefined || notPrinted) return undefined
  if (goods.expiry.rule !== 'months') return dayTyped(day)
  const made = dayTyped(day, 'first')
  return made === undefined ? undefined : (goodUntil(goods, made) ?? undefined)
}

export const lacksDay = (line: Dated) => asksForDay(line) && !line.notPrinted && expiryOf(line) === undefined

/** Whether the day on which it was made is still to come: most often it is the last good one, copied from beside it. */
export const isMadeLater = ({ goods, day, notPrinted }: Dated, now: number) =>
  goods?.expiry.rule === 'months' && !notPrinted && (dayTyped(day, 'first') ?? '') > chinaDay(now)

/** As the server knows it, where the catalogue on this phone did not say that its pack bears a day. */
export const asPrinted = <T extends { goods?: Goods | undefined }>(line: T): T => ({
  ...line,
  ...(line.goods && { goods: { ...line.goods, expiry: { rule: 'printed' as const } } }),
})

/** As it is sent. */
export function expiryRead(line: Dated): { expiry?: ExpiryRead } {
  const expiry = asksForDay(line) && line.notPrinted ? 'not printed' : expiryOf(line)
  return expiry === undefined ? {} : { expiry }
}
