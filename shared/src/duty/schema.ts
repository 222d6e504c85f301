import * as v from 'valibot'
import { personName } from '../people/schema'
import { count, id, line, paragraph } from '../text'
import { time } from '../time'
import { attendance, kitCount, ownCode } from './attendance/schema'
import { asks } from './qualifications/schema'
import { unit } from './records/schema'

// 100: at ~45 bytes a person the item stays under 8 KB with as many waiting, so a claim costs at most 8 WCU; more people are split by post or squad.
export const MAX_PLACES = 100

const postFields = {
  name: line(20),
  places: count(1, MAX_PLACES),
  /** What one does there, in a few words: 提醒隔 1 米. */
  note: v.optional(line(20)),
  asks: v.optional(asks),
}

/** A post as a shift is held to it. */
export const postSpec = v.object({
  id: v.string(),
  name: v.string(),
  places: v.number(),
  note: v.optional(v.string()),
  asks: v.optional(asks),
})
export type PostSpec = v.InferOutput<typeof postSpec>

interface PostLike {
  name: string
  places: number
}
const fewPlaces = (posts: PostLike[]) => posts.reduce((sum, post) => sum + post.places, 0) <= MAX_PLACES
const distinctNames = (posts: PostLike[]) => new Set(posts.map((post) => post.name)).size === posts.length

/** The posts of a shift: 1…12, each its own name, 100 places in all. */
const postsOf = <S extends v.GenericSchema<unknown, PostLike>>(one: S) =>
  v.pipe(
    v.array(one, '要写岗位'),
    v.minLength(1, '至少一个岗位'),
    v.maxLength(12, '最多 12 个岗位'),
    v.check((posts) => fewPlaces(posts), `一班最多 ${MAX_PLACES} 个位子，多了就分成几班`),
    v.check((posts) => distinctNames(posts), '岗位名字不能重复'),
  )

const shiftFields = {
  startsAt: time,
  endsAt: time,
  /** Where it is, if not at the task's place. */
  place: v.optional(line(60)),
  /** Where one gathers first. */
  meetAt: v.optional(line(60)),
  leaderId: v.optional(id),
  /** Until when one may still join; the start, if not given. */
  joinUntil: v.optional(time),
  /** From when on everybody may claim, at the same moment; at once, if not given. */
  opensAt: v.optional(time),
  /** Minutes after the start at which places that nobody has checked in on go to the waiting list; never, if not given. */
  freesAfter: v.optional(count(0, 240)),
}

export const postInput = v.strictObject(postFields)
export const shiftInput = v.pipe(
  v.strictObject({
    ...shiftFields,
    posts: postsOf(postInput),
  }),
  v.forward(
    v.check((shift) => shift.startsAt < shift.endsAt, '结束要比开始晚'),
    ['endsAt'],
  ),
)
export type ShiftInput = v.InferOutput<typeof shiftInput>

/** Which insurance covers the volunteers: 志愿服务条例 art. 16 and 17 ask for it where a duty may do them harm. */
export const danger = v.strictObject({ insurance: line(60) })

/** A thing that everybody on duty is handed, and how many of it. */
export const kitItem = v.strictObject({ item: line(20), each: count(1, 99) })
export type KitItem = v.InferOutput<typeof kitItem>

/** The training that one has passed once one has been on duty (a course), and for how many months it counts. */
export const grants = v.strictObject({ training: line(20), months: count(1, 120) })
export type Grants = v.InferOutput<typeof grants>

const units = v.pipe(v.array(unit), v.maxLength(7, '最多 7 个'))
const kit = v.pipe(v.array(kitItem), v.maxLength(10, '最多 10 样'))
const steps = v.pipe(v.array(line(12)), v.maxLength(10, '最多 10 步'))

