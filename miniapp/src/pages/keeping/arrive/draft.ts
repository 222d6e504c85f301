import { type ArriveInput, goods, type Reason, reason, type Transfer } from '@muster/shared'
import * as v from 'valibot'

export type Sent = Transfer['lines'][number]

/** One line of what was sent, as it is being counted. */
const arrivedLine = v.object({
  quantity: v.number(),
  counted: v.boolean(),
  /** What it really is, where that is something else. */
  goods: v.optional(goods),
  reason: v.optional(reason),
})
export type Arrived = v.InferOutput<typeof arrivedLine>

export const arriveDraft = v.array(arrivedLine)

export const notCounted = ({ sent }: Sent): Arrived => ({ quantity: sent, counted: false })

export const differs = (line: Sent, arrived: Arrived) =>
  arrived.quantity !== line.sent || (arrived.goods !== undefined && arrived.goods.id !== line.goods)

export function reasonsFor(line: Sent, arrived: Arrived): Reason[] {
  if (arrived.goods !== undefined && arrived.goods.id !== line.goods) return ['another grade']
  if (arrived.quantity === line.sent) return []
  return arrived.quantity < line.sent
    ? ['lost on the way', 'damaged', 'expired', 'miscounted']
    : ['miscounted']
}

export function reasonOf(line: Sent, arrived: Arrived): Reason | undefined {
  const among = reasonsFor(line, arrived)
  if (arrived.reason !== undefined && among.includes(arrived.reason)) return arrived.reason
  return among.length === 1 ? among[0] : undefined
}

export const isSound = (line: Sent, arrived: Arrived) =>
  !differs(line, arrived) || reasonOf(line, arrived) !== undefined

export const linesToSend = (lines: readonly Sent[], arrived: readonly Arrived[]): ArriveInput['lines'] =>
  lines.map((line, place) => {
    const one = arrived[place] ?? notCounted(line)
    const why = reasonOf(line, one)
    const other = one.goods !== undefined && one.goods.id !== line.goods ? one.goods.id : undefined
    return {
      quantity: one.quantity,
      ...(other === undefined ? {} : { goodsId: other }),
      ...(why === undefined ? {} : { reason: why }),
    }
  })
