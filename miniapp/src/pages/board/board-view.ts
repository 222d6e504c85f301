import {
  type Board,
  type Community,
  freshness,
  type NeedCard,
  type NeedLine,
  type Role,
  type ShiftCard,
} from '@muster/shared'
import { isShiftHot } from '../../data/heat'
import { clock, date, dateAndWeekday, dayName, daysAway, headlineStart, words } from '../../words'

export interface DayOfShifts {
  name: string
  date: string
  shifts: ShiftCard[]
}

export interface Urgent {
  title: string
  sub: string
  missing: number
  hot: boolean
  /** The one to open: where most are missing. */
  shift: ShiftCard
}

export interface GoodsLine {
  need: NeedCard
  line: NeedLine
}

export const missingPeople = (shifts: ShiftCard[]) => shifts.reduce((sum, shift) => sum + shift.left, 0)

/** Those that one can still join and that miss people. */
export const openShifts = (shifts: ShiftCard[], now: number) =>
  shifts.filter(({ left, joinUntil }) => left > 0 && Date.parse(joinUntil) > now)

/** Shifts by day in China, in the order that they came in. */
export function byDay(shifts: ShiftCard[], now: number): DayOfShifts[] {
  const days = new Map<number, DayOfShifts>()
  for (const shift of shifts) {
    const away = Math.max(0, daysAway(shift.startsAt, now))
    const shownAt = away === 0 ? now : shift.startsAt
    const name = dayName(shownAt, now)
    const day = days.get(away) ?? {
      name: away > 2 ? dateAndWeekday(shownAt) : name,
      date: dateAndWeekday(shownAt),
      shifts: [],
    }
    day.shifts.push(shift)
    days.set(away, day)
  }
  return [...days.values()]
}

/** The days with their first `count` shifts in all. */
export function firstShifts(days: DayOfShifts[], count: number): DayOfShifts[] {
  let room = count
  return days.flatMap((day) => {
    const shifts = day.shifts.slice(0, room)
    room -= shifts.length
    return shifts.length > 0 ? [{ ...day, shifts }] : []
  })
}

/** What must be filled first: the urgent shifts of the same kind that start soonest, taken together. */
export function mostUrgent(shifts: ShiftCard[], now: number): Urgent | undefined {
  const open = shifts.filter((shift) => shift.urgent && shift.left > 0 && Date.parse(shift.startsAt) > now)
  const [soonest] = [...open].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  if (!soonest) return undefined
  const together = open.filter((one) => one.startsAt === soonest.startsAt && one.kind === soonest.kind)
  const [shift = soonest] = [...together].sort((a, b) => b.left - a.left)
  const places = [...new Set(together.map((one) => one.place))]
  const several = together.length > 1
  const what = several ? words.kinds(soonest.kind) : soonest.title
  return {
    title: words.board.urgentAt(headlineStart(soonest.startsAt, now), what),
    sub: places.length > 1 ? words.board.sitesTogether(places) : soonest.place,
    missing: missingPeople(together),
    hot: together.some((one) => isShiftHot(one, now)),
    shift,
  }
}

/** Lines that are still open, each with its need. */
export const openGoods = ({ needs }: Board): GoodsLine[] =>
  needs.flatMap((need) => need.lines.filter((line) => line.open > 0).map((line) => ({ need, line })))

/** How much is short, and how much of it nobody has said lately to be so. */
export function shortOf(goods: readonly GoodsLine[]): string {
  const unconfirmed = goods.filter(({ need }) => need.unconfirmed).length
  const short = words.board.itemsShort(goods.length)
  if (unconfirmed === 0) return short
  const { allUnconfirmed, someUnconfirmed } = words.board
  return `${short}，${unconfirmed === goods.length ? allUnconfirmed : someUnconfirmed(unconfirmed)}`
}

/** Needs whose secretary is asked whether they are still short. */
export const askingNeeds = ({ needs }: Board, now: number) =>
  needs.filter(({ confirmedAt }) => freshness(confirmedAt, now).state !== 'fresh')

/** Whose word a receiver waits for: the secretary's, who writes it, or the street's, which has to see the certificate. */
export function registering(role: Role | undefined, community: Community | undefined) {
  if (community === undefined || community.receiver.verified) return undefined
  if (role === 'street') return community.receiver.registered ? words.board.verify : undefined
  return role === 'secretary' && !community.receiver.registered ? words.board.register : undefined
}

/** When somebody said last that a need is still short: 10 月 24 日 23:06 */
export const lastWord = ({ confirmedAt }: NeedCard) => `${date(confirmedAt)} ${clock(confirmedAt)}`

/** The soonest day with its places, for the secretary's roster button. */
export function nextRoster(shifts: ShiftCard[], now: number) {
  const [next] = shifts.filter((shift) => Date.parse(shift.endsAt) > now)
  if (!next) return undefined
  const sameDay = shifts.filter((shift) => daysAway(shift.startsAt, next.startsAt) === 0)
  const places = sameDay.reduce((sum, shift) => sum + shift.places, 0)
  return {
    taskId: next.taskId,
    text: words.board.rosterOf(dayName(next.startsAt, now), places - missingPeople(sameDay), places),
  }
}
