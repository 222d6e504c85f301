import * as v from 'valibot'
import { id, line, phoneNumber, publicLine } from '../text'
import { time } from '../time'
import { creditCode } from './credit-code'

/** What a person may be in one community. `street` stands above the communities of its street. */
export const roles = ['resident', 'volunteer', 'keeper', 'leader', 'secretary', 'street', 'auditor'] as const
export const role = v.picklist(roles, '没有这个角色')
export type Role = v.InferOutput<typeof role>

/** A person's own name, as a leader calls the roll. */
export const personName = line(40)

/** The name that a donor chose for the public ledger. */
export const donorName = publicLine(40)

/** The demo's people: eight with a part to play, and a crowd for load. */
export const persona = v.union(
  [
    v.picklist(['newcomer', 'resident', 'leader', 'secretary', 'keeper', 'donor', 'street', 'secretary-2']),
    v.pipe(v.string(), v.regex(/^crowd-([1-9]\d{0,3}|10000)$/)),
  ],
  '没有这位演示居民',
)

/** What WeChat gives to a page, for the server to ask about once. */
const wechatCode = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,128}$/, '登录码不对'))

export const signInInput = v.variant(
  'provider',
  [
    v.strictObject({
      provider: v.literal('wechat'),
      code: wechatCode,
    }),
    v.strictObject({ provider: v.literal('demo'), persona }),
  ],
  '登录方式要写 wechat 或 demo',
)

export const setPhoneInput = v.variant(
  'provider',
  [
    v.strictObject({ provider: v.literal('wechat'), code: wechatCode }),
    v.strictObject({ provider: v.literal('demo'), phone: phoneNumber }),
  ],
  '要写 wechat 或 demo',
)

export const membership = v.object({ id, name: v.string(), role })

/** Under which a unit is registered: its full name and its unified social credit code. */
export const registration = v.strictObject({ name: line(60), creditCode })

/** Who takes goods in. `verified`: somebody of the street has seen its certificate; nothing is pledged to one that is not. */
export const receiver = v.object({
  id,
  name: v.string(),
  verified: v.boolean(),
  registered: v.optional(registration),
})

const degrees = (min: number, max: number) =>
  v.pipe(v.number('要填数字'), v.minValue(min, `最少 ${min}`), v.maxValue(max, `最多 ${max}`))

/** Degrees as a map of China has them. */
export const position = v.strictObject({ lat: degrees(3, 54), lng: degrees(73, 136) })

export const setReceiverInput = v.strictObject({ registered: registration, position: v.optional(position) })

export const community = v.object({
  id,
  name: v.string(),
  street: v.string(),
  /** The residents' committee's own public line; null where it has none. */
  phone: v.nullable(v.string()),
  /** Where goods are taken in. */
  receiver,
  /** Where that is, for who looks for goods nearby. */
  position: v.optional(position),
})
export type Community = v.InferOutput<typeof community>

/** Notices tell what happened to a person's claim or pledge while they were not looking. */
export const noticeCodes = [
  'MOVED_UP',
  'TIMES_CHANGED',
  'PLACE_CHANGED',
  'POST_CUT',
  'BACK_TO_WAITING',
  'SHIFT_CANCELLED',
  'WAIT_DISSOLVED',
  'CALLED_UP',
  'PLACE_FREED',
  'PLACE_BACK',
  'HOURS_MOVED',
  'REMOVED_BY_LEADER',
  'PLEDGE_REMINDER',
  'PLEDGE_LAPSED',
  'PLEDGE_RECEIVED',
  'NEED_ASKS',
  'NEED_CLOSED',
  'PLEDGE_NEED_CLOSED',
] as const
export const noticeCode = v.picklist(noticeCodes)
export type NoticeCode = v.InferOutput<typeof noticeCode>

export const notice = v.object({
  id: v.string(),
  code: noticeCode,
  at: time,
  /** Title of the task or need that it is about. */
  title: v.string(),
  /** The whole sentence, in the reader's language. */
  text: v.string(),
  taskId: v.optional(id),
  shiftId: v.optional(id),
  needId: v.optional(id),
  read: v.boolean(),
})
export type Notice = v.InferOutput<typeof notice>

export const me = v.object({
  person: v.object({
    id,
    name: v.nullable(v.string()),
    elder: v.boolean(),
    /** Known by name to leader and secretary only. */
    anonymous: v.boolean(),
    /** Last four digits of my phone, once I have confirmed one. */
    phoneTail: v.optional(v.string()),
  }),
  communities: v.array(membership),
  unread: v.number(),
})
