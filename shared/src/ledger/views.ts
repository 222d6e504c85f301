import * as v from 'valibot'
import { receiver, role } from '../people/schema'
import { pledgeState } from '../supply/schema'
import { id } from '../text'
import { time } from '../time'
import { arrivedLine, article, lotId, proofLink, published, unitOf, value } from './schema'

const quantity = v.number()

/** An entry with what stands beside it, which is no part of its hash. */
export const shownEntry = v.object({
  ...published.entries,
  remark: v.optional(v.string()),
  /** Numbers of the entries that correct this one, oldest first. */
  correctedBy: v.optional(v.array(v.number())),
  /** In what role somebody else has looked at a correction and found it right. */
  checkedBy: v.optional(role),
  /** Of goods sent on: the entry of the other receiver's ledger as which they arrived. */
  arrivedAs: v.optional(v.number()),
  /** What the lots are that its lines name by their numbers alone. */
  lots: v.optional(v.record(lotId, article)),
})
export type ShownEntry = v.InferOutput<typeof shownEntry>

/** What became of an article since the first entry: `came` = received + arrived + found ± corrected; `went` = issued + lost + sent on. */
export const articleSum = v.object({
  ...article.entries,
  came: quantity,
  went: quantity,
  left: quantity,
  /** What `went` is made of; absent where there is none. */
  issued: v.optional(quantity),
  sent: v.optional(quantity),
  lost: v.optional(quantity),
})
export type ArticleSum = v.InferOutput<typeof articleSum>
export type Gone = Pick<ArticleSum, 'issued' | 'sent' | 'lost'>

export const ledgerPage = v.object({
  receiver,
  asOf: time,
  /** The day of the first entry. */
  since: v.optional(v.string()),
  /** The number of the last entry, 0 if there is none. */
  count: v.number(),
  /** The last entry's, eight groups of four hex digits: today's, to be posted. */
  fingerprint: v.optional(v.string()),
  /** Different goods are never added up. On the newest page only. */
  sums: v.optional(v.array(articleSum)),
  /** Newest first. */
  entries: v.array(shownEntry),
  /** `before` of the next request; absent when there is nothing older. */
  older: v.optional(v.number()),
})
export type LedgerPage = v.InferOutput<typeof ledgerPage>

/** The last fingerprint of a day, as it was to be posted. */
export const dayFingerprint = v.object({ day: v.string(), n: v.number(), fingerprint: v.string() })
export type DayFingerprint = v.InferOutput<typeof dayFingerprint>

/** As much of the chain as one answer holds, oldest first: with it anybody can reckon the hashes for themselves. */
export const ledgerProof = v.object({
  receiver: unitOf,
  asOf: time,
  /** The hash before the first of these. */
  prev: v.string(),
  links: v.array(proofLink),
  /** `from` of the next request; absent at the end. */
  next: v.optional(v.number()),
  /** Of the last 60 days on which something was entered, oldest first. */
  days: v.array(dayFingerprint),
})
export type LedgerProof = v.InferOutput<typeof ledgerProof>

export const stockLot = v.object({
  lot: lotId,
  ...article.entries,
  left: quantity,
  /** What the ledger says came in with it, as corrected. */
  came: quantity,
  expiry: v.optional(v.string()),
  value: v.optional(value),
  meant: v.optional(unitOf),
})
export type StockLot = v.InferOutput<typeof stockLot>

export const stockView = v.object({
  receiver,
  asOf: time,
  /** Of the last entry that this is after. */
  n: v.number(),
  /** In the order in which they are to go out. */
  lots: v.array(stockLot),
  /** The last ones of which nothing is left: what was written of them can still be put right. */
  emptied: v.optional(v.array(stockLot)),
  /** `atLeast`: the mark below which it is short, where somebody has set one. */
  sums: v.array(v.object({ ...articleSum.entries, atLeast: v.optional(v.number()) })),
})
export type StockView = v.InferOutput<typeof stockView>

