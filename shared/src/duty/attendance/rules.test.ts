import { describe, expect, it } from 'vitest'
import { START, shiftWith } from '../../../test/shift-with'
import { HOUR, MINUTE, toIso } from '../../time'
import { canWait, type Shift, waitingEnds } from '../rules'
import {
  attendanceOf,
  checkInRefusal,
  checkOutRefusal,
  dutyShownUntil,
  endOfWaiting,
  freesAtOf,
  isTired,
  precedes,
  rollOf,
} from './rules'
import type { Mark } from './schema'

const END = START + 4 * HOUR
const at = (moment: number) => moment / 1000
const called = (
  marks: Record<string, Mark>,
  rest: Partial<Shift> = {},
  on = ['wang@a', 'li@a', 'sun@a'],
) => ({
  ...shiftWith({ a: 2 }, on, rest),
  marks,
})

describe('the hours of a roll-call', () => {
  const shift = called({ wang: { in: at(START) } })

  it('open two hours before the start, and close at the end for who comes', () => {
    expect(checkInRefusal(shift, START - 2 * HOUR - 1)).toEqual({
      code: 'CHECK_IN_NOT_OPEN',
      details: { opensAt: toIso(START - 2 * HOUR) },
    })
    expect(checkInRefusal(shift, START - 2 * HOUR)).toBeNull()
    expect(checkInRefusal(shift, END)).toBeNull()
    expect(checkInRefusal(shift, END + 1)).toEqual({ code: 'ROLL_CALL_OVER' })
    expect(checkInRefusal({ ...shift, state: 'cancelled' }, START)).toEqual({ code: 'SHIFT_CANCELLED' })
  })

  it('close twelve hours after the end for who goes, and know nobody who has not come', () => {
    expect(checkOutRefusal(shift, 'li', END)).toEqual({ code: 'NOT_CHECKED_IN' })
    expect(checkOutRefusal(shift, 'wang', START - 1)).toEqual({ code: 'NOT_CHECKED_IN' })
    expect(checkOutRefusal(shift, 'wang', END + 12 * HOUR)).toBeNull()
    expect(checkOutRefusal(shift, 'wang', END + 12 * HOUR + 1)).toEqual({ code: 'ROLL_CALL_OVER' })
  })

  it('keep a duty with its person until they are out, or could not be any more', () => {
    expect(dutyShownUntil(shift, 'li')).toBe(toIso(END))
    expect(dutyShownUntil(shift, 'wang')).toBe(toIso(END + 12 * HOUR))
    expect(dutyShownUntil(called({ wang: { in: 1, out: 2 } }), 'wang')).toBeUndefined()
  })

  it('know nobody by a name that every object has', () => {
    expect(attendanceOf(shift, 'constructor', START)).toEqual({})
  })
})

describe('what is said of a person', () => {
  it('is late after the start, and left early before the end', () => {
    const onTime = called({ wang: { in: at(START), out: at(END), how: 'own' } })
    expect(attendanceOf(onTime, 'wang', END)).toEqual({
      checkedInAt: toIso(START),
      how: 'own',
      checkedOutAt: toIso(END),
    })
    const neither = called({ wang: { in: at(START) + 1, out: at(END) - 1, how: 'print' } })
    expect(attendanceOf(neither, 'wang', END)).toMatchObject({ late: true, leftEarly: true })
  })

  it('is tired after ten hours, or two past the end, until they are out', () => {
    const long = called({ wang: { in: at(START) } }, { endsAt: toIso(START + 12 * HOUR) })
    expect(isTired(long, 'wang', START + 10 * HOUR)).toBe(false)
    expect(isTired(long, 'wang', START + 10 * HOUR + 1)).toBe(true)
    expect(isTired(called({ wang: { in: at(START) } }), 'wang', END + 2 * HOUR)).toBe(false)
    expect(isTired(called({ wang: { in: at(START) } }), 'wang', END + 2 * HOUR + 1)).toBe(true)
    expect(isTired(called({ wang: { in: at(START), out: at(END) } }), 'wang', END + 9 * HOUR)).toBe(false)
  })

  it('is not called tired on a residential duty of days', () => {
    const days = called({ wang: { in: at(START) } }, { endsAt: toIso(START + 300 * HOUR) })
    expect(isTired(days, 'wang', START + 20 * HOUR)).toBe(false)
  })
})

