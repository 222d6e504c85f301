import { describe, expect, it } from 'vitest'
import { hourAhead, hoursAhead } from '../src/pages/post/ahead'

const at = (hour: string) => Date.parse(`2021-10-25T${hour}:00+08:00`)
const today = '2021-10-25'

describe('an hour that is proposed', () => {
  it('stays while it is ahead, else is the next half hour', () => {
    expect(hourAhead(today, '12:00', at('11:59'))).toBe('12:00')
    expect(hourAhead(today, '12:00', at('12:00'))).toBe('12:30')
    expect(hourAhead(today, '12:00', at('23:20'))).toBe('23:30')
    expect(hourAhead(today, '12:00', at('23:40'))).toBe('24:00')
    expect(hourAhead('2021-10-26', '12:00', at('23:20'))).toBe('12:00')
  })

  it('moves a shift with it, as long as it was', () => {
    const of = (from: string, to: string, now: string) => hoursAhead(today, from, to, at(now))
    expect(of('07:00', '12:00', '06:10')).toEqual({ day: today, from: '07:00', to: '12:00' })
    expect(of('07:00', '12:00', '15:10')).toEqual({ day: today, from: '15:30', to: '20:30' })
    expect(of('18:00', '21:00', '20:59')).toEqual({ day: today, from: '21:00', to: '24:00' })
    // No start is left in this day: the form says so when it is sent.
    expect(of('07:00', '12:00', '23:40')).toEqual({ day: today, from: '07:00', to: '12:00' })
  })
})