const taskFields = {
  title: line(40),
  /** What kind of duty, a word of the catalogue or the street's own: sampling, 卡口值守. */
  kind: line(20),
  place: line(60),
  note: v.optional(paragraph(500)),
  /** Care before duty: what to wear, when to stay at home. */
  safety: v.optional(paragraph(300)),
  /** What one needs or gets, in a word: 不要经验, 发红马甲. */
  tags: v.optional(v.pipe(v.array(line(12)), v.maxLength(4, '最多 4 个'))),
  urgent: v.optional(v.boolean('要填是或否')),
  membersOnly: v.optional(v.boolean('要填是或否')),
  dangerous: v.optional(danger),
  /** What is asked for at the check-out. */
  units: v.optional(units),
  /** What everybody is handed. */
  kit: v.optional(kit),
  grants: v.optional(grants),
  /** What each visitor goes through, in this order: 填表, 量体温, 测血压. */
  steps: v.optional(steps),
}

export const postTaskInput = v.strictObject({
  ...taskFields,
  shifts: v.pipe(
    v.array(shiftInput, '要写班次'),
    v.minLength(1, '至少一班'),
    v.maxLength(20, '一个任务最多 20 班'),
  ),
})
export type PostTaskInput = v.InferOutput<typeof postTaskInput>

/** A post that has an `id` is one that the shift has already. */
const postChange = v.strictObject({ id: v.optional(id), ...postFields })
const shiftChange = v.strictObject({
  id,
  startsAt: v.optional(time),
  endsAt: v.optional(time),
  place: v.optional(line(60)),
  meetAt: v.optional(v.nullable(line(60))),
  leaderId: v.optional(v.nullable(id)),
  joinUntil: v.optional(v.nullable(time)),
  opensAt: v.optional(v.nullable(time)),
  freesAfter: v.optional(v.nullable(count(0, 240))),
  posts: v.optional(postsOf(postChange)),
  cancelled: v.optional(v.literal(true)),
})
export type ShiftChange = v.InferOutput<typeof shiftChange>

export const changeTaskInput = v.strictObject({
  title: v.optional(taskFields.title),
  kind: v.optional(taskFields.kind),
  place: v.optional(taskFields.place),
  note: v.optional(v.nullable(paragraph(500))),
  safety: v.optional(v.nullable(paragraph(300))),
  tags: taskFields.tags,
  urgent: taskFields.urgent,
  membersOnly: taskFields.membersOnly,
  dangerous: v.optional(v.nullable(danger)),
  units: taskFields.units,
  kit: taskFields.kit,
  grants: v.optional(v.nullable(grants)),
  steps: taskFields.steps,
  /** Shifts that change; the others stay as they are. */
  shifts: v.optional(v.pipe(v.array(shiftChange), v.maxLength(20, '一个任务最多 20 班'))),
  /** Shifts that come in addition. */
  addShifts: v.optional(v.pipe(v.array(shiftInput), v.maxLength(20, '一个任务最多 20 班'))),
  /** How many people may lose their place by this change; 0 if not given. */
  removes: v.optional(count(0, 100_000)),
})
export type ChangeTaskInput = v.InferOutput<typeof changeTaskInput>

export const shiftState = v.picklist(['open', 'cancelled'])
export const taskState = v.picklist(['open', 'closed'])
export const standing = v.picklist(['held', 'waiting'])

/** `position`: place in the waiting list, from 1. */
export const claim = v.object({ shiftId: id, postId: id, state: standing, position: v.optional(v.number()) })
export type Claim = v.InferOutput<typeof claim>

/** The gates between a person and a post, beyond places and the shift's own state. */
export const gateCodes = [
  'AGE_NEEDED',
  'ROLE_NEEDED',
  'TRAINING_NEEDED',
  'SKILL_NEEDED',
  'CONSENT_NEEDED',
  'TIME_CLASH',
  'REST_NEEDED',
  'TOO_LONG',
] as const
export type GateCode = (typeof gateCodes)[number]

export const post = v.object({
  id,
  name: v.string(),
  places: v.number(),
  left: v.number(),
  note: v.optional(v.string()),
  asks: v.optional(asks),
  /** Whether I could take it, as my agenda stands: true, or the first gate that I do not pass. Absent when nobody is signed in. */
  fits: v.optional(v.union([v.literal(true), v.picklist(gateCodes)])),
})
export type Post = v.InferOutput<typeof post>

