import * as v from 'valibot'
import { donorName, receiver } from '../people/schema'
import { count, id, line, paragraph } from '../text'
import { day, time } from '../time'

// 1,000,000: the largest single gift in the sources is 130,000 masks.
const quantity = count(1, 1_000_000)

const lineFields = {
  /** Of the catalogue; where it is not given, the words may name it. */
  goodsId: v.optional(id),
  item: line(30),
  /** N95 is not KN95 is not surgical: a grade is never mixed with another. */
  grade: v.optional(line(40)),
  /** 只, 套, 箱, 份. */
  measure: line(8),
  wanted: quantity,
  /** Size, standard or who it is for, in a few words. */
  note: v.optional(line(40)),
}

const delivery = v.strictObject({ place: line(60), hours: v.optional(line(40)) })
const notWanted = v.pipe(v.array(line(30)), v.maxLength(12, '最多 12 样'))
const lineInput = v.strictObject(lineFields)
const MAX_LINES = 20

const needFields = {
  title: line(40),
  note: v.optional(paragraph(500)),
  neededBy: v.optional(time),
  urgent: v.optional(v.boolean('要填是或否')),
  delivery: v.optional(delivery),
  notWanted: v.optional(notWanted),
}

export const postNeedInput = v.strictObject({
  ...needFields,
  /** The unit that takes the goods in; the community's own, if not given. */
  receiverId: v.optional(id),
  lines: v.pipe(
    v.array(lineInput, '要写缺什么'),
    v.minLength(1, '至少写一样'),
    v.maxLength(MAX_LINES, `最多 ${MAX_LINES} 样`),
  ),
})
export type PostNeedInput = v.InferOutput<typeof postNeedInput>

export const changeNeedInput = v.strictObject({
  title: v.optional(needFields.title),
  note: v.optional(v.nullable(paragraph(500))),
  neededBy: v.optional(v.nullable(time)),
  urgent: needFields.urgent,
  delivery: v.optional(v.nullable(delivery)),
  notWanted: needFields.notWanted,
  /** Lines whose quantity changes; the others stay as they are. */
  lines: v.optional(
    v.pipe(v.array(v.strictObject({ id, wanted: quantity })), v.maxLength(MAX_LINES, `最多 ${MAX_LINES} 样`)),
  ),
  /** Lines that come in addition. */
  addLines: v.optional(v.pipe(v.array(lineInput), v.maxLength(MAX_LINES, `最多 ${MAX_LINES} 样`))),
})
export type ChangeNeedInput = v.InferOutput<typeof changeNeedInput>

/** `open` = wanted less what is pledged; never below zero. */
export const needLine = v.object({
  id,
  goodsId: v.optional(id),
  item: v.string(),
  grade: v.optional(v.string()),
  measure: v.string(),
  note: v.optional(v.string()),
  wanted: v.number(),
  open: v.number(),
})
export type NeedLine = v.InferOutput<typeof needLine>

export const needState = v.picklist(['open', 'closed'])

export const needView = v.object({
  id,
  title: v.string(),
  note: v.optional(v.string()),
  neededBy: v.optional(time),
  urgent: v.boolean(),
  state: needState,
  /** When somebody said last that it is still short of this. */
  confirmedAt: time,
  /** Nobody has said so for so long that one should ask before bringing anything. */
  unconfirmed: v.boolean(),
  community: v.object({ id, name: v.string(), phone: v.nullable(v.string()) }),
  receiver,
  delivery: v.optional(v.object({ place: v.string(), hours: v.optional(v.string()) })),
  notWanted: v.array(v.string()),
  lines: v.array(needLine),
})
export type NeedView = v.InferOutput<typeof needView>

/** What the public ledger will say of the giver. */
const donorFields = {
  donorName: v.optional(donorName),
  anonymous: v.optional(v.boolean('要填是或否')),
}

export const pledgeInput = v.strictObject({
  lineId: id,
  quantity,
  /** The day on which it will be brought. */
  deliverBy: v.optional(day),
  ...donorFields,
})
export type PledgeInput = v.InferOutput<typeof pledgeInput>

/** What an organisation gives at once: one code, one name, one day. */
export const pledgeLinesInput = v.strictObject({
  lines: v.pipe(
    v.array(v.strictObject({ lineId: id, quantity }), '要写捐哪几样'),
    v.minLength(1, '至少写一样'),
    v.maxLength(MAX_LINES * 2, `最多 ${MAX_LINES * 2} 样`),
    v.check(
      (lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length,
      '同一样写了两遍，并成一行',
    ),
  ),
  deliverBy: v.optional(day),
  ...donorFields,
})
export type PledgeLinesInput = v.InferOutput<typeof pledgeLinesInput>

export const changePledgeInput = v.strictObject({
  quantity: v.optional(quantity),
  deliverBy: v.optional(day),
  ...donorFields,
})
export type ChangePledgeInput = v.InferOutput<typeof changePledgeInput>

export const pledgeState = v.picklist(['pledged', 'received', 'withdrawn', 'lapsed'])

export const pledgeView = v.object({
  id,
  /** A secret between donor and receiver, eight letters and digits; never printed in public. */
  code: v.string(),
  needId: id,
  lineId: id,
  quantity: v.number(),
  state: pledgeState,
  /** How many were counted in, of whatever grade; beside `quantity`, which had been pledged. */
  received: v.optional(v.number()),
  pledgedAt: time,
  deliverBy: v.optional(v.string()),
  /** Null when the donor wishes to stay unnamed. */
  donorName: v.nullable(v.string()),
  anonymous: v.boolean(),
  title: v.string(),
  goodsId: v.optional(id),
  item: v.string(),
  grade: v.optional(v.string()),
  measure: v.string(),
  receiver,
  delivery: v.optional(v.object({ place: v.string(), hours: v.optional(v.string()) })),
})
export type PledgeView = v.InferOutput<typeof pledgeView>

/** An open line of some community, for who has such goods. `metres`: how far, where both places are known. */
export const neededLine = v.object({
  needId: id,
  lineId: id,
  community: v.string(),
  title: v.string(),
  item: v.string(),
  open: v.number(),
  measure: v.string(),
  metres: v.optional(v.number()),
})
export type NeededLine = v.InferOutput<typeof neededLine>

/** What became of one line of a list: pledged, or why not, how much is open and where else it is wanted. */
export const listedLine = v.object({
  lineId: id,
  item: v.string(),
  measure: v.string(),
  quantity: v.number(),
  pledge: v.optional(pledgeView),
  refused: v.optional(
    v.object({
      code: v.picklist(['NEED_MET', 'NOT_WANTED_NOW', 'LINE_CROWDED']),
      open: v.number(),
      elsewhere: v.array(neededLine),
    }),
  ),
})
export type ListedLine = v.InferOutput<typeof listedLine>
