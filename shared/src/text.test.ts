import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { donorName, personName } from './people/schema'
import { count, id, line, namesSomebody, paragraph, pastedLine, pastedText, phoneNumber } from './text'

const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success

describe('a name', () => {
  it.each([
    '李',
    '李秀梅',
    '赵 六',
    'Mr. Brown',
    'O’Neill',
    'Anne-Marie',
    '阿依古丽·买买提',
    'ئالىم ياقۇپ',
    'བསྟན་འཛིན',
    '𠮷田',
    '3号楼王姐',
    'Ж',
  ])('%s is taken as it is', (name) => expect(v.parse(personName, name)).toBe(name.normalize('NFC')))

  it('is trimmed, and composed, so that one name is one text', () => {
    expect(v.parse(personName, '  王芳　')).toBe('王芳')
    expect(v.parse(personName, 'e\u0301')).toBe('é')
  })

  it.each([
    '',
    ' ',
    '\u3000',
    '王\n芳',
    '王\t芳',
    '王\u0000',
    '\u202e芳王',
    '王\u200b芳',
    '王\ufeff',
    '王\ud83d',
    '😀',
    '☎',
    '1\ufe0f\u20e3',
    '🇨🇳',
    'x'.repeat(41),
    7,
    null,
  ])('%j is not taken', (name) => expect(takes(personName, name)).toBe(false))

  it('has 40 letters at most, counted after trimming', () => {
    expect(takes(personName, ` ${'王'.repeat(40)} `)).toBe(true)
    expect(takes(personName, '王'.repeat(41))).toBe(false)
  })
})

describe('a paragraph', () => {
  it('may have lines, where a line may not', () => {
    expect(v.parse(paragraph(20), '一行\r\n二行\t末\n')).toBe('一行\r\n二行\t末')
    expect(takes(line(20), '一行\n二行')).toBe(false)
  })

  it.each(['\n', '字\u0000', '字😀', '字\u2066'])('%j is none', (text) =>
    expect(takes(paragraph(20), text)).toBe(false),
  )
})

describe('what people paste', () => {
  it.each([
    ['张\u200b三', '张三'],
    [' 王阿姨\t🌻\n', '王阿姨 🌻'],
    ['\ufeff李\u00a0姐\u202e', '李 姐'],
    ['\ud83d甲', '甲'],
  ])('%j is cleaned to %j, not refused', (text, clean) => expect(v.parse(pastedLine(40), text)).toBe(clean))

  it.each(['', ' \u3000', '\u200b', '字'.repeat(41), 7])('%j is no line', (text) =>
    expect(takes(pastedLine(40), text)).toBe(false),
  )

  it('stays as it is where it is a whole text', () => {
    const text = '1. 张\u200b三 😀\r\n'
    expect(v.parse(pastedText(40), text)).toBe(text)
    expect([takes(pastedText(40), ' \n'), takes(pastedText(2), '字字字')]).toEqual([false, false])
  })
})

describe('a phone number', () => {
  it.each(['13800000101', '19900000101'])('%s is one', (text) => expect(takes(phoneNumber, text)).toBe(true))
  it.each(['', '1380000010', '138000001011', '23800000101', '138 0000 0101', '１３８00000101', 13800000101])(
    '%j is none',
    (text) => expect(takes(phoneNumber, text)).toBe(false),
  )
})

describe('an id', () => {
  it.each(['a', 'yangjiayuan', 'A-_9', 'x'.repeat(64)])('%s is one', (text) =>
    expect(takes(id, text)).toBe(true),
  )
  it.each(['', 'x'.repeat(65), 'a b', 'a/b', '杨', 'a#b', 'a\n', 5])('%j is none', (text) =>
    expect(takes(id, text)).toBe(false),
  )
})

describe('a count', () => {
  it.each([1, 100])('takes %d', (n) => expect(takes(count(1, 100), n)).toBe(true))
  it.each([0, 101, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', null])('does not take %s', (n) =>
    expect(takes(count(1, 100), n)).toBe(false),
  )
})

it('sees the number of a phone or of an identity card in a text, however it is spaced', () => {
  for (const text of ['13809311234', '打 138 0931 1234 找他', '138-0931-1234', '62010219800101123x'])
    expect([namesSomebody(text), takes(donorName, text)], text).toEqual([true, false])
  for (const text of ['', '3 箱', '0931-8401234', '运单 1380931123456', '2027.6.30', '12809311234'])
    expect(namesSomebody(text), text).toBe(false)
})
