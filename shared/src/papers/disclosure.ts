import * as v from 'valibot'
import { article } from '../ledger/schema'
import { articleKey, type Figures, type State } from '../ledger/state'
import { orderDrive } from '../supply/drives'
import { id } from '../text'
import { chinaDay, DAY, day, time } from '../time'

// Charity Law: in an emergency what was received is disclosed at least every five days.
const DAYS = 5

const noon = (of: string) => Date.parse(`${of}T12:00:00+08:00`)

/** The day so many days after another, in China. */
export const daysAfter = (of: string, days: number): string => chinaDay(noon(of) + days * DAY)

export interface Period {
  from: string
  to: string
}

/** The periods of five days since a ledger's first day up to the present one, newest first; at most `most`. */
export function disclosurePeriods(since: string, today: string, most: number): Period[] {
  const begun = Math.floor(Math.round((noon(today) - noon(since)) / DAY) / DAYS)
  return Array.from({ length: Math.max(0, Math.min(most, begun + 1)) }, (_, back) => {
    const from = daysAfter(since, (begun - back) * DAYS)
    return { from, to: daysAfter(from, DAYS - 1) }
  })
}

/** Whole days in China, both included. */
export const disclosureInput = v.pipe(
  v.strictObject({
    from: day,
    to: day,
    format: v.picklist(['pdf', 'xlsx'], '格式要写 pdf 或 xlsx'),
  }),
  v.forward(
    v.check(({ from, to }) => from <= to, '结束要比开始晚'),
    ['to'],
  ),
)
export type DisclosureInput = v.InferOutput<typeof disclosureInput>

const figure = v.number()

/** What became of an article in a period: before + received + arrived + gained + corrected = after + issued + lost + sent. */
export const disclosedGoods = v.object({
  ...article.entries,
  before: figure,
  received: figure,
  arrived: figure,
  gained: figure,
  corrected: figure,
  issued: figure,
  lost: figure,
  sent: figure,
  after: figure,
})
export type DisclosedGoods = v.InferOutput<typeof disclosedGoods>

/** What a receiver posts of a period: goods by article, and apart from them what others ordered and paid for elsewhere. */
export const disclosure = v.object({
  receiver: v.object({ id, name: v.string(), creditCode: v.optional(v.string()) }),
  from: day,
  to: day,
  asOf: time,
  /** Entries of the period, and the number of the last one up to its end; 0 if there is none. */
  entries: figure,
  last: figure,
  /** Of that entry. */
  hash: v.optional(v.string()),
  goods: v.array(disclosedGoods),
  drives: v.array(orderDrive),
  money: v.object({ parcels: figure, sumCents: figure, orders: figure }),
})
export type Disclosure = v.InferOutput<typeof disclosure>

const FIGURES = ['received', 'arrived', 'gained', 'corrected', 'issued', 'lost', 'sent'] as const

const left = (of: Figures) => {
  const at = (figure: (typeof FIGURES)[number]) => of[figure] ?? 0
  return (
    at('received') + at('arrived') + at('gained') + at('corrected') - at('issued') - at('lost') - at('sent')
  )
}

/** What a stock became between two moments, article by article: what stood in it or moved. */
export function disclosedBetween(before: State, after: State): DisclosedGoods[] {
  return Object.values(after.totals).flatMap(({ figures, ...is }) => {
    const had = before.totals[articleKey(is)]?.figures ?? {}
    const by = (figure: (typeof FIGURES)[number]) => (figures[figure] ?? 0) - (had[figure] ?? 0)
    const moved = {
      received: by('received'),
      arrived: by('arrived'),
      gained: by('gained'),
      corrected: by('corrected'),
      issued: by('issued'),
      lost: by('lost'),
      sent: by('sent'),
    }
    const row = { ...is, before: left(had), ...moved, after: left(figures) }
    return row.before === 0 && row.after === 0 && Object.values(moved).every((n) => n === 0) ? [] : [row]
  })
}
