import { DAY, HOUR, refuse } from '@muster/shared'
import * as rrule from 'rrule'

// Node reads the package as CommonJS, where its names hang on the default; a bundler reads its ES modules, which have none.
const library: typeof rrule = Reflect.get(rrule, 'default') ?? rrule
const { RRule } = library

const CHINA_OFFSET = 8 * HOUR
const WEEKDAY = '(MO|TU|WE|TH|FR|SA|SU)'
const DAY_OF_MONTH = '-?([1-9]|[12]\\d|3[01])'

const list = (one: string) => `${one}(,${one})*`
const parts: Record<string, RegExp> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^[1-9]\d{0,2}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  // The second Tuesday is a day of a month, not of a week.
  BYDAY: new RegExp(`^${list(`([+-]?[1-5])?${WEEKDAY}`)}$`),
  BYMONTHDAY: new RegExp(`^${list(DAY_OF_MONTH)}$`),
  WKST: new RegExp(`^${WEEKDAY}$`),
}

function wrong(message: string): never {
  return refuse('BAD_REQUEST', { issues: [{ path: 'repeat', message }] })
}

function partsOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of text.replace(/^RRULE:/, '').split(';')) {
    const [name = '', value = '', more] = part.split('=')
    if (more !== undefined || found.has(name) || !(Object.hasOwn(parts, name) && parts[name]?.test(value)))
      wrong(`规则里的 ${part.slice(0, 40)} 看不懂`)
    found.set(name, value)
  }
  return found
}

/** When UNTIL is, as the clock on the wall in China shows it. A day is meant to its end. */
function untilOf(text: string): Date {
  const [, year, month, day, hour = '23', minute = '59', second = '59'] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?/.exec(text) ?? []
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  const at = Date.parse(iso)
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(iso.slice(0, 19)))
    return wrong('没有 UNTIL 写的这一天')
  return new Date(text.endsWith('Z') ? at + CHINA_OFFSET : at)
}

/** Reads a rule of RFC 5545, or refuses with what is wrong with it. */
export function readRule(text: string) {
  const given = partsOf(text)
  const frequency = given.get('FREQ') ?? wrong('要写 FREQ：DAILY、WEEKLY 或 MONTHLY')
  if (given.has('UNTIL') === given.has('COUNT')) wrong('要写 UNTIL 或 COUNT，写一个')
  if (frequency !== 'MONTHLY' && /\d/.test(given.get('BYDAY') ?? '')) wrong('第几个星期几，只有 MONTHLY 能写')
  if (frequency === 'WEEKLY' && given.has('BYMONTHDAY')) wrong('WEEKLY 不能写 BYMONTHDAY')
  if (given.has('BYMONTHDAY') && /\d/.test(given.get('BYDAY') ?? '')) wrong('几号和第几个星期几，写一个')
  const until = given.get('UNTIL')
  const { until: _, ...options } = RRule.parseString(text.replace(/^RRULE:/, ''))
  return { ...options, until: until === undefined ? null : untilOf(until) }
}

/**
 * The starts of a series, as days after the first: 0 first, at most `most` + 1 of them, so that too many can be told.
 * `first` is epoch ms; days are China's. Refuses when the first one is not itself a day of the rule.
 */
export function daysOf(text: string, first: number, most: number): number[] {
  const rule = readRule(text)
  const onTheWall = new Date(first + CHINA_OFFSET)
  if (rule.until && rule.until < onTheWall) wrong('UNTIL 比第一班还早')
  // Without its interval, since the library looks for a day that never comes up to the year 9999.
  const [start] = new RRule({ ...rule, interval: 1, count: 1, dtstart: onTheWall }).all()
  if (start?.getTime() !== onTheWall.getTime()) wrong('第一班的日子要合规则')
  return new RRule({ ...rule, dtstart: onTheWall })
    .all((_, n) => n <= most)
    .map((at) => Math.round((at.getTime() - onTheWall.getTime()) / DAY))
}
