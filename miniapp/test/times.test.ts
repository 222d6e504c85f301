import { describe, expect, it } from 'vitest'
import {
  ago,
  dateAndWeekday,
  dates,
  dayAndSpan,
  dayName,
  headlineStart,
  hence,
  span,
  spokenEnd,
  spokenHeadline,
  spokenStart,
} from '../src/words/times'

// The night of the mock-ups: 24 Oct 2021, 23:28 in Lanzhou.
const now = Date.parse('2021-10-24T23:28:00+08:00')
const at = (text: string) => `2021-10-${text}:00+08:00`

describe('times as people here say them', () => {
  it('names the days near by, and dates the others', () => {
    expect(dayName(at('24T23:59'), now)).toBe('今天')
    expect(dayName(at('25T00:00'), now)).toBe('明天')
    expect(dayName(at('26T07:00'), now)).toBe('后天')
    expect(dayName(at('28T07:00'), now)).toBe('10 月 28 日')
    expect(dateAndWeekday(at('25T07:00'))).toBe('10 月 25 日 周一')
  })

  it('says from which day to which in few letters, and breaks them nowhere but between the two', () => {
    const said = (from: string, to: string) => dates(`${from}T12:00:00+08:00`, `${to}T12:00:00+08:00`)
    expect(said('2021-10-22', '2021-10-26')).toBe('10\u00a0月\u00a022–26\u00a0日')
    expect(said('2021-10-22', '2021-10-22')).toBe('10\u00a0月\u00a022\u00a0日')
    expect(said('2021-10-30', '2021-11-03')).toBe('10\u00a0月\u00a030\u00a0日–11\u00a0月\u00a03\u00a0日')
    expect(said('2020-10-30', '2021-10-30')).toBe('10\u00a0月\u00a030\u00a0日–10\u00a0月\u00a030\u00a0日')
  })

  it('reads the same in whatever zone a time was written', () => {
    expect(dayAndSpan('2021-10-24T23:00:00Z', '2021-10-25T04:00:00Z', now)).toBe('明天 7:00–12:00')
  })

  it('tells an end past midnight', () => {
    expect(span(at('24T20:00'), at('25T02:00'))).toBe('20:00–次日 2:00')
    expect(span(at('24T20:00'), at('25T00:00'))).toBe('20:00–24:00')
    expect(span(at('24T08:00'), at('27T18:00'))).toBe('8:00–10 月 27 日 18:00')
  })

  it('speaks for the elder look', () => {
    expect(spokenStart(at('25T07:00'), now)).toBe('明天早上 7 点')
    expect(spokenStart(at('28T14:30'), now)).toBe('10 月 28 日下午 2 点半')
    expect(spokenEnd(at('25T07:00'), at('25T12:00'))).toBe('到中午 12 点')
    expect(spokenEnd(at('24T20:00'), at('25T00:00'))).toBe('到夜里 12 点')
    expect(spokenEnd(at('24T20:00'), at('25T02:00'))).toBe('到第二天凌晨 2 点')
    expect(spokenHeadline(at('25T07:00'), now)).toBe('明早 7 点')
  })

  it('keeps a headline short', () => {
    expect(headlineStart(at('25T07:00'), now)).toBe('明早 7:00')
    expect(headlineStart(at('24T23:40'), now)).toBe('今晚 23:40')
    expect(headlineStart(at('25T14:00'), now)).toBe('明天 14:00')
  })

  it('measures from now, never as nothing', () => {
    expect(ago(at('24T23:15'), now)).toBe('13 分钟前')
    expect(ago(now, now)).toBe('1 分钟前')
    expect(hence(at('25T00:57'), now)).toBe('1 小时后')
    expect(hence(at('25T02:18'), now)).toBe('2 个半小时后')
    expect(hence(at('25T15:18'), now)).toBe('15 小时后')
    expect(hence(at('27T23:28'), now)).toBe('3 天后')
  })
})
