import * as v from 'valibot'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

// China has had one zone and no summer time since 1991, so a fixed offset is right for every programme here.
const CHINA_OFFSET = 8 * HOUR

/** Epoch milliseconds → `2021-10-25T07:00:00+08:00`. Always this offset and precision, so that texts sort as times do. */
export function toIso(epoch: number): string {
  return `${new Date(epoch + CHINA_OFFSET).toISOString().slice(0, 19)}+08:00`
}

/** Epoch milliseconds → the day in China, `2021-10-25`. */
export function chinaDay(epoch: number): string {
  return toIso(epoch).slice(0, 10)
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

function isRealDay(text: string): boolean {
  const day = text.slice(0, 10)
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
}

// 24:00 is the end of a day; 24:30 is nothing.
function isRealTime(text: string): boolean {
  return ISO.test(text) && isRealDay(text) && !Number.isNaN(Date.parse(text))
}

/** An ISO 8601 time with its offset, years 2000–2199; comes out with China's offset, to the second. */
export const time = v.pipe(
  v.string('要填时间'),
  v.regex(ISO, '时间要写成 2021-10-25T07:00:00+08:00 这样，带时区'),
  v.check((text) => isRealTime(text) && /^2[01]/.test(text), '没有这个时间'),
  v.transform((text) => toIso(Date.parse(text))),
)

/** An hour of the day, `07:00`; `24:00` is its end. */
export const clock = v.pipe(
  v.string('要填钟点'),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '钟点要写成 07:00 这样'),
)

/** A day in China, `2021-10-25`; a full time is taken as the day that it falls on. */
export const day = v.pipe(
  v.string('要填日子'),
  v.regex(/^\d{4}-\d{2}-\d{2}(T.*)?$/, '日子要写成 2021-10-25 这样'),
  v.check(
    (text) => /^2[01]/.test(text) && (text.length === 10 ? isRealDay(text) : isRealTime(text)),
    '没有这一天',
  ),
  v.transform((text) => (text.length === 10 ? text : chinaDay(Date.parse(text)))),
)