/** Goods that another receiver sent and that have not been counted in yet. */
export const transfer = v.object({
  id,
  from: unitOf,
  to: unitOf,
  sentAt: time,
  lines: v.array(v.object({ ...arrivedLine.entries })),
})
export type Transfer = v.InferOutput<typeof transfer>

/** A pledge as the keeper who takes it in sees it. */
export const awaitedPledge = v.object({
  id,
  needId: id,
  lineId: id,
  /** Of the catalogue, where the line says it without doubt. */
  goodsId: v.optional(id),
  item: v.string(),
  grade: v.optional(v.string()),
  measure: v.string(),
  quantity,
  state: pledgeState,
  pledgedAt: time,
  deliverBy: v.optional(v.string()),
  donorName: v.nullable(v.string()),
  /** The entry as which it was received. */
  n: v.optional(v.number()),
})
export type AwaitedPledge = v.InferOutput<typeof awaitedPledge>

/** One step that a part of a gift took after it came in. */
export const giftStep = v.object({
  n: v.number(),
  at: time,
  kind: v.picklist(['issue', 'sent', 'count', 'correction', 'issueCorrection']),
  /** So many more or, below zero, fewer: in stock after a count or a correction, handed out after the correction of an issue. */
  quantity,
  /** Where to, by its public name; absent for a count or a correction. */
  to: v.optional(v.string()),
  /** Sent on, and not counted in yet. */
  underWay: v.optional(v.literal(true)),
  /** What a correction found all of it to be, where that is another article. */
  became: v.optional(article),
  /** What came of it is not told here: the way is too long. */
  beyond: v.optional(v.literal(true)),
})
export type GiftStep = v.InferOutput<typeof giftStep>

/** What of a gift lies together: one lot of one receiver's ledger. */
export const giftPart = v.object({
  receiver: unitOf,
  lot: lotId,
  /** What that ledger says by now that it is. */
  ...article.entries,
  /** As which entry it came into that ledger: given, sent by another receiver, or set apart by a correction. */
  came: v.object({
    n: v.number(),
    at: time,
    kind: v.picklist(['receipt', 'arrived', 'correction']),
    quantity,
    /** What the sender's ledger says; if it is not what came, `reason` says why. */
    sent: v.optional(quantity),
    reason: v.optional(v.string()),
  }),
  /** The part that it was of, by its place among the parts, and the entry there that sent it on or set it apart. */
  of: v.optional(v.object({ part: v.number(), n: v.number() })),
  /** Oldest first. */
  steps: v.array(giftStep),
  /** There are more steps than these. */
  cut: v.optional(v.literal(true)),
  /** Still in stock there; absent where steps are missing. */
  left: v.optional(quantity),
})
export type GiftPart = v.InferOutput<typeof giftPart>

/** How much of one article of a gift is where. */
export const whereabouts = v.object({
  ...article.entries,
  left: quantity,
  issued: quantity,
  /** Sent on, and not counted in yet. */
  underWay: quantity,
  /** By counts: expired, damaged, missing. */
  lost: quantity,
})
export type Whereabouts = v.InferOutput<typeof whereabouts>

/** The way of a gift from pledge to hand-over, line by line. */
export const giftWay = v.object({
  receiver: unitOf,
  asOf: time,
  lines: v.array(
    v.object({
      item: v.string(),
      grade: v.optional(v.string()),
      measure: v.string(),
      pledged: v.optional(v.object({ at: time, quantity, deliverBy: v.optional(v.string()) })),
      state: pledgeState,
      received: v.optional(
        v.object({ n: v.number(), at: time, quantity, lot: lotId, reason: v.optional(v.string()) }),
      ),
      /** Where it lies: first the lot that was received, after it whatever was sent on or set apart of those before. */
      parts: v.array(giftPart),
      /** Article by article, never added up; absent where steps are missing. */
      now: v.optional(v.array(whereabouts)),
    }),
  ),
})
export type GiftWay = v.InferOutput<typeof giftWay>

export const entered = v.object({ entry: shownEntry })
