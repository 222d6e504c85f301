import { type Refusal, refusal } from '../../contract/errors'
import { DAY, HOUR, MINUTE, toIso } from '../../time'
import type { Mark } from '../attendance/schema'
import type { Shift } from '../rules'
import {
  type ConfirmRecordInput,
  type RecordFlag,
  recordFlags,
  type ServiceRecord,
  units,
  type WorkOutput,
} from './schema'

/** What a record says of its shift. */
export interface RecordedShift
  extends Pick<
    Shift,
    'id' | 'taskId' | 'communityId' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'posts' | 'roster'
  > {
  kind?: string | undefined
  leaderId?: string | undefined
}

/** A mark with both moments. */
export interface ServedMark extends Mark {
  in: number
  out: number
}

export function isServed(mark: Mark | undefined): mark is ServedMark {
  return mark?.in !== undefined && mark.out !== undefined
}

/** The record as check-out makes it. `organiser`: name of the organising unit. */
export function recordOf(
  shift: RecordedShift,
  personId: string,
  mark: ServedMark,
  organiser: string,
): ServiceRecord {
  const { id, taskId, communityId, title, kind, place, leaderId, startsAt, endsAt } = shift
  const postId = Object.hasOwn(shift.roster, personId) ? shift.roster[personId]?.postId : mark.post
  const hours = { checkedInAt: toIso(mark.in * 1000), checkedOutAt: toIso(mark.out * 1000) }
  const record: ServiceRecord = {
    shiftId: id,
    personId,
    taskId,
    communityId,
    title,
    kind: kind ?? title,
    place,
    post: shift.posts.find((post) => post.id === postId)?.name ?? '',
    organiser,
    leaderId,
    startsAt,
    endsAt,
    how: mark.how,
    ...hours,
    minutes: minutesOf(hours),
    standbyMinutes: 0,
    outputs: [],
    state: 'unconfirmed',
    corrections: [],
    flags: [],
  }
  return { ...record, flags: flagsOf(record, [], []) }
}

type Hours = Pick<ServiceRecord, 'checkedInAt' | 'checkedOutAt'>

const span = ({ checkedInAt, checkedOutAt }: Hours) =>
  [Date.parse(checkedInAt), Date.parse(checkedOutAt)] as const

/** Whole minutes between check-in and check-out. */
export function minutesOf(hours: Hours): number {
  const [from, to] = span(hours)
  return Math.floor((to - from) / MINUTE)
}

const LONGEST_DAY = 16 * HOUR
const ONE_HAND_WITHIN = 15 * MINUTE
// Who comes early helps to set up, and who stays clears away.
const BESIDE_THE_HOURS = HOUR

/** Somebody was checked out by a hand at a place. */
export interface HandAt {
  place: string
  at: string
}

/** Longest duty that is looked for when duties may overlap. */
export const LONGEST_DUTY = 31 * DAY

/**
 * Why the hours of a record should be looked at: it overlaps another one of the person, some day in China comes to more than 16 h,
 * the hand that checked them out did so elsewhere within 15 minutes, the hours lie more than an hour outside the shift's,
 * or a printed code checked them in.
 * `others`: the person's other records around it; `hand`: where and when that hand checked people out.
 */
export function flagsOf(
  record: ServiceRecord,
  others: readonly ServiceRecord[],
  hand: readonly HandAt[],
): RecordFlag[] {
  const [from, to] = span(record)
  const apart = others.filter(({ shiftId }) => shiftId !== record.shiftId)
  const elsewhere = ({ place, at }: HandAt) =>
    place !== record.place && Math.abs(Date.parse(at) - Date.parse(leftAt(record))) <= ONE_HAND_WITHIN
  const found: Record<RecordFlag, boolean> = {
    OVERLAP: apart.some((other) => overlaps(record, other)),
    LONG_DAY: daysOf(record).some((day) => timeOn(day, [record, ...apart]) > LONGEST_DAY),
    SAME_HAND: hand.some(elsewhere),
    OUTSIDE_HOURS:
      from < Date.parse(record.startsAt) - BESIDE_THE_HOURS ||
      to > Date.parse(record.endsAt) + BESIDE_THE_HOURS,
    PRINTED_CODE: record.how === 'print',
  }
  return recordFlags.filter((flag) => found[flag])
}

