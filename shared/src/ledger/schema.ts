import * as v from 'valibot'
import { role } from '../people/schema'
import { count, id, line } from '../text'
import { day, time } from '../time'

// 1,000,000: the largest single gift in the sources is 130,000 masks.
const MOST = 1_000_000
export const quantity = count(1, MOST)
export const quantityOrNone = count(0, MOST)

// Eight digits, as an entry's key has them.
export const number = count(1, 99_999_999)
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '指纹要 64 位'))

/** `n.m`: the entry that brought the lot in, and its line, both from 1. */
export const lotId = v.pipe(v.string('要填批次'), v.regex(/^[1-9]\d{0,7}\.[1-9]\d?$/, '批次不对'))
export type LotId = v.InferOutput<typeof lotId>

/** What is never mixed: goods of the catalogue, in one grade and one measure. `item` is their name as it was. */
const articleFields = {
  goods: id,
  item: line(30),
  grade: v.optional(line(40)),
  measure: line(8),
}
export const article = v.strictObject(articleFields)
export type Article = v.InferOutput<typeof article>

/** What a whole line is worth, in cents, and how that is known: by the donor's invoice or by the catalogue's reference value. */
export const value = v.strictObject({
  cents: count(1, 100_000_000_000),
  by: v.picklist(['invoice', 'reference'], '要写 invoice 或 reference'),
})
export type Value = v.InferOutput<typeof value>

/** A registered unit, by its public name. */
export const unitOf = v.strictObject({ id, name: line(40) })

/** What is said of a lot: `expiry` is its last good day, `meant` the receiver to whom the donor gave it. */
const saidFields = {
  ...articleFields,
  expiry: v.optional(day),
  value: v.optional(value),
  meant: v.optional(unitOf),
}
const said = v.strictObject({ ...saidFields, quantity: quantityOrNone })
export type Said = v.InferOutput<typeof said>

/**
 * Why two figures differ. A closed list: what is under a hash stays for ever, so nothing under it is written freely.
 * What else there is to say stands beside the entry.
 */
export const reason = v.picklist(
  [
    'fewer given',
    'more given',
    'another grade',
    'miscounted',
    'misread',
    'recorded twice',
    'damaged',
    'expired',
    'missing',
    'found',
    'lost on the way',
    'unfit',
  ],
  '没有这个原因',
)
export type Reason = v.InferOutput<typeof reason>

/** The salted commitment to the name that a donor chose, or none. */
export const donor = v.variant('as', [
  v.strictObject({ as: v.literal('named'), commitment: hash }),
  v.strictObject({ as: v.literal('anonymous') }),
])
export type Donor = v.InferOutput<typeof donor>

/** Where goods are issued to, by its public name. A person in need is a case number, never a name. */
export const destination = v.variant('kind', [
  v.strictObject({ kind: v.literal('task'), id, name: line(80) }),
  v.strictObject({ kind: v.literal('shift'), id, name: line(140) }),
  v.strictObject({ kind: v.literal('case'), number: id }),
  v.strictObject({ kind: v.literal('outlet'), id, name: line(30) }),
])
export type Destination = v.InferOutput<typeof destination>

/** So many out of one lot. */
export const portion = v.strictObject({ lot: lotId, quantity })
export type Portion = v.InferOutput<typeof portion>

// 20: an entry with as many lines stays under 8 KB.
export const MAX_LINES = 20
export const lines = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.array(schema, '要写有什么'),
    v.minLength(1, '至少写一样'),
    v.maxLength(MAX_LINES, `最多 ${MAX_LINES} 样`),
  )

/** `pledged`: what had been promised; if it is not what came, `reason` says why. */
export const receiptLine = v.strictObject({
  ...saidFields,
  quantity,
  pledged: v.optional(quantity),
  reason: v.optional(reason),
})

/** Lots in stock, beyond which nothing more is taken in. */
export const MAX_LOTS = 400
// A line can need every lot there is: those, and of the emptied ones that are kept all that a correction has filled again.
const MAX_PICKS = MAX_LOTS + 100
const picks = v.pipe(
  v.array(portion, '要写批次'),
  v.minLength(1, '至少写一批'),
  v.maxLength(MAX_PICKS, `最多 ${MAX_PICKS} 批`),
)

