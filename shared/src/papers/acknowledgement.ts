import * as v from 'valibot'
import { article, type Entry, type LotId, value } from '../ledger/schema'
import { registration } from '../people/schema'
import { id } from '../text'
import { time } from '../time'

/** What was received in one line of a gift, as the ledger says it now. */
export const receivedLine = v.object({
  ...article.entries,
  quantity: v.number(),
  /** Of the whole line, and how it is known; never added up with another's. */
  value: v.optional(value),
  /** What had been said before each correction, and the number of the entry that corrected it; oldest first. */
  corrected: v.array(
    v.object({ n: v.number(), was: v.object({ ...article.entries, quantity: v.number() }) }),
  ),
})
export type ReceivedLine = v.InferOutput<typeof receivedLine>

/** Whom the ledger names as the giver. `removed`: there was a name, and it has been taken away. */
export const giver = v.variant('as', [
  v.object({ as: v.literal('named'), name: v.string() }),
  v.object({ as: v.literal('anonymous') }),
  v.object({ as: v.literal('removed') }),
])
export type Giver = v.InferOutput<typeof giver>

/**
 * An acknowledgement of goods received 捐赠物资接收凭证: what stands in the public ledger of a gift, as of the corrections that it names.
 * It is no receipt for taxes: 公益事业捐赠票据 are another paper, which others issue.
 */
export const acknowledgement = v.object({
  code: v.string(),
  receiver: v.object({ id, ...registration.entries }),
  /** Every entry that took in something of the gift, oldest first. */
  entries: v.array(
    v.object({
      n: v.number(),
      at: time,
      hash: v.string(),
      giver,
      lines: v.array(receivedLine),
      /** Numbers of the entries that have corrected it by then. */
      corrections: v.array(v.number()),
    }),
  ),
  issuedAt: time,
})
export type Acknowledgement = v.InferOutput<typeof acknowledgement>

/** The lines of a receipt after the corrections of it and of what they have set apart, in whatever order these come. */
export function receivedLines(
  receipt: Extract<Entry, { kind: 'receipt' }>,
  corrections: readonly Entry[],
): ReceivedLine[] {
  const lines = new Map<LotId, ReceivedLine>(
    receipt.lines.map((line, at) => [`${receipt.n}.${at + 1}`, { ...saidOf(line), corrected: [] }]),
  )
  for (const entry of [...corrections].sort((a, b) => a.n - b.n)) {
    if (entry.kind !== 'correction') continue
    for (const [at, line] of entry.lines.entries()) {
      const before = 'is' in line ? lines.get(line.lot) : undefined
      if (before === undefined || !('is' in line)) continue
      const { value: _, corrected, ...was } = before
      const later = [...corrected, { n: entry.n, was }]
      lines.set(line.lot, { ...saidOf(line.is), corrected: later })
      if (line.apart) lines.set(`${entry.n}.${at + 1}`, { ...saidOf(line.apart), corrected: later })
    }
  }
  return [...lines.values()]
}

type Said = Omit<ReceivedLine, 'corrected'>

function saidOf({ goods, item, grade, measure, quantity, value }: Said): Said {
  return {
    goods,
    item,
    ...(grade === undefined ? {} : { grade }),
    measure,
    quantity,
    ...(value === undefined ? {} : { value }),
  }
}
