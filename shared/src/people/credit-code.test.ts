import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkCharacter, creditCode } from './credit-code'

const takes = (code: unknown) => v.safeParse(creditCode, code).success
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
// Codes that are widely printed as examples of the standard.
const GOOD = ['91350100M000100Y43', '91110000600037341L']

describe('a unified social credit code', () => {
  it.each(GOOD)('%s is taken', (code) => expect(v.parse(creditCode, code)).toBe(code))

  it('is mended where only its writing differs', () => {
    expect(v.parse(creditCode, ' 9135 0100 m000100y43 ')).toBe('91350100M000100Y43')
    expect(v.parse(creditCode, '９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43')
  })

  it.each(GOOD)('%s is refused with any single character altered', (code) => {
    let tried = 0
    for (let at = 0; at < code.length; at++)
      for (const letter of LETTERS) {
        if (letter === code[at]) continue
        expect([at, letter, takes(code.slice(0, at) + letter + code.slice(at + 1))]).toEqual([
          at,
          letter,
          false,
        ])
        tried++
      }
    expect(tried).toBe(18 * 30)
  })

  it.each(GOOD)('%s is refused with two unlike neighbours changed over', (code) => {
    for (let at = 0; at + 1 < code.length; at++) {
      const [one = '', other = ''] = code.slice(at, at + 2)
      if (one !== other) expect(takes(code.slice(0, at) + other + one + code.slice(at + 2))).toBe(false)
    }
  })

  it.each([
    '',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '91350100I000100Y43',
    '9135O100M000100Y43',
    '91350100M000100Y4３３',
    '某某社区居委会统一信用代码十八位的',
    '1'.repeat(10_000),
    911101086,
    null,
  ])('%j is refused with a clear word', (code) => {
    const { issues } = v.safeParse(creditCode, code)
    expect(issues?.[0].message).toMatch(/信用代码/)
  })

  it.each([
    ['91350100M000100Y4', '信用代码是 18 位，这里是 17 位'],
    ['9I350100M000100Y43', '信用代码第 2 位“I”不对，字母里没有 I、O、S、V、Z'],
    ['9135O100M000100Y43', '信用代码第 5 位“O”不对，第 3 到 8 位都是数字'],
    ['91350100M000100Y4Z', '信用代码第 18 位“Z”不对，字母里没有 I、O、S、V、Z'],
    ['91350100M000100Y40', '信用代码前 17 位和最后一位“0”对不上，请照证书再看一遍'],
  ])('%s is told what does not fit, as far as one can tell', (code, said) => {
    expect(v.safeParse(creditCode, code).issues?.[0].message).toBe(said)
  })

  it('is found out by its check character alone', () => {
    expect(takes('91350100M000100Y40')).toBe(false)
    expect(checkCharacter('91350100M000100Y4')).toBe('3')
    expect(checkCharacter('91350100Z000100Y4')).toBeNull()
  })
})
