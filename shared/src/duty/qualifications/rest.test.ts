import { describe, expect, it } from 'vitest'
import { isBeyondAnybody, restBreach, restRefusal } from './rest'

const day = (n: number) => `2021-10-${String(n).padStart(2, '0')}`
/** From an hour of one day to an hour of the same, or of another. */
const hours = (on: number, from: string, to: string, until = on) => ({
  startsAt: `${day(on)}T${from}:00+08:00`,
  endsAt: `${day(until)}T${to}:00+08:00`,
})
const duty = (...when: Parameters<typeof hours>) => ({
  shiftId: when.slice(0, 3).join(' '),
  title: '值守',
  ...hours(...when),
})
const rested = (on: number, at: string, because: string) => ({
  code: 'REST_NEEDED',
  details: { until: `${day(on)}T${at}:00+08:00`, because },
})

describe('the rest after a night', () => {
  const night = duty(25, '20:00', '00:00', 26)

  it('is eight hours: a minute less is too little', () => {
    expect(restRefusal([night], hours(26, '07:59', '11:59'), undefined)).toEqual(rested(26, '08:00', 'night'))
    expect(restRefusal([night], hours(26, '08:00', '12:00'), undefined)).toBeNull()
  })

  it.each([
    ['ends at ten in the evening', duty(25, '18:00', '22:00'), null],
    ['ends a minute after', duty(25, '18:00', '22:01'), 'REST_NEEDED'],
  ])('is asked for when it touches the hours from 22:00 to 06:00: one that %s', (_, before, code) => {
    expect(restRefusal([before], hours(25, '22:30', '23:30'), undefined)?.code ?? null).toBe(code)
  })

  it('is asked for after one that begins a minute before six, not at six', () => {
    const next = hours(26, '12:00', '14:00')
    expect(restRefusal([duty(26, '05:59', '09:00')], next, undefined)?.code).toBe('REST_NEEDED')
    expect(restRefusal([duty(26, '06:00', '09:00')], next, undefined)).toBeNull()
  })

  it('is asked for before a duty that one has already, too', () => {
    const morning = duty(26, '07:00', '11:00')
    expect(restRefusal([morning], hours(25, '20:00', '24:00'), undefined)).toEqual(
      rested(26, '11:00', 'night'),
    )
    expect(restRefusal([duty(26, '08:00', '11:00')], hours(25, '20:00', '24:00'), undefined)).toBeNull()
  })

  it('names the duty that it comes from', () => {
    const far = duty(20, '08:00', '10:00')
    expect(restBreach([far, night], hours(26, '07:00', '11:00'), undefined)?.with).toEqual([night])
  })

  it('does not end where the next duty begins: the hours proposed are free', () => {
    const midday = duty(26, '08:00', '10:00')
    expect(restRefusal([night, midday], hours(26, '06:00', '08:00'), undefined)).toEqual(
      rested(26, '10:00', 'night'),
    )
  })
})

describe('the rest after a long duty', () => {
  it('is eight hours after eight hours on duty, and none after less', () => {
    const next = hours(25, '15:30', '17:00')
    expect(restRefusal([duty(25, '06:30', '14:30')], next, undefined)).toMatchObject({
      code: 'REST_NEEDED',
      details: { because: 'long' },
    })
    expect(restRefusal([duty(25, '06:31', '14:30')], next, undefined)).toBeNull()
  })
})

describe('the hours of a day', () => {
  it('are ten: to the minute', () => {
    const [one, two] = [duty(25, '06:00', '10:00'), duty(25, '11:00', '15:00')]
    expect(restRefusal([one, two], hours(25, '16:00', '18:00'), undefined)).toBeNull()
    expect(restRefusal([one, two], hours(25, '16:00', '18:01'), undefined)).toMatchObject({
      code: 'REST_NEEDED',
      details: { because: 'day' },
    })
  })

  it('are any 24 h, not a day of the calendar', () => {
    const duties = [duty(25, '15:00', '21:00'), duty(26, '06:00', '09:00')]
    expect(restRefusal(duties, hours(26, '11:00', '13:00'), undefined)).toMatchObject({
      code: 'REST_NEEDED',
      details: { because: 'day' },
    })
    // One hour of the evening before has gone out of the 24 by then.
    expect(restRefusal(duties, hours(26, '14:00', '16:00'), undefined)).toBeNull()
  })

  it('are six from the age of 65', () => {
    const morning = duty(25, '07:00', '11:00')
    const afternoon = hours(25, '13:00', '15:30')
    expect(restRefusal([morning], afternoon, 64)).toBeNull()
    expect(restRefusal([morning], afternoon, 65)).toMatchObject({ code: 'REST_NEEDED' })
    expect(restRefusal([morning], hours(25, '13:00', '15:00'), 65)).toBeNull()
  })

  it('leave no 71-year-old standing for twelve hours, nor anybody else', () => {
    const twelve = hours(25, '07:00', '19:00')
    expect(restRefusal([], twelve, 71)).toEqual({ code: 'TOO_LONG', details: { hours: 6 } })
    expect(restRefusal([], twelve, 30)).toEqual({ code: 'TOO_LONG', details: { hours: 10 } })
    expect(restRefusal([], hours(25, '07:00', '17:00'), undefined)).toBeNull()
  })

  it('says from when on as many hours are free, and they are', () => {
    const duties = [duty(25, '06:00', '10:00'), duty(25, '11:00', '15:00')]
    const refused = restRefusal(duties, hours(25, '16:00', '19:00'), undefined)
    expect(refused).toEqual(rested(26, '04:00', 'day'))
    expect(restRefusal(duties, hours(26, '04:00', '07:00'), undefined)).toBeNull()
    expect(restRefusal(duties, hours(26, '03:45', '06:45'), undefined)).not.toBeNull()
  })
})

describe('a residential duty', () => {
  const stay = duty(25, '09:00', '09:00', 31)

  it('is longer than 16 h and has its own rhythm: nobody rests before or after it by these rules', () => {
    expect(restRefusal([stay], hours(31, '09:00', '13:00'), undefined)).toBeNull()
    expect(restRefusal([duty(24, '22:00', '24:00')], hours(25, '00:00', '16:01'), 71)).toBeNull()
  })

  it('is not yet one of 16 h: that is too long for anybody', () => {
    expect(restRefusal([], hours(25, '00:00', '16:00'), undefined)?.code).toBe('TOO_LONG')
  })

  it.each([
    ['10 h', hours(25, '07:00', '17:00'), false],
    ['a minute more', hours(25, '07:00', '17:01'), true],
    ['12 h over midnight', hours(25, '20:00', '08:00', 26), true],
    ['16 h', hours(25, '00:00', '16:00'), true],
    ['a minute more than that', hours(25, '00:00', '16:01'), false],
  ])('leaves a stretch that nobody can claim between it and a day’s duty: %s', (_, span, beyond) => {
    expect(isBeyondAnybody(span)).toBe(beyond)
    expect(restRefusal([], span, undefined)?.code).toBe(beyond ? 'TOO_LONG' : undefined)
  })

  it('takes what lies inside with it', () => {
    const inside = duty(26, '22:00', '02:00', 27)
    expect(restRefusal([stay], hours(26, '07:00', '19:00'), undefined)).toBeNull()
    expect(restRefusal([stay, inside], hours(31, '09:00', '13:00'), undefined)).toBeNull()
  })
})
