import { type ArriveInput, goods, type Reason, reason, type Transfer } from '@muster/shared'
import * as v from 'valibot'
import type { OpenLine } from '../open-lines'

export type Sent = Transfer['lines'][number]

/** One line of what was sent, as it is being counted. */
const arrivedLine = v.object({
  quantity: v.number(),
  counted: v.boolean(),
  /** What it really is, where that is something else. */
  goods: v.optional(goods),
  reason: v.optional(reason),
  /** Which open line of ours it is for; until one says so, the first that asks for it. */
  filling: v.optional(v.union([v.object({ needId: v.string(), lineId: v.string() }), v.literal('stock')])),
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

/** The line that it fills, of those open for such goods. */
export function filledBy(
  { filling }: Arrived,
  open: readonly OpenLine[],
): Pick<OpenLine, 'needId' | 'lineId'> | undefined {
  if (filling === 'stock') return undefined
  const chosen = open.find(({ needId, lineId }) => needId === filling?.needId && lineId === filling.lineId)
  const { needId, lineId } = chosen ?? open[0] ?? {}
  return needId === undefined || lineId === undefined ? undefined : { needId, lineId }
}

export const linesToSend = (
  lines: readonly Sent[],
  arrived: readonly Arrived[],
  openFor: (goodsId: string) => readonly OpenLine[],
): ArriveInput['lines'] =>
  lines.map((line, place) => {
    const one = arrived[place] ?? notCounted(line)
    const needLine = one.quantity > 0 ? filledBy(one, openFor(one.goods?.id ?? line.goods)) : undefined
    const why = reasonOf(line, one)
    const other = one.goods !== undefined && one.goods.id !== line.goods ? one.goods.id : undefined
    return {
      quantity: one.quantity,
      ...(other === undefined ? {} : { goodsId: other }),
      ...(why === undefined ? {} : { reason: why }),
      ...(needLine === undefined ? {} : { needLine }),
    }
  })
