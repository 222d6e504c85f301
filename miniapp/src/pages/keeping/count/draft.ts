import { type CountInput, goods, MAX_LINES, type Reason, reason, type StockLot } from '@muster/shared'
import * as v from 'valibot'
import { expiryRead, packDay } from '../expiry'

/** A lot that was counted. `booked`: what the page had shown then. */
const countedLot = v.object({
  lot: v.string(),
  booked: v.number(),
  counted: v.number(),
  reason: v.optional(reason),
})
export type CountedLot = v.InferOutput<typeof countedLot>

/** Goods that are there, of which the ledger has no lot. */
const found = v.object({ id: v.number(), goods, quantity: v.number(), ...packDay })
export type Found = v.InferOutput<typeof found>

export const countDraft = v.object({ lots: v.array(countedLot), found: v.array(found) })
export type CountDraft = v.InferOutput<typeof countDraft>

export function reasonsForCount({ booked, counted }: CountedLot): Reason[] {
  if (booked === counted) return []
  return counted < booked ? ['missing', 'damaged', 'expired', 'unfit', 'miscounted'] : ['found', 'miscounted']
}

export const reasonOfCount = (one: CountedLot) =>
  one.reason !== undefined && reasonsForCount(one).includes(one.reason) ? one.reason : undefined

export const isWhole = (one: CountedLot) => one.booked === one.counted || reasonOfCount(one) !== undefined

/** Whether somebody has taken from the lot, or put to it, since it was counted. */
export const hasMoved = ({ booked }: CountedLot, { left }: StockLot) => booked !== left

export const withLot = (draft: CountDraft, one: CountedLot): CountDraft => ({
  ...draft,
  lots: [...draft.lots.filter(({ lot }) => lot !== one.lot), one],
})

export const withoutLot = (draft: CountDraft, lot: string): CountDraft => ({
  ...draft,
  lots: draft.lots.filter((one) => one.lot !== lot),
})

export const sizeOf = ({ lots, found: extra }: CountDraft) => lots.length + extra.length

/** As much of it as one entry holds, and what stays for the next. */
export function splitForEntry({ lots, found: extra }: CountDraft): { now: CountDraft; rest: CountDraft } {
  const room = Math.max(0, MAX_LINES - lots.length)
  return {
    now: { lots: lots.slice(0, MAX_LINES), found: extra.slice(0, room) },
    rest: { lots: lots.slice(MAX_LINES), found: extra.slice(room) },
  }
}

export function countToSend({ lots, found: extra }: CountDraft): CountInput['lines'] {
  return [
    ...lots.map((one) => {
      const why = reasonOfCount(one)
      const { lot, booked, counted } = one
      return { lot, booked, counted, ...(why === undefined ? {} : { reason: why }) }
    }),
    ...extra.map((one) => ({
      goodsId: one.goods.id,
      found: one.quantity,
      reason: 'found' as const,
      ...expiryRead(one),
    })),
  ]
}
