import {
  type ArticleSum,
  articleKey,
  chinaDay,
  DAY,
  dayText,
  type StockLot,
  type StockView,
} from '@muster/shared'
import { keeping as say } from '../../words/zh/keeping'

/** Goods of one grade and measure: what is there of them, and what one has to look after. */
export interface InStock extends ArticleSum {
  key: string
  /** The mark below which it is short, if there is one. */
  atLeast?: number | undefined
  /** First what is to go out first. */
  lots: StockLot[]
  /** Of what is left: past its day, and within 30 days of it. */
  expired: number
  near: number
  /** Less that can be used than the mark says. */
  short: boolean
}

// 30 days: what a community hands out in a month it need not worry about.
const NEAR = 30 * DAY

const leftOf = (lots: readonly StockLot[]) => lots.reduce((sum, { left }) => sum + left, 0)

export function articlesIn({ sums, lots }: StockView, now: number): InStock[] {
  const today = chinaDay(now)
  const soon = chinaDay(now + NEAR)
  return sums.map((sum) => {
    const key = articleKey(sum)
    const own = lots.filter((lot) => articleKey(lot) === key)
    const expired = leftOf(own.filter(({ expiry = '9999' }) => expiry < today))
    const near = leftOf(own.filter(({ expiry = '9999' }) => expiry >= today && expiry <= soon))
    const short = sum.atLeast !== undefined && sum.left - expired < sum.atLeast
    return { ...sum, key, lots: own, expired, near, short }
  })
}

export type Concern = 'short' | 'near' | 'expired'

export const concernsOf = ({ short, near, expired }: InStock): Concern[] => [
  ...(short ? ['short' as const] : []),
  ...(near > 0 ? ['near' as const] : []),
  ...(expired > 0 ? ['expired' as const] : []),
]

/** What needs a look first, what there is nothing of last. */
export const byConcern = (one: InStock, other: InStock) =>
  Number(other.short) - Number(one.short) ||
  Number(one.left === 0) - Number(other.left === 0) ||
  concernsOf(other).length - concernsOf(one).length

const daysUntil = (day: string, now: number) =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${chinaDay(now)}T00:00:00Z`)) / DAY)

/** 用到 2022 年 6 月 1 日，还有 12 天; how many days only where they are few enough to be counted. */
export function expiryText(expiry: string, now: number): string {
  const days = daysUntil(expiry, now)
  const until = say.until(dayText(expiry))
  if (days * DAY > NEAR) return until
  const left = days === 0 ? say.today : days > 0 ? say.daysLeft(days) : say.daysOver(-days)
  return `${until}，${left}`
}

export const isExpired = ({ expiry }: Pick<StockLot, 'expiry'>, now: number) =>
  expiry !== undefined && expiry < chinaDay(now)

/** Which receipt it came with, until when it is good, and for whom it was given. */
export const aboutLot = (
  { lot, expiry, meant }: Pick<StockLot, 'lot' | 'expiry' | 'meant'>,
  now: number,
): string =>
  [
    say.lot(lot.split('.')[0] ?? lot),
    expiry !== undefined && expiryText(expiry, now),
    meant && say.meant(meant.name),
  ]
    .filter(Boolean)
    .join('，')