/** What goes out, and of which lots; how many it is together is their sum. */
export const outLine = v.strictObject({ ...articleFields, lots: picks })

/** `sent`: what the sender's ledger says; if it is not what came, `reason` says why. */
export const arrivedLine = v.strictObject({
  ...saidFields,
  quantity: quantityOrNone,
  sent: quantity,
  reason: v.optional(reason),
})

/** A lot counted, against what the ledger had of it. */
export const countedLine = v.strictObject({
  lot: lotId,
  booked: quantityOrNone,
  counted: quantityOrNone,
  reason: v.optional(reason),
})
/** Goods of which the ledger had no lot. */
export const foundLine = v.strictObject({ ...saidFields, found: quantity, reason })

/** What was said of a lot, and what is so. `apart`: the part that turned out to be something else, and becomes a lot of its own. */
export const lotCorrection = v.strictObject({ lot: lotId, was: said, is: said, apart: v.optional(said) })
/** How many of a lot an issue says were handed out, and how many it were. */
export const issueCorrection = v.strictObject({
  lot: lotId,
  issued: v.strictObject({ was: quantityOrNone, is: quantityOrNone }),
})

const bodies = {
  receipt: { kind: v.literal('receipt'), donor, lines: lines(receiptLine) },
  issue: { kind: v.literal('issue'), to: destination, lines: lines(outLine) },
  sent: { kind: v.literal('sent'), transfer: id, to: unitOf, lines: lines(outLine) },
  arrived: { kind: v.literal('arrived'), transfer: id, from: unitOf, lines: lines(arrivedLine) },
  count: { kind: v.literal('count'), lines: lines(v.union([countedLine, foundLine])) },
  correction: {
    kind: v.literal('correction'),
    /** The number of the entry that is corrected. */
    of: number,
    reason,
    lines: lines(v.union([lotCorrection, issueCorrection])),
  },
}

/** `by`: in what role somebody did it. Roles stand in the ledger, never people. */
const headFields = { receiver: id, n: number, at: time, prev: hash, by: role }

/** One line of a receiver's public ledger: all of it is under its hash. */
export const entry = v.variant('kind', [
  v.strictObject({ ...headFields, ...bodies.receipt }),
  v.strictObject({ ...headFields, ...bodies.issue }),
  v.strictObject({ ...headFields, ...bodies.sent }),
  v.strictObject({ ...headFields, ...bodies.arrived }),
  v.strictObject({ ...headFields, ...bodies.count }),
  v.strictObject({ ...headFields, ...bodies.correction }),
])
export type Entry = v.InferOutput<typeof entry>

/** What a deed adds to the ledger, before it has a place there. */
export type Body = Unplaced<Entry>
type Unplaced<E> = E extends Entry ? Omit<E, keyof typeof headFields> : never
export type LineOf<K extends Body['kind']> = Extract<Body, { kind: K }>['lines'][number]

/** An entry as it is published. `name` and `salt` stand beside it and can be taken away; the chain stays whole. */
export const published = v.strictObject({
  entry,
  hash,
  donor: v.optional(v.strictObject({ name: line(40), salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) })),
})
export type Published = v.InferOutput<typeof published>

/** As much of a published entry as its chain needs: a reader hashes what there is, also what a later version has added. */
export const linked = v.object({
  entry: v.looseObject({ receiver: v.string(), n: v.number(), prev: v.string() }),
  hash: v.string(),
})

/** The same with what stands beside it. */
export const proofLink = v.object({
  ...linked.entries,
  donor: v.optional(v.object({ name: v.string(), salt: v.string() })),
})
export type ProofLink = v.InferOutput<typeof proofLink>

/** Goods by catalogue, out of the lots that are named, or out of those that expire first. */
export const taken = v.union([v.strictObject({ ...articleFields, quantity }), outLine])
export type Taken = v.InferOutput<typeof taken>

/** What a keeper does; the ledger says of it what `decide` makes of it. */
export const deed = v.variant('kind', [
  v.strictObject(bodies.receipt),
  v.strictObject({ ...bodies.issue, lines: lines(taken) }),
  v.strictObject({ ...bodies.sent, lines: lines(taken) }),
  v.strictObject(bodies.arrived),
  v.strictObject(bodies.count),
  v.strictObject(bodies.correction),
])
export type Deed = v.InferOutput<typeof deed>
