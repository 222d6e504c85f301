import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CODE_BASE,
  CODE_LETTERS_DRAWN,
  certificateCode,
  certificatePage,
  isCertificateCode,
  readCertificateCode,
} from './code'
import { dayText, hoursText, outputsText } from './words'

const codes = fc
  .array(fc.integer({ min: 0, max: CODE_BASE - 1 }), {
    minLength: CODE_LETTERS_DRAWN,
    maxLength: CODE_LETTERS_DRAWN,
  })
  .map(certificateCode)
const anyLetter = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_ 码')

describe('a code', () => {
  it('has more than 80 bits that are drawn', () => {
    expect(CODE_LETTERS_DRAWN * Math.log2(CODE_BASE)).toBeGreaterThan(80)
  })

  it('is five groups of four letters that are told apart by ear and eye', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^([2-9A-HJKMNP-TW-Z]{4}-){4}[2-9A-HJKMNP-TW-Z]{4}$/)
        expect(isCertificateCode(code)).toBe(true)
      }),
    )
  })

  it('with one character altered, left out or put in is none any more', () => {
    fc.assert(
      fc.property(codes, fc.nat(23), anyLetter, (code, n, letter) => {
        fc.pre(code[n] !== letter)
        expect(isCertificateCode(code.slice(0, n) + letter + code.slice(n + 1))).toBe(false)
        expect(isCertificateCode(code.slice(0, n) + code.slice(n + 1))).toBe(false)
        expect(isCertificateCode(code.slice(0, n) + letter + code.slice(n))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('with two letters in each other’s place is none any more', () => {
    fc.assert(
      fc.property(codes, fc.nat(23), fc.nat(23), (code, one, two) => {
        const letters = [...code]
        fc.pre(letters[one] !== letters[two] && letters[one] !== '-' && letters[two] !== '-')
        ;[letters[one], letters[two]] = [letters[two]!, letters[one]!]
        expect(isCertificateCode(letters.join(''))).toBe(false)
      }),
    )
  })

  it('is read as a person types it, and out of the link that a camera saw', () => {
    const code = certificateCode(Array.from({ length: CODE_LETTERS_DRAWN }, (_, n) => n))
    expect(readCertificateCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code)
    expect(readCertificateCode(certificatePage('https://muster.example.cn', code))).toBe(code)
    expect(readCertificateCode('')).toBeUndefined()
    expect(readCertificateCode('您好')).toBeUndefined()
  })
})

describe('words on paper', () => {
  it('say hours, days and outputs as one reads them', () => {
    expect([0, 45, 60, 1230, 600_000].map(hoursText)).toEqual([
      '0 分',
      '45 分',
      '1 小时',
      '20 小时 30 分',
      '10,000 小时',
    ])
    expect(dayText('2021-10-05T07:00:00+08:00')).toBe('2021 年 10 月 5 日')
    expect(
      outputsText([
        { unit: 'visits', amount: 12_400 },
        { unit: 'households', amount: 40 },
      ]),
    ).toBe('12,400 人次，40 户')
  })
})
