import type { Community, Offer, StockView } from '@muster/shared'
import { type Looking, wantedUnder } from '../supply/elsewhere'

/** How much a community is short of itself. */
export async function ownOpen(looking: Looking, receiver: string, goodsId: string): Promise<number> {
  const lines = await wantedUnder(looking, goodsId)
  return lines.reduce((sum, { communityId, open }) => sum + (communityId === receiver ? open : 0), 0)
}

/** The lots of some goods that their receiver can do without: above its mark and what it is short of itself; first what expires first. */
export function toSpare(
  { lots: all, sums }: Pick<StockView, 'lots' | 'sums'>,
  { id: receiverId, position }: Pick<Community, 'id' | 'position'>,
  goodsId: string,
  ownOpen: number,
): Offer[] {
  const lots = all.filter(({ goods, meant }) => goods === goodsId && meant === undefined)
  const kept = (sums.find(({ goods }) => goods === goodsId)?.atLeast ?? 0) + ownOpen
  let left = lots.reduce((sum, lot) => sum + lot.left, 0) - kept
  return lots.flatMap(({ lot, item, grade, measure, expiry, left: inLot }) => {
    const quantity = Math.min(inLot, left)
    left -= Math.max(0, quantity)
    const about = { goodsId, item, grade, measure, expiry, position, receiverId }
    return quantity > 0 ? [{ id: lot, kind: 'lot' as const, quantity, ...about }] : []
  })
}
