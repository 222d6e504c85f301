import * as v from 'valibot'
import { personName } from '../people/schema'
import { count, id } from '../text'
import { time } from '../time'
import { attendance, kitCount, ownCode } from './attendance/schema'
import { asks } from './qualifications/schema'
import { unit } from './records/schema'
import { danger, grants, kitItem } from './tasks/schema'

/** A post as a shift is held to it. */
export const postSpec = v.object({
  id: v.string(),
  name: v.string(),
  places: v.number(),
  note: v.optional(v.string()),
  asks: v.optional(asks),
})
export type PostSpec = v.InferOutput<typeof postSpec>

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

/** A change of place while people were on duty: a residential deployment goes on elsewhere, on order. */
export const move = v.object({ at: time, from: v.string(), place: v.string() })

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
  moves: v.optional(v.array(move)),
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
  units: v.optional(v.array(unit)),
  kit: v.optional(v.array(kitItem)),
  grants: v.optional(grants),
  steps: v.optional(v.array(v.string())),
  /** The rule by which its shifts came. */
  repeat: v.optional(v.string()),
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
