import * as v from 'valibot'
import { donorName } from '../people/schema'
import { count, id, line, publicLine } from '../text'
import { day } from '../time'
import { lines, lotId, number, quantity, quantityOrNone, reason, value } from './schema'

/** What else there is to say: it stands beside the entry, is not under its hash, and can be taken away. */
const remark = v.optional(publicLine(60))
const code = v.pipe(
  v.string('要填捐物码'),
  v.transform((text) => text.toUpperCase().replace(/[\s-]/g, '')),
  v.regex(/^[2-9A-HJKMNP-TW-Z]{8}$/, '捐物码是 8 位字母和数字'),
)
export const giftCode = code

const readGoods = {
  /** Of the catalogue; the server adds their name, grade and measure. */
  goodsId: id,
  expiry: v.optional(day),
  value: v.optional(value),
}
/** What is taken in says until when it is good, or that its pack bears no day, where the catalogue's rule is `printed`. */
const takenIn = {
  ...readGoods,
  expiry: v.optional(v.union([v.literal('not printed'), day], '要写日子，或者 not printed')),
}
export type ExpiryRead = v.InferOutput<(typeof takenIn)['expiry']>

/** A line of a need of ours that goods fill which nobody had pledged here. */
const needLine = v.optional(v.strictObject({ needId: id, lineId: id }))

export const receiveInput = v.strictObject({
  lines: lines(
    v.strictObject({
      ...takenIn,
      quantity,
      /** The pledge that this is of, as `findPledge` gives it; then `code` has to be given. */
      pledgeId: v.optional(id),
      /** Of a walk-in gift. */
      needLine,
      reason: v.optional(reason),
      /** The receiver whom the donor gave it for, if it is to be sent on. */
      meantFor: v.optional(id),
    }),
  ),
  code: v.optional(code),
  /** Of a walk-in donor; without one they stay unnamed. Who pledged has chosen before. */
  donorName: v.optional(donorName),
  remark,
  /** Where the photo of it is: its number, or what it is called. Staff alone see it. */
  photo: v.optional(line(100)),
})
export type ReceiveInput = v.InferOutput<typeof receiveInput>

/** Goods by catalogue, first out what expires first; or so many of one lot. */
const outgoing = lines(
  v.union(
    [v.strictObject({ goodsId: id, quantity }), v.strictObject({ lot: lotId, quantity })],
    '要写 goodsId 或 lot，和数量',
  ),
)

export const issueInput = v.strictObject({
  to: v.variant('kind', [
    v.strictObject({ kind: v.literal('task'), id }),
    v.strictObject({ kind: v.literal('shift'), id }),
    v.strictObject({ kind: v.literal('case'), number: id }),
    v.strictObject({ kind: v.literal('outlet'), name: publicLine(30) }),
  ]),
  lines: outgoing,
  remark,
})
export type IssueInput = v.InferOutput<typeof issueInput>

export const sendOnInput = v.strictObject({
  /** The receiver that it goes to. */
  to: id,
  lines: outgoing,
  remark,
})
export type SendOnInput = v.InferOutput<typeof sendOnInput>

export const arriveInput = v.strictObject({
  transferId: id,
  /** One for each line of the transfer, in its order: how many came, and as what if it is another grade. */
  lines: lines(
    v.strictObject({
      quantity: quantityOrNone,
      goodsId: v.optional(id),
      reason: v.optional(reason),
      needLine,
    }),
  ),
  remark,
})
export type ArriveInput = v.InferOutput<typeof arriveInput>

export const countInput = v.strictObject({
  lines: lines(
    v.union(
      [
        /** `booked`: what the page had shown. */
        v.strictObject({
          lot: lotId,
          booked: quantityOrNone,
          counted: quantityOrNone,
          reason: v.optional(reason),
        }),
        v.strictObject({ ...takenIn, found: quantity, reason }),
      ],
      '要写 lot、booked 和 counted，或者 goodsId 和 found',
    ),
  ),
  remark,
})
export type CountInput = v.InferOutput<typeof countInput>

export const correctInput = v.strictObject({
  /** The number of the entry that is corrected. */
  of: number,
  lines: lines(
    v.union(
      [
        /** What came in under `lot`, and is not what was written. `was`: what the page had shown. `apart`: the part that is something else. */
        v.strictObject({
          lot: lotId,
          was: quantityOrNone,
          is: v.strictObject({ ...readGoods, quantity: quantityOrNone }),
          apart: v.optional(v.strictObject({ ...readGoods, quantity })),
        }),
        /** How many of `lot` an issue had said, and how many it were. */
        v.strictObject({ lot: lotId, issued: v.strictObject({ was: quantityOrNone, is: quantityOrNone }) }),
      ],
      '要写 lot、was 和 is，或者 lot 和 issued',
    ),
  ),
  reason,
  remark,
})
export type CorrectInput = v.InferOutput<typeof correctInput>

const text = v.string()
const numberText = v.pipe(text, v.regex(/^[1-9]\d{0,7}$/, '要写第几条'), v.transform(Number))

/** `before`: entries older than this number. `kind`: those alone, of as many as one request looks at. */
export const ledgerQuery = v.strictObject({
  before: v.optional(numberText),
  kind: v.optional(v.picklist(['in', 'out', 'count', 'correction'], '要写 in、out、count 或 correction')),
})
export const proofQuery = v.strictObject({ from: v.optional(numberText) })

/** Below how many an article is short. */
export const markInput = v.strictObject({ goodsId: id, atLeast: count(0, 1_000_000) })
