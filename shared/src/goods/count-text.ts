const DIGITS = '零一二三四五六七八九'
const TIMES: Record<string, number> = { 十: 10, 百: 100, 千: 1_000, k: 1_000 }
const TEN_THOUSAND = 10_000

/** What a count looks like, for those who search a text: 2000, 2.5万, 1万2千, 2k, 一百二十, 两千五. */
export const COUNT =
  '(?:\\d+(?:\\.\\d+)?(?:[kw十百千万](?:零?\\d+[十百千]?)*)?|[一二两三四五六七八九十百千万][零〇一二两三四五六七八九十百千万]*)'

/** Below ten thousand, with figures for digits: 2千5百, 3百零2, 2千5 (2,500), 十2. NaN where it is not said so. */
function small(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const [, factor, times = ''] = /^(\d+(?:\.\d+)?)([十百千k])$/.exec(text) ?? []
  if (factor !== undefined) return Number(factor) * (TIMES[times] ?? Number.NaN)
  const parts = /^(?:(\d)[千k])?(零?)(?:(\d)百)?(零?)(?:(\d?)(十))?(零?)(\d?)$/.exec(text)
  if (parts === null || text === '' || text.endsWith('零')) return Number.NaN
  const [, thousands, , hundreds, , tens, ten, , digit] = parts
  // 两千五 is 2,500 and 三百五 is 350; with 零 or 十 before it, a digit is a digit.
  const short = ten || text.includes('零') ? 1 : hundreds ? 10 : thousands ? 100 : 1
  return (
    Number(thousands ?? 0) * 1_000 +
    Number(hundreds ?? 0) * 100 +
    (ten ? Number(tens || 1) * 10 : 0) +
    Number(digit || 0) * short
  )
}

/** 1万2 is 12,000; 1万2000, 1万零2, 1万2千 as they say. */
function whole(text: string): number {
  const [high = '', rest, ...more] = text.split(/[万w]/)
  if (rest === undefined) return small(high)
  // 2.5万3 is said by nobody who means one thing.
  if (more.length > 0 || (rest !== '' && high.includes('.'))) return Number.NaN
  const below = /^\d$/.test(rest) ? Number(rest) * 1_000 : rest === '' ? 0 : small(rest.replace(/^零/, ''))
  return below < TEN_THOUSAND ? small(high) * TEN_THOUSAND + below : Number.NaN
}

const GUESS = /[\d一二两三四五六七八九][一二两三四五六七八九]|[一二两三四五六七八九]\d/

/** A count as people write it. Null where it cannot be read in one way, is not whole, or is not above zero: nothing is rounded. */
export function readCount(text: string): number | null {
  // 一二百 and 两三千 are a guess, no count.
  if (GUESS.test(text)) return null
  const figures = text
    .toLowerCase()
    .replace(/〇/g, '零')
    .replace(/两/g, '二')
    .replace(/[一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)))
  // 0.29万 is 2900.0000000000005 to a machine.
  const count = Math.round(whole(figures) * 1_000) / 1_000
  return Number.isSafeInteger(count) && count > 0 ? count : null
}
