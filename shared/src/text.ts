import * as v from 'valibot'

// Written as numbers, since the characters themselves cannot be seen.
const INVISIBLE_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08], // control characters, but for tab and line breaks
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad], // soft hyphen
  [0x61c, 0x61c], // bidi marks, which make one name look like another
  [0x115f, 0x1160], // Hangul fillers
  [0x180e, 0x180e],
  [0x200b, 0x200f], // zero-width characters
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff], // half of a character
  [0xfeff, 0xfeff],
  [0xfff9, 0xffff],
]
// A printed roster and an old phone show pictographs as empty boxes.
const PICTOGRAPH_RANGES: readonly (readonly [number, number])[] = [
  [0x20e3, 0x20e3],
  [0x2600, 0x27bf],
  [0xfe0e, 0xfe0f],
  [0x1f000, 0x1faff],
  [0xe0000, 0xe007f],
]
const LINE_BREAK = /[\t\n\r]/

const within = (ranges: typeof INVISIBLE_RANGES, text: string) =>
  [...text].some((letter) => {
    const point = letter.codePointAt(0) ?? 0
    return ranges.some(([from, to]) => point >= from && point <= to)
  })

const visible = v.check<string, string>(
  (text) => !within(INVISIBLE_RANGES, text),
  '里面有看不见的字符，请删掉再填',
)
const wordsOnly = v.check<string, string>((text) => !within(PICTOGRAPH_RANGES, text), '不能用表情符号')

/** One line of plain words, trimmed, 1…`max` UTF-16 units. Refuses line breaks, invisible characters and pictographs. */
export const line = (max: number) =>
  v.pipe(
    v.string('要填文字'),
    visible,
    v.check((text) => !LINE_BREAK.test(text), '只能写一行'),
    wordsOnly,
    v.normalize('NFC'),
    v.trim(),
    v.minLength(1, '不能空着'),
    v.maxLength(max, `最多 ${max} 个字`),
  )

/** Several lines of words, trimmed, 1…`max` UTF-16 units. Refuses invisible characters. */
export const paragraph = (max: number) =>
  v.pipe(
    v.string('要填文字'),
    visible,
    wordsOnly,
    v.normalize('NFC'),
    v.trim(),
    v.minLength(1, '不能空着'),
    v.maxLength(max, `最多 ${max} 个字`),
  )

// What cannot be seen goes; whoever pastes cannot find it. Breaks and odd spaces become one space.
const cleaned = (text: string) =>
  [...text.replace(/\s+/gu, ' ')]
    .filter((letter) => !within(INVISIBLE_RANGES, letter))
    .join('')
    .trim()

/**
 * One line out of a chat, 1…`max` UTF-16 units. What cannot be seen is dropped, not refused; pictographs stay, since to some they are the name.
 */
export const pastedLine = (max: number) =>
  v.pipe(
    v.string('要填文字'),
    v.transform(cleaned),
    v.minLength(1, '不能空着'),
    v.maxLength(max, `最多 ${max} 个字`),
  )

/** A text out of a chat, as it was pasted, 1…`max` UTF-16 units. */
export const pastedText = (max: number) =>
  v.pipe(
    v.string('要填文字'),
    v.check((text) => text.trim() !== '', '不能空着'),
    v.maxLength(max, `最多 ${max} 个字`),
  )

// Spaces and dashes in between hide nothing.
const PERSONAL_NUMBER = /(^|\D)(1[3-9]\d{9}|\d{17}[\dX])(\D|$)/i

/** Whether a text has the number of a mobile phone or of an identity card in it. */
export const namesSomebody = (text: string) => PERSONAL_NUMBER.test(text.replace(/[\s-]/g, ''))

/** One line that anybody may read: {@link line}, and no number of a person in it. */
export const publicLine = (max: number) =>
  v.pipe(
    line(max),
    v.check((text) => !namesSomebody(text), '谁都看得到，不写电话和证件号'),
  )

/** A mobile phone's number in mainland China, as 11 digits. */
export const phoneNumber = v.pipe(v.string('要填手机号'), v.regex(/^1\d{10}$/, '手机号要 11 位数字'))

/** An opaque id: 1…64 letters, digits, `-` and `_`. */
export const id = v.pipe(v.string('要填编号'), v.regex(/^[A-Za-z0-9_-]{1,64}$/, '编号不对'))

/** A whole number from `min` to `max`. */
export const count = (min: number, max: number) =>
  v.pipe(
    v.number('要填数字'),
    v.integer('要填整数'),
    v.minValue(min, `最少 ${min}`),
    v.maxValue(max, `最多 ${max}`),
  )
