import * as v from 'valibot'
import { count, id, line } from '../text'
import { DAY } from '../time'

/** A pack as it is sold: one 盒 of 20. */
const pack = v.strictObject({ name: line(8), of: count(2, 100_000) })

/** What one measure of it is worth where no invoice says so, and where that is known from. */
const referenceValue = v.strictObject({
  cents: count(1, 100_000_000),
  year: count(2000, 2199),
  source: line(60),
})

const expiry = v.variant(
  'rule',
  [
    v.strictObject({ rule: v.literal('none') }),
    /** The day is printed on the pack and has to be given at receipt. */
    v.strictObject({ rule: v.literal('printed') }),
    /** Good for so many months after the day on which it was made. */
    v.strictObject({ rule: v.literal('months'), months: count(1, 120) }),
  ],
  '保质期要写 none、printed 或 months',
)

const fields = {
  name: line(30),
  /** The standard, or what else tells it from goods that look alike. A grade is never mixed with another. */
  grade: v.optional(line(40)),
  /** What one counts it in: 只, 套, 箱, 份. */
  measure: line(8),
  packs: v.pipe(v.array(pack), v.maxLength(6, '最多 6 种包装')),
  referenceValue: v.optional(referenceValue),
  storage: v.optional(line(40)),
  expiry,
  /** Size or specification, in a few words. */
  spec: v.optional(line(40)),
  otherNames: v.pipe(v.array(line(30)), v.maxLength(20, '最多 20 个别名')),
}

/** What a community adds to the list. */
export const addGoodsInput = v.strictObject({
  ...fields,
  packs: v.optional(fields.packs, []),
  otherNames: v.optional(fields.otherNames, []),
})
export type AddGoodsInput = v.InferOutput<typeof addGoodsInput>

export const goods = v.strictObject({
  id,
  ...fields,
  /** The goods that this one became when a street merged doubles. */
  became: v.optional(id),
  /** The community that added it; absent for what was there from the start. */
  addedBy: v.optional(id),
})
export type Goods = v.InferOutput<typeof goods>

export const mergeGoodsInput = v.strictObject({ into: id })

/** The last day on which goods made on a day may be used, `2024-02-29` + 12 months → `2025-02-28`; null where the rule says none. */
export function goodUntil({ expiry }: Pick<Goods, 'expiry'>, madeOn: string): string | null {
  if (expiry.rule !== 'months') return null
  const [year = 0, month = 0, date = 0] = madeOn.split('-').map(Number)
  const months = year * 12 + month - 1 + expiry.months
  const first = (at: number) => Date.UTC(Math.floor(at / 12), at % 12, 1)
  const lastDate = new Date(first(months + 1) - DAY).getUTCDate()
  return new Date(first(months) + (Math.min(date, lastDate) - 1) * DAY).toISOString().slice(0, 10)
}
