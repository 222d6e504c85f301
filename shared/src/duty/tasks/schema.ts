import * as v from 'valibot'
import { count, id, line, paragraph } from '../../text'
import { clock, time } from '../../time'
import { BEYOND_ANYBODY, isBeyondAnybody } from '../qualifications/rest'
import { asks } from '../qualifications/schema'
import { unit } from '../records/schema'

// 100: at ~45 bytes a person the item stays under 8 KB with as many waiting, so a claim costs at most 8 WCU; more people are split by post or squad.
export const MAX_PLACES = 100
// 40 of the widest shifts are 240 KB, and with the moves of each 350 KB of the 400 that an item holds.
export const MAX_SHIFTS = 40

const postFields = {
  name: line(20),
  places: count(1, MAX_PLACES),
  /** What one does there, in a few words: 提醒隔 1 米. */
  note: v.optional(line(20)),
  asks: v.optional(asks),
}

interface PostLike {
  name: string
  places: number
}
const fewPlaces = (posts: PostLike[]) => posts.reduce((sum, post) => sum + post.places, 0) <= MAX_PLACES
const distinctNames = (posts: PostLike[]) => new Set(posts.map((post) => post.name)).size === posts.length

/** The posts of a shift: 1…12, each its own name, 100 places in all. */
export const postsOf = <S extends v.GenericSchema<unknown, PostLike>>(one: S) =>
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
  v.forward(
    v.check((shift) => !isBeyondAnybody(shift), BEYOND_ANYBODY),
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

const units = v.pipe(v.array(unit), v.maxLength(7, '最多 7 个'))
const kit = v.pipe(v.array(kitItem), v.maxLength(10, '最多 10 样'))
const steps = v.pipe(
  v.array(line(12)),
  v.maxLength(10, '最多 10 步'),
  // Sent twice, a step would be taken for the next one.
  v.check((names) => names.every((name, n) => name !== names[n + 1]), '相邻两步不能一样'),
)

export const taskFields = {
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

/**
 * How shifts come again, an RRULE of RFC 5545: FREQ=WEEKLY;BYDAY=TU;UNTIL=20210511. Days are China's. FREQ is DAILY, WEEKLY or MONTHLY;
 * it has UNTIL or COUNT; INTERVAL, BYDAY, BYMONTHDAY and WKST may be there.
 */
export const repeatRule = v.pipe(
  v.string('要填重复的规则'),
  v.regex(/^(RRULE:)?[A-Z0-9=;,+-]{1,120}$/, '规则要写成 FREQ=WEEKLY;COUNT=8 这样'),
)

/** The shifts of a task, or some of them. */
export const shiftsOf = <S extends v.GenericSchema>(one: S) =>
  v.pipe(v.array(one, '要写班次'), v.maxLength(MAX_SHIFTS, `一个任务最多 ${MAX_SHIFTS} 班`))

export const postTaskInput = v.strictObject({
  ...taskFields,
  /** Each of the shifts is the first of its kind, and comes again by this. */
  repeat: v.optional(repeatRule),
  shifts: v.pipe(shiftsOf(shiftInput), v.minLength(1, '至少一班')),
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

/** What changes on every shift that has not ended. Hours are those of the day, in China, for shifts that have not begun; an end before the start is on the next day. */
const everyShift = v.pipe(
  v.strictObject({
    startsAt: v.optional(clock),
    endsAt: v.optional(clock),
    place: v.optional(line(60)),
    meetAt: v.optional(v.nullable(line(60))),
    leaderId: v.optional(v.nullable(id)),
    posts: v.optional(postsOf(postChange)),
  }),
  v.check((every) => Object.keys(every).length > 0, '写一处要改的'),
)
export type EveryShift = v.InferOutput<typeof everyShift>

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
  everyShift: v.optional(everyShift),
  /** Shifts that change (after what changes on every one); the others stay as they are. */
  shifts: v.optional(shiftsOf(shiftChange)),
  /** Shifts that come in addition. */
  addShifts: v.optional(shiftsOf(shiftInput)),
  /** How many people may lose their place by this change; 0 if not given. */
  removes: v.optional(count(0, 100_000)),
})
export type ChangeTaskInput = v.InferOutput<typeof changeTaskInput>