export const shiftView = v.object({
  id,
  startsAt: time,
  endsAt: time,
  joinUntil: time,
  opensAt: v.optional(time),
  /** When places that nobody has checked in on go to the waiting list. */
  freesAt: v.optional(time),
  place: v.string(),
  meetAt: v.optional(v.string()),
  state: shiftState,
  /** Counts the changes of hours, place and posts; a claim names the one that was read. */
  terms: v.number(),
  posts: v.array(post),
  waiting: v.number(),
  /** Whether one may stand on the waiting list now. */
  canWait: v.boolean(),
  /** Name of the leader: full for who is on the shift, masked for members, absent in public. */
  leader: v.optional(v.object({ name: v.string() })),
  /** My own claim; absent when I have none or nobody is signed in. */
  mine: v.optional(claim),
  /** The first who hold a place, masked; for members only. */
  people: v.optional(v.array(v.object({ name: v.string(), postId: id }))),
})
export type ShiftView = v.InferOutput<typeof shiftView>

export const taskView = v.object({
  id,
  title: v.string(),
  kind: v.string(),
  place: v.string(),
  note: v.optional(v.string()),
  safety: v.optional(v.string()),
  tags: v.array(v.string()),
  urgent: v.boolean(),
  membersOnly: v.boolean(),
  dangerous: v.optional(danger),
  units: v.optional(units),
  kit: v.optional(kit),
  grants: v.optional(grants),
  steps: v.optional(steps),
  state: taskState,
  /** Why it was closed, if somebody said so. */
  closedBecause: v.optional(v.string()),
  community: v.object({ id, name: v.string(), phone: v.nullable(v.string()) }),
  shifts: v.array(shiftView),
})
export type TaskView = v.InferOutput<typeof taskView>

export const claimInput = v.strictObject({
  /** The post; any with a place left, if not given. */
  postId: v.optional(id),
  /** The terms that the person read; the present ones, if not given. */
  terms: v.optional(count(0, 1_000_000)),
  name: v.optional(personName),
  /** Stand on the waiting list if it is full. */
  wait: v.optional(v.boolean('要填是或否')),
})
export type ClaimInput = v.InferOutput<typeof claimInput>

export const swapInput = v.strictObject({
  /** The shift to go to; this same one, if not given. */
  shiftId: v.optional(id),
  postId: v.optional(id),
  terms: v.optional(count(0, 1_000_000)),
})
export type SwapInput = v.InferOutput<typeof swapInput>

export const rosterEntry = v.object({
  personId: id,
  name: v.nullable(v.string()),
  postId: id,
  state: standing,
  position: v.optional(v.number()),
  /** The four digits of their own code; absent while they wait. */
  digits: v.optional(v.string()),
  ...attendance.entries,
  /** Who checked them in (or noted that they do not come), and out, if they did not do so themselves. */
  checkedInBy: v.optional(v.nullable(v.string())),
  checkedOutBy: v.optional(v.nullable(v.string())),
  kit: v.optional(v.array(kitCount)),
  /** Who signed them up, and when; absent for who did so themselves. */
  proxy: v.optional(v.object({ by: v.nullable(v.string()), at: time })),
  /** Wishes to be known to the leader and the secretary only. */
  anonymous: v.optional(v.literal(true)),
  /** Last four digits of the phone. */
  phoneTail: v.optional(v.string()),
  /** The whole number: from 24 h before the start to 12 h after the end. */
  phone: v.optional(v.string()),
})

/** Somebody who had a place until it went to the next in line. */
export const freedEntry = v.object({
  personId: id,
  name: v.nullable(v.string()),
  postId: v.optional(id),
  ...attendance.entries,
})

export const duty = v.object({
  ...claim.entries,
  taskId: id,
  communityId: id,
  title: v.string(),
  place: v.string(),
  meetAt: v.optional(v.string()),
  startsAt: time,
  endsAt: time,
  postName: v.string(),
  /** What to show at the check-in; absent while one waits. */
  code: v.optional(ownCode),
  checkedInAt: v.optional(time),
  checkedOutAt: v.optional(time),
})
export type Duty = v.InferOutput<typeof duty>
