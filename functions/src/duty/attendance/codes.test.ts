import { describe, expect, it } from 'vitest'
import { CheckInCodes } from './codes'

const NOW = Date.parse('2021-10-25T06:50:10+08:00')
const SHIFT = 'a-shift-of-22-letters_'
const codes = new CheckInCodes('a secret')
const printed = codes.printed(SHIFT)
const rotating = codes.rotating(SHIFT, NOW).code
const own = codes.own(SHIFT, 'a-person')

describe('a code of the roll-call', () => {
  it('says whose it is, or which of the leader’s', () => {
    expect(codes.read(own.qr, SHIFT, NOW)).toEqual({ kind: 'own', personId: 'a-person' })
    expect(codes.read(printed, SHIFT, NOW)).toEqual({ kind: 'printed' })
    expect(codes.read(rotating, SHIFT, NOW)).toEqual({ kind: 'rotating', isOld: false })
  })

  it('changes every half minute, and is old after a minute at most', () => {
    const { expiresAt, seconds } = codes.rotating(SHIFT, NOW)
    expect([expiresAt - NOW, seconds]).toEqual([50_000, 20])
    expect(codes.rotating(SHIFT, NOW + 20_000).code).not.toBe(rotating)
    expect(codes.read(rotating, SHIFT, expiresAt - 1)).toEqual({ kind: 'rotating', isOld: false })
    expect(codes.read(rotating, SHIFT, expiresAt)).toEqual({ kind: 'rotating', isOld: true })
    for (let at = NOW; at < NOW + 30_000; at += 1_000)
      expect(codes.rotating(SHIFT, at).expiresAt - at).toBeLessThanOrEqual(60_000)
  })

  it.each([
    ['own', own.qr],
    ['printed', printed],
    ['changing', rotating],
  ])('of the %s kind is not read once any one character of it is another', (_, code) => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
    for (let n = 0; n < code.length; n++)
      for (const letter of letters)
        if (letter !== code[n])
          expect(codes.read(code.slice(0, n) + letter + code.slice(n + 1), SHIFT, NOW)).toBeUndefined()
    expect(codes.read(`${code}A`, SHIFT, NOW)).toBeUndefined()
    expect(codes.read(code.slice(0, -1), SHIFT, NOW)).toBeUndefined()
  })

  it('of another shift, or drawn with another secret, is not read', () => {
    const others = [codes, new CheckInCodes('another secret')] as const
    for (const code of [
      others[0].printed('another'),
      others[0].own('another', 'a-person').qr,
      others[0].rotating('another', NOW).code,
      others[1].printed(SHIFT),
      others[1].own(SHIFT, 'a-person').qr,
      others[1].rotating(SHIFT, NOW).code,
    ])
      expect(codes.read(code, SHIFT, NOW)).toBeUndefined()
  })

  it('has four digits as well, which tell nothing of the shift or the person', () => {
    expect(own.digits).toMatch(/^\d{4}$/)
    const many = new Set(Array.from({ length: 1000 }, (_, n) => codes.digits(SHIFT, `person-${n}`)))
    // Of 1,000 draws from 10,000 about 952 differ.
    expect(many.size).toBeGreaterThan(900)
  })
})
