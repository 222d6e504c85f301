import type { CorrectInput, Goods, Reason, StockLot } from '@muster/shared'
import { dayTyped } from '../day'

/** What a lot is to be called, as it is being put right. */
export interface Correction {
  goods: Goods
  quantity: number
  /** The last good day as typed; empty for none. */
  day: string
  /** The part that turned out to be something else. */
  apart?: { goods?: Goods | undefined; quantity: number } | undefined
  reason?: Reason | undefined
}

export const reasonsToCorrect: readonly Reason[] = [
  'miscounted',
  'misread',
  'another grade',
  'recorded twice',
]

export const wentOutOf = ({ came, left }: StockLot) => came - left

export const correctionOf = (lot: StockLot, goods: Goods): Correction => ({
  goods,
  quantity: lot.came,
  day: lot.expiry ?? '',
})

const expiryOf = ({ day }: Correction) => (day.trim() === '' ? undefined : dayTyped(day))

/** What the whole is worth now: an invoice stays what it is, a reference value follows goods and quantity. */
function worthOf({ value }: StockLot, goods: Goods, quantity: number): StockLot['value'] {
  if (value === undefined || value.by === 'invoice') return value
  const each = goods.referenceValue?.cents
  return each === undefined || quantity === 0 ? undefined : { by: 'reference', cents: each * quantity }
}

export const partOf = ({ apart }: Correction) => apart?.quantity ?? 0

export interface Wrong {
  unchanged: boolean
  tooFew: boolean
  day: boolean
  apart: boolean
  reason: boolean
}

/** What is to be mended before it can be entered. */
export function wrongIn(lot: StockLot, correction: Correction): Wrong {
  const { goods, quantity, apart, reason, day } = correction
  const same =
    goods.id === lot.goods &&
    quantity === lot.came &&
    partOf(correction) === 0 &&
    expiryOf(correction) === lot.expiry
  return {
    unchanged: same,
    tooFew: quantity - partOf(correction) < wentOutOf(lot),
    day: day.trim() !== '' && expiryOf(correction) === undefined,
    apart:
      apart !== undefined &&
      (apart.goods === undefined || apart.quantity === 0 || apart.goods.id === goods.id),
    reason: reason === undefined,
  }
}

export const isSound = (lot: StockLot, correction: Correction) =>
  Object.values(wrongIn(lot, correction)).every((wrong) => !wrong)

/** What is sent; undefined while something is missing. `quantity` is all that came; of it `apart` becomes a lot of its own. */
export function correctionToSend(lot: StockLot, correction: Correction): CorrectInput | undefined {
  const { goods, quantity, apart, reason } = correction
  if (reason === undefined || !isSound(lot, correction)) return undefined
  const rest = quantity - partOf(correction)
  const expiry = expiryOf(correction)
  const value = worthOf(lot, goods, rest)
  const dated = expiry === undefined ? {} : { expiry }
  return {
    of: Number(lot.lot.split('.')[0]),
    reason,
    lines: [
      {
        lot: lot.lot,
        was: lot.came,
        is: { goodsId: goods.id, quantity: rest, ...dated, ...(value === undefined ? {} : { value }) },
        ...(apart?.goods === undefined
          ? {}
          : { apart: { goodsId: apart.goods.id, quantity: apart.quantity, ...dated } }),
      },
    ],
  }
}