describe('a second check-in', () => {
  const first: Mark = { in: 100, how: 'leader' }

  it('counts only when it was earlier', () => {
    expect(precedes(first, { at: 99, how: 'leader' })).toBe(true)
    expect(precedes(first, { at: 100, how: 'leader' })).toBe(false)
    expect(precedes(first, { at: 101, how: 'leader' })).toBe(false)
  })

  it('by a printed code does not overrule what somebody saw', () => {
    expect(precedes(first, { at: 99, how: 'print' })).toBe(false)
    expect(precedes({ in: 100, how: 'print' }, { at: 99, how: 'print' })).toBe(true)
  })

  it('comes too late once the person is out', () => {
    expect(precedes({ ...first, out: 200 }, { at: 99, how: 'leader' })).toBe(false)
  })
})

it('the board counts everybody who holds a place once: here, known not to come, or missing', () => {
  const shift = called(
    { wang: { in: at(START) + 60 }, li: { absent: 1 }, sun: { in: at(START), out: at(START) + 90 } },
    {},
    ['wang@a', 'li@a', 'sun@b', 'zhao@b', 'zhou@b'],
  )
  const posts = [
    { id: 'a', name: 'a', places: 2 },
    { id: 'b', name: 'b', places: 2 },
  ]
  expect(rollOf({ ...shift, posts }, START + 5 * MINUTE)).toMatchObject({
    places: 4,
    held: 4,
    waiting: 1,
    arrived: 2,
    late: 1,
    absent: 1,
    missing: 1,
    gone: 1,
  })
})

describe('places that free themselves', () => {
  const freesAt = freesAtOf({ startsAt: toIso(START), freesAfter: 30 })
  const everybody = ['wang@a', 'li@a', 'sun@a', 'zhao@a']

  it('do so when their minutes after the start are over, and keep the waiting list until then', () => {
    expect(freesAt).toBe(toIso(START + 30 * MINUTE))
    expect(freesAtOf({ startsAt: toIso(START) })).toBeUndefined()
    const shift = shiftWith({ a: 1 }, [], { freesAt })
    expect(waitingEnds(shift)).toBe(freesAt)
    expect([canWait(shift, START), canWait(shift, START + 30 * MINUTE)]).toEqual([true, false])
  })

  const end = (marks: Record<string, Mark>, on = everybody, places = 2, rest: Partial<Shift> = { freesAt }) =>
    endOfWaiting({ ...shiftWith({ a: places }, on, rest), marks }, START + 30 * MINUTE)

  it('are those that nobody has checked in on, the last ticket first, and no more than wait', () => {
    expect(end({}, ['wang@a', 'li@a', 'sun@a'])).toEqual({ freed: ['li'], movedUp: ['sun'], dissolved: [] })
    expect(end({})).toEqual({ freed: ['li', 'wang'], movedUp: ['sun', 'zhao'], dissolved: [] })
    expect(end({}, ['wang@a', 'li@a'])).toEqual({ freed: [], movedUp: [], dissolved: [] })
  })

  it('are never those of who is there', () => {
    const there = { wang: { in: 1 }, li: { in: 1, out: 2 } }
    expect(end(there)).toEqual({ freed: [], movedUp: [], dissolved: ['sun', 'zhao'] })
    expect(end({ li: { in: 1 } })).toEqual({ freed: ['wang'], movedUp: ['sun'], dissolved: ['zhao'] })
  })

  it('are first of all those of who is known not to come', () => {
    expect(end({ wang: { absent: 1 } }, ['wang@a', 'li@a', 'sun@a']).freed).toEqual(['wang'])
  })

  it('are nobody’s where nothing is said of it, or once the shift is over: the list only ends', () => {
    const ended = { freed: [], movedUp: [], dissolved: ['sun', 'zhao'] }
    expect(end({}, everybody, 2, {})).toEqual(ended)
    const over = { ...shiftWith({ a: 2 }, everybody, { freesAt }), marks: {} }
    expect(endOfWaiting(over, END)).toEqual(ended)
  })
})
