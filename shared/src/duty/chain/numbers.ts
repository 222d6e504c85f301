import { isPerson } from './vocabulary'

/** A number at the head of a line. */
export interface Numbered {
  no: number
  rest: string
  /** `sure`: it has a mark of its own. `fitting`: it is a number only where it fits the sequence; `tight`: only where it is the very next. */
  style: 'sure' | 'fitting' | 'tight'
}

const CHINESE_DIGITS = '零一二三四五六七八九'
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖拾'
const CHINESE = `[一二三四五六七八九十廿两百零〇${FORMAL_DIGITS}]{1,5}`

/** 一 → 1, 十一 → 11, 二十三 → 23, 一百零二 → 102; digits as they are. NaN if it is no number. */
export function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text
    .replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (digit) => `${CHINESE_DIGITS}十`.charAt(FORMAL_DIGITS.indexOf(digit)))
    .replace(/〇/g, '零')
    .replace(/两/g, '二')
    .replace(/廿/g, '二十')
  if (/^[零一二三四五六七八九]{2,}$/.test(plain))
    return Number([...plain].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''))
  const parts =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/.exec(plain)
  if (!parts || plain === '') return Number.NaN
  const digit = (part: string | undefined) => (part === undefined ? 0 : CHINESE_DIGITS.indexOf(part))
  return digit(parts[1]) * 100 + (parts[3] ? (digit(parts[2]) || 1) * 10 : 0) + digit(parts[4])
}

// First and last code point, and the number of the first.
const ENCLOSED: readonly (readonly [number, number, number])[] = [
  [0x2460, 0x2473, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x24ea, 0x24ea, 0],
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x2160, 0x216b, 1],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x3220, 0x3229, 1],
  [0x3251, 0x325f, 21],
  [0x3280, 0x3289, 1],
  [0x32b1, 0x32bf, 36],
  [0x1f51f, 0x1f51f, 10],
]

/** ① → 1, 🔟 → 10; null for any other character. */
export function enclosedNumber(point: number): number | null {
  if (point < 0x2160) return null
  const range = ENCLOSED.find(([first, last]) => point >= first && point <= last)
  return range ? range[2] + point - range[0] : null
}

/** The characters that stand for one number: 3 → ③, ⑶, … */
export const enclosedForms = (no: number): string[] =>
  ENCLOSED.filter(([first, last, from]) => no >= from && no <= from + last - first).map(([first, , from]) =>
    String.fromCodePoint(first + no - from),
  )

const AFTER = /^[\s.．、,，)）:：。;；丶\-—_]*/
const KEYCAPS = /^(?:\d\ufe0f?\u20e3)+/
const BRACKETED = new RegExp(`^[（(【\\[〔『<]\\s?(\\d{1,4}|${CHINESE})\\s?[）)】\\]〕』>]`)
const WORDED = new RegExp(
  `^(?:第\\s?(\\d{1,4}|${CHINESE})\\s?(?:位|名|个|号(?!楼)|人(?![\\u4e00-\\u9fff]{3})|(?=[\\s、:：]))|(?:[Nn][Oo][.．:：]?|№)\\s?(\\d{1,4}))`,
)
const MARKED = /^(\d{1,4})\s?(?:[.．、,，)）。;；丶｡\]】>]|[:：](?!\d\d(?:\D|$))|[-—–_/|=](?!\d))/
const MARKED_CHINESE = new RegExp(`^(${CHINESE})\\s?[、.．,，:：)）]`)
const LOOSE = new RegExp(`^(?:(\\d{1,4})|(${CHINESE}))\\s+(?=\\S)`)
const HASHED =
  /^(?:[#＃]\s?(\d{1,3})(?=[\s\u4e00-\u9fff.．、:：])|(\d{1,3})(?:#(?![\d楼])|号(?=[\s:：、,，.．])))/
const UNIT =
  /^(?:[栋幢座楼室房层期区弄巷路院门月日年点时分个份箱袋瓶盒斤件岁块米公班级队组楼街#~:：—/+%℃°×*-]|号|单元|人|位|名|大\d|元|小时|天|周|次|套|桶|包|双|万|千|百)/
const BUILDING_AFTER = /^(\d)(\d{1,2}(?:栋|幢|号楼|座|-\d{1,2}-\d{3,4}).*[^:：])$/

// 1周阿姨 is a person, 1周内 a week.
const isUnit = (words: string) =>
  UNIT.test(words) &&
  !words.startsWith('~~') &&
  !/^([\u4e00-\u9fff])\1(?:$|[^\u4e00-\u9fff])/.test(words) &&
  !(/^[周万包时米元房路单班]/.test(words) && isPerson(words.split(/[\s,，（(\d]/)[0] ?? ''))

const numbered = (no: number, text: string, used: string, style: Numbered['style'] = 'sure'): Numbered => ({
  no,
  rest: text.slice(used.length).replace(AFTER, ''),
  style,
})

/** The number that a line begins with, in any of the usual styles; null if there is none. */
export function readNumber(text: string): Numbered | null {
  const point = text.codePointAt(0) ?? 0
  const enclosed = enclosedNumber(point)
  if (enclosed !== null) return numbered(enclosed, text, String.fromCodePoint(point))
  const keycaps = KEYCAPS.exec(text)
  if (keycaps) return numbered(Number(keycaps[0].replace(/\D/g, '')), text, keycaps[0])
  for (const style of [BRACKETED, WORDED, MARKED, MARKED_CHINESE]) {
    const found = style.exec(text)
    const no = toNumber(found?.[1] ?? found?.[2] ?? '')
    if (!found || Number.isNaN(no)) continue
    // 3.12 may be a day: it is a number with something glued to it only where it fits.
    const glued = style === MARKED && /^[.．:：]\d/.test(text.slice(found[1]?.length))
    return numbered(no, text, found[0], glued ? 'fitting' : 'sure')
  }
  return fittingNumber(text)
}

function fittingNumber(text: string): Numbered | null {
  for (const style of [LOOSE, HASHED]) {
    const found = style.exec(text)
    const no = toNumber(found?.[1] ?? found?.[2] ?? '')
    if (!found || Number.isNaN(no) || isUnit(text.slice(found[0].length))) continue
    return numbered(no, text, found[0], 'fitting')
  }
  const glued = /^(\d{1,3})(?=[^\d\s])/.exec(text)
  if (glued && !isUnit(text.slice(glued[0].length)))
    return numbered(Number(glued[0]), text, glued[0], 'fitting')
  const building = BUILDING_AFTER.exec(text)
  if (building) return numbered(Number(building[1]), text, building[1] ?? '', 'tight')
  return null
}