/** When somebody was really checked out, before any correction. */
export function leftAt({ first, checkedOutAt }: Pick<ServiceRecord, 'first' | 'checkedOutAt'>): string {
  return first?.checkedOutAt ?? checkedOutAt
}

export function overlaps(a: Hours, b: Hours): boolean {
  return a.checkedInAt < b.checkedOutAt && b.checkedInAt < a.checkedOutAt
}

/** Midnights in China of the days that a duty touches. */
function daysOf(hours: Hours): number[] {
  const [from, to] = span(hours)
  const days: number[] = []
  const first = Date.parse(`${hours.checkedInAt.slice(0, 10)}T00:00:00+08:00`)
  for (let day = first; day < Math.max(to, from + 1); day += DAY) days.push(day)
  return days
}

function timeOn(day: number, all: readonly Hours[]): number {
  return all.reduce((sum, hours) => {
    const [from, to] = span(hours)
    return sum + Math.max(0, Math.min(to, day + DAY) - Math.max(from, day))
  }, 0)
}

export type Confirmation = { ok: true; record: ServiceRecord } | { ok: false; refusal: Refusal }

// A slip of a day can be put right; hours of another week are another duty's.
const NEAR_THE_SHIFT = DAY
/** More corrections than a record of hours can need; keeps the item small. */
const MAX_CORRECTIONS = 20

/** Confirms a record; other values than those there correct it first and need a reason. `now`: epoch ms. */
export function confirmed(
  record: ServiceRecord,
  { checkedInAt, checkedOutAt, standbyMinutes, outputs, reason }: Omit<ConfirmRecordInput, 'personId'>,
  { by, now }: { by: string; now: number },
): Confirmation {
  const before = measuredOf(record)
  const after = {
    checkedInAt: checkedInAt ?? before.checkedInAt,
    checkedOutAt: checkedOutAt ?? before.checkedOutAt,
    standbyMinutes: standbyMinutes ?? before.standbyMinutes,
    outputs: outputs ?? before.outputs,
  }
  const issues: { path: string; message: string }[] = []
  const must = (holds: boolean, path: string, message: string) => {
    if (!holds) issues.push({ path, message })
  }
  const changed = !sameWork(before, after)
  if (changed) {
    const [from, to] = span(after)
    must(from < to, 'checkedOutAt', '签退要比签到晚')
    must(to <= now || after.checkedOutAt === before.checkedOutAt, 'checkedOutAt', '签退还没到时候')
    must(
      from >= Date.parse(record.startsAt) - NEAR_THE_SHIFT || after.checkedInAt === before.checkedInAt,
      'checkedInAt',
      '离这一班太远了',
    )
    must(
      to <= Date.parse(record.endsAt) + NEAR_THE_SHIFT || after.checkedOutAt === before.checkedOutAt,
      'checkedOutAt',
      '离这一班太远了',
    )
    must(from >= to || after.standbyMinutes <= minutesOf(after), 'standbyMinutes', '待命时间比服务时间长')
    must(record.corrections.length < MAX_CORRECTIONS, 'reason', `一条记录最多改 ${MAX_CORRECTIONS} 次`)
  }
  if (issues.length > 0) return { ok: false, refusal: refusal('BAD_REQUEST', { issues }) }
  const at = toIso(now)
  const stamp = { state: 'confirmed' as const, confirmedBy: by, confirmedAt: at }
  if (!changed) return { ok: true, record: { ...record, ...stamp } }
  if (reason === undefined) return { ok: false, refusal: refusal('REASON_NEEDED') }
  const corrected: ServiceRecord = {
    ...record,
    ...after,
    ...stamp,
    minutes: minutesOf(after),
    first: record.first ?? before,
    corrections: [...record.corrections, { at, by, reason, ...after }],
  }
  return { ok: true, record: corrected }
}

interface Measured extends Hours {
  standbyMinutes: number
  outputs: WorkOutput[]
}

function measuredOf({ checkedInAt, checkedOutAt, standbyMinutes, outputs }: ServiceRecord): Measured {
  return { checkedInAt, checkedOutAt, standbyMinutes, outputs }
}

function sameWork(a: Measured, b: Measured): boolean {
  const plain = ({ checkedInAt, checkedOutAt, standbyMinutes, outputs }: Measured) =>
    JSON.stringify([
      checkedInAt,
      checkedOutAt,
      standbyMinutes,
      units.map((unit) => outputs.find((output) => output.unit === unit)?.amount ?? 0),
    ])
  return plain(a) === plain(b)
}
