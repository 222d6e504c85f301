import {
  type AwaitedPledge,
  awaitedPledge,
  type Goods,
  goods,
  type Reason,
  type ReceiveInput,
  reason,
} from '@muster/shared'
import * as v from 'valibot'
import { expiryRead, lacksDay, noDay, packDay } from '../expiry'

/** One kind of goods as it is being counted. */
export const lineDraft = v.object({
  id: v.number(),
  pledge: v.optional(awaitedPledge),
  /** What is really there; absent until somebody has looked. */
  goods: v.optional(goods),
  quantity: v.number(),
  /** Whether somebody has said that this is how many there are. */
  counted: v.boolean(),
  ...packDay,
  worth: v.picklist(['none', 'invoice', 'reference']),
  yuan: v.string(),
  reason: v.optional(reason),
  /** The receiver whom it was given for; absent is here. */
  meantFor: v.optional(v.string()),
  /** The open line of ours that a walk-in gift fills. */
  needLine: v.optional(v.object({ needId: v.string(), lineId: v.string(), goodsId: v.string() })),
})
export type LineDraft = v.InferOutput<typeof lineDraft>

export const newLine = (id: number, goods?: Goods, pledge?: AwaitedPledge): LineDraft => ({
  id,
  pledge,
  goods,
  quantity: pledge?.quantity ?? 0,
  counted: false,
  ...noDay,
  worth: 'none',
  yuan: '',
})

/** `3600`, `3,600.50` → cents; undefined for what is no sum. */
export function centsTyped(text: string): number | undefined {
  const plain = text.replace(/[,，\s]/g, '')
  const cents = /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : 0
  return cents > 0 ? cents : undefined
}

const isOther = ({ pledge, goods: seen }: LineDraft) =>
  pledge?.goodsId !== undefined && seen !== undefined && seen.id !== pledge.goodsId

/** What is not what was pledged: the goods themselves, or how many. */
export function differs(line: LineDraft): 'goods' | 'fewer' | 'more' | undefined {
  if (line.pledge === undefined) return undefined
  if (isOther(line)) return 'goods'
  if (line.quantity === line.pledge.quantity) return undefined
  return line.quantity < line.pledge.quantity ? 'fewer' : 'more'
}

export const reasonsFor = (line: LineDraft): Reason[] => {
  switch (differs(line)) {
    case 'goods':
      return ['another grade']
    case 'fewer':
      return ['fewer given', 'damaged', 'expired', 'unfit', 'lost on the way']
    case 'more':
      return ['more given']
    case undefined:
      return []
  }
}

/** The reason chosen, or the only one that it can be. */
export function reasonOf(line: LineDraft): Reason | undefined {
  const among = reasonsFor(line)
  if (line.reason !== undefined && among.includes(line.reason)) return line.reason
  return among.length === 1 ? among[0] : undefined
}

export interface Problems {
  goods: boolean
  quantity: boolean
  day: boolean
  yuan: boolean
  reason: boolean
}

/** What is to be mended before a line can be noted. */
export function problemsIn(line: LineDraft): Problems {
  return {
    goods: line.goods === undefined,
    quantity: line.quantity === 0,
    day: lacksDay(line),
    yuan: line.worth === 'invoice' && centsTyped(line.yuan) === undefined,
    reason: differs(line) !== undefined && reasonOf(line) === undefined,
  }
}

export const isSound = (line: LineDraft) => Object.values(problemsIn(line)).every((bad) => !bad)

/** What the goods are worth by the catalogue, cents. */
export const referenceCents = ({ goods: seen, quantity }: LineDraft) =>
  seen?.referenceValue === undefined ? undefined : seen.referenceValue.cents * quantity

/** What is written of its value. */
export function worthOf(line: LineDraft): ReceiveInput['lines'][number]['value'] {
  const cents =
    line.worth === 'invoice'
      ? centsTyped(line.yuan)
      : line.worth === 'reference'
        ? referenceCents(line)
        : undefined
  return cents === undefined || line.worth === 'none' ? undefined : { cents, by: line.worth }
}

/** The lines that were counted, which are those that are sent. */
export const countedIn = (lines: readonly LineDraft[]) =>
  lines.filter(({ counted, goods: seen }) => counted && seen !== undefined)

/** The lines that were counted, as they are sent. */
export function linesToSend(lines: readonly LineDraft[]): ReceiveInput['lines'] {
  return countedIn(lines).flatMap((line) => {
    const { goods: seen, pledge, quantity, meantFor, needLine } = line
    if (seen === undefined) return []
    const [value, why] = [worthOf(line), reasonOf(line)]
    return [
      {
        goodsId: seen.id,
        quantity,
        ...(pledge === undefined ? {} : { pledgeId: pledge.id }),
        ...expiryRead(line),
        ...(value === undefined ? {} : { value }),
        ...(why === undefined ? {} : { reason: why }),
        ...(meantFor === undefined ? {} : { meantFor }),
        ...(needLine?.goodsId === seen.id && pledge === undefined
          ? { needLine: { needId: needLine.needId, lineId: needLine.lineId } }
          : {}),
      },
    ]
  })
}
