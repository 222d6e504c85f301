import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { chinaDay, DAY, day, time, toIso } from './time'

describe('a time', () => {
  it.each([
    ['2021-10-25T07:00:00+08:00', '2021-10-25T07:00:00+08:00'],
    ['2021-10-24T23:00:00Z', '2021-10-25T07:00:00+08:00'],
    ['2021-10-25T07:00+08:00', '2021-10-25T07:00:00+08:00'],
    ['2021-10-24T19:00:00.999-04:00', '2021-10-25T07:00:00+08:00'],
    ['2021-10-25T24:00:00+08:00', '2021-10-26T00:00:00+08:00'],
    ['2024-02-29T12:00:00+05:45', '2024-02-29T14:15:00+08:00'],
  ])('%s comes out as %s', (given, out) => expect(v.parse(time, given)).toBe(out))

  it.each([
    '',
    '2021-10-25',
    '2021-10-25T07:00:00',
    '2021-02-29T07:00:00+08:00',
    '2021-02-30T07:00:00+08:00',
    '2021-13-01T07:00:00+08:00',
    '2021-10-25T24:30:00+08:00',
    '2021-10-25T24:00:01+08:00',
    '2021-10-25T25:00:00+08:00',
    '1999-12-31T07:00:00+08:00',
    '9999-12-31T07:00:00+08:00',
    '2021-10-25T07:00:00+08:00\n',
    1635116400000,
    null,
  ])('%j is none', (given) => expect(v.safeParse(time, given).success).toBe(false))

  it('sorts as text just as it does as time', () => {
    const epoch = fc.integer({ min: Date.parse('2000-01-02'), max: Date.parse('2199-12-30') })
    fc.assert(
      fc.property(epoch, epoch, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)]
        expect(toIso(first) <= toIso(second)).toBe(true)
        expect(v.parse(time, toIso(a))).toBe(toIso(a))
        expect(Math.abs(Date.parse(toIso(a)) - a)).toBeLessThan(1000)
      }),
    )
  })
})

describe('a day', () => {
  it('is the one in China', () => {
    expect(chinaDay(Date.parse('2021-10-24T16:00:00Z'))).toBe('2021-10-25')
    expect(chinaDay(Date.parse('2021-10-24T15:59:59Z'))).toBe('2021-10-24')
    expect(chinaDay(DAY * 20_000)).toBe('2024-10-04')
  })

  it.each([
    ['2021-10-25', '2021-10-25'],
    ['2021-10-24T23:00:00Z', '2021-10-25'],
    ['2021-10-25T24:00+08:00', '2021-10-26'],
  ])('%s comes out as %s', (given, out) => expect(v.parse(day, given)).toBe(out))

  it.each(['2021-02-30', '2021-10-25T', '2021-10-25T24:30:00+08:00', '9999-01-01', '21-10-25', '', 20211025])(
    '%j is none',
    (given) => expect(v.safeParse(day, given).success).toBe(false),
  )
})
