import { DAY, HOUR, MINUTE } from '@muster/shared'

// A mini-program has no reliable Intl, and a phone may stand in any zone; China keeps one offset all year.
const CHINA_OFFSET = 8 * HOUR
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** An ISO time or epoch milliseconds. */
export type Moment = string | number

const epoch = (at: Moment) => (typeof at === 'number' ? at : Date.parse(at))

interface WallClock {
  year: number
  month: number
  date: number
  weekday: string
  hour: number
  minute: number
  /** Days since 1970 in China, so that two moments can be told apart by day. */
  dayNumber: number
}

function wallClock(at: Moment): WallClock {
  const shifted = epoch(at) + CHINA_OFFSET
  const utc = new Date(shifted)
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    date: utc.getUTCDate(),
    weekday: WEEKDAYS[utc.getUTCDay()] ?? '',
    hour: utc.getUTCHours(),
    minute: utc.getUTCMinutes(),
    dayNumber: Math.floor(shifted / DAY),
  }
}

const two = (n: number) => String(n).padStart(2, '0')
const hourMinute = (hour: number, minute: number) => `${hour}:${two(minute)}`

/** Whole days in China from `now` to `at`: 0 today, 1 tomorrow. */
export const daysAway = (at: Moment, now: Moment) => wallClock(at).dayNumber - wallClock(now).dayNumber

/** 7:00 */
export function clock(at: Moment): string {
  const { hour, minute } = wallClock(at)
  return hourMinute(hour, minute)
}

/** 10 月 25 日 */
export function date(at: Moment): string {
  const { month, date: day } = wallClock(at)
  return `${month} 月 ${day} 日`
}

// A line may end between two days, not within one.
const unbroken = (text: string) => text.replace(/ /g, '\u00a0')

/** 10 月 22–26 日, or 10 月 30 日–11 月 3 日. */
export function dates(from: Moment, to: Moment): string {
  const [first, last] = [wallClock(from), wallClock(to)]
  if (first.year !== last.year || first.month !== last.month)
    return `${unbroken(date(from))}–${unbroken(date(to))}`
  const days = first.date === last.date ? String(first.date) : `${first.date}–${last.date}`
  return unbroken(`${first.month} 月 ${days} 日`)
}

/** 10 月 25 日 周一 */
export const dateAndWeekday = (at: Moment) => `${date(at)} ${wallClock(at).weekday}`

const NEAR_DAYS: Record<string, string> = { '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' }

/** 今天, 明天, 后天, 昨天, or the date. */
export const dayName = (at: Moment, now: Moment) => NEAR_DAYS[String(daysAway(at, now))] ?? date(at)

/** 7:00–12:00, 20:00–24:00, 20:00–次日 2:00; over more than a night with the date of the end. */
export function span(startsAt: Moment, endsAt: Moment): string {
  const end = wallClock(endsAt)
  const nights = end.dayNumber - wallClock(startsAt).dayNumber
  const from = clock(startsAt)
  if (nights <= 0) return `${from}–${clock(endsAt)}`
  if (nights === 1)
    return end.hour === 0 && end.minute === 0 ? `${from}–24:00` : `${from}–次日 ${clock(endsAt)}`
  return `${from}–${date(endsAt)} ${clock(endsAt)}`
}

/** 明天 7:00–12:00 */
export const dayAndSpan = (startsAt: Moment, endsAt: Moment, now: Moment) =>
  `${dayName(startsAt, now)} ${span(startsAt, endsAt)}`

/** Before which hour of the day each part ends. */
const PARTS: [number, string][] = [
  [5, '凌晨'],
  [9, '早上'],
  [12, '上午'],
  [13, '中午'],
  [18, '下午'],
  [24, '晚上'],
]

const partOfDay = (hour: number) => PARTS.find(([before]) => hour < before)?.[1] ?? '晚上'

function spokenClock(hour: number, minute: number): string {
  const twelve = hour > 12 ? hour - 12 : hour
  if (minute === 0) return `${twelve} 点`
  return minute === 30 ? `${twelve} 点半` : `${twelve} 点 ${minute} 分`
}

/** As one says it: 早上 7 点, 晚上 8 点半, 夜里 12 点. */
export function spokenHour(at: Moment): string {
  const { hour, minute } = wallClock(at)
  if (hour === 0) return minute === 0 ? '夜里 12 点' : `夜里 12 点 ${minute} 分`
  return `${partOfDay(hour)} ${spokenClock(hour, minute)}`
}

/** 明天早上 7 点, 10 月 28 日下午 2 点半 */
export const spokenStart = (at: Moment, now: Moment) => `${dayName(at, now)}${spokenHour(at)}`

/** 到中午 12 点; over midnight 到第二天凌晨 2 点. */
export function spokenEnd(startsAt: Moment, endsAt: Moment): string {
  const nights = daysAway(endsAt, startsAt)
  const atMidnight = nights === 1 && clock(endsAt) === '0:00'
  if (nights <= 0 || atMidnight) return `到${spokenHour(endsAt)}`
  return nights === 1 ? `到第二天${spokenHour(endsAt)}` : `到${date(endsAt)}${spokenHour(endsAt)}`
}

const SHORT_DAYS: Record<string, string> = {
  今天早上: '今早',
  今天晚上: '今晚',
  明天早上: '明早',
  明天晚上: '明晚',
}

function shortPart(at: Moment, now: Moment): string {
  const long = `${dayName(at, now)}${partOfDay(wallClock(at).hour)}`
  return SHORT_DAYS[long] ?? long
}

/** For a headline: 明早 7:00, 今晚 20:00, 后天 14:00. */
export function headlineStart(at: Moment, now: Moment): string {
  const short = shortPart(at, now)
  return Object.values(SHORT_DAYS).includes(short)
    ? `${short} ${clock(at)}`
    : `${dayName(at, now)} ${clock(at)}`
}

/** The same, spoken: 明早 7 点, 后天下午 2 点. */
export function spokenHeadline(at: Moment, now: Moment): string {
  const { hour, minute } = wallClock(at)
  return hour === 0 ? spokenStart(at, now) : `${shortPart(at, now)} ${spokenClock(hour, minute)}`
}

// Up to half a day a half hour counts: of 2:50 nobody says 2 小时.
const HALVES_UNTIL = 12 * HOUR

/** How long: 25 分钟, 2 个半小时, 15 小时, 2 天; rounded down, at least 1 分钟. */
export function duration(ms: number): string {
  if (ms >= 2 * DAY) return `${Math.floor(ms / DAY)} 天`
  if (ms >= HOUR) {
    const half = ms < HALVES_UNTIL && ms % HOUR >= HOUR / 2
    return `${Math.floor(ms / HOUR)} ${half ? '个半小时' : '小时'}`
  }
  return `${Math.max(1, Math.floor(ms / MINUTE))} 分钟`
}

/** 13 分钟前 */
export const ago = (at: Moment, now: Moment) => `${duration(epoch(now) - epoch(at))}前`

/** 1 小时后 */
export const hence = (at: Moment, now: Moment) => `${duration(epoch(at) - epoch(now))}后`

/** The same until something begins, by the second in the last minute: 25 分钟, 40 秒. */
export const countdown = (ms: number) => (ms >= MINUTE ? duration(ms) : `${Math.ceil(ms / 1000)} 秒`)
