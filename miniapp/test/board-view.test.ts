import { HOUR, type ShiftCard, toIso } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { isLineHot, isShiftHot } from '../src/data/heat'
import { byDay, firstShifts, mostUrgent } from '../src/pages/board/board-view'
import { board } from './street'

// The night of the mock-ups.
const now = Date.parse('2021-10-24T23:28:00+08:00')
const at = (text: string) => `2021-10-${text}:00+08:00`

const [sample] = board.shifts
const card = (change: Partial<ShiftCard>): ShiftCard => ({ ...sample!, ...change })

const shifts = [
  card({ id: 'night', startsAt: at('24T20:00'), endsAt: at('25T00:00'), urgent: false }),
  card({ id: 'east', startsAt: at('25T07:00'), place: '东门采样点', left: 6 }),
  card({ id: 'yard', startsAt: at('25T07:00'), place: '操场', left: 4 }),
  card({ id: 'west', startsAt: at('25T07:00'), place: '西口', left: 2 }),
]

describe('the board', () => {
  it('groups the shifts by day, with those under way as today', () => {
    const days = byDay([card({ id: 'late', startsAt: at('23T22:00') }), ...shifts], now)
    expect(days.map(({ name, date, shifts }) => [name, date, shifts.length])).toEqual([
      ['今天', '10 月 24 日 周日', 2],
      ['明天', '10 月 25 日 周一', 3],
    ])
  })

  it('shows only so many at first, and no empty day', () => {
    const first = firstShifts(byDay(shifts, now), 2)
    expect(first.flatMap((day) => day.shifts.map(({ id }) => id))).toEqual(['night', 'east'])
    expect(firstShifts(byDay(shifts, now), 1)).toHaveLength(1)
  })

  it('takes the urgent shifts of one kind and hour together, and opens where most are missing', () => {
    const urgent = mostUrgent(shifts, now)
    expect(urgent).toMatchObject({
      title: '明早 7:00 核酸采样',
      missing: 12,
      sub: '东门采样点、操场、西口 3 个点同时开',
    })
    expect(urgent?.shift.id).toBe('east')
  })

  it('has no urgent strip when the urgent ones are full or begun', () => {
    expect(mostUrgent([card({ left: 0 }), card({ startsAt: at('24T20:00') })], now)).toBeUndefined()
  })
})

describe('red', () => {
  it('is for a shift within 12 hours that is under 70 % full', () => {
    const soon = { startsAt: toIso(now + 11 * HOUR), places: 10, left: 4 }
    expect(isShiftHot(soon, now)).toBe(true)
    expect(isShiftHot({ ...soon, left: 3 }, now)).toBe(false)
    expect(isShiftHot({ ...soon, startsAt: toIso(now + 13 * HOUR) }, now)).toBe(false)
  })

  it('is for a line within 12 hours that is under half pledged', () => {
    const need = { neededBy: toIso(now + 11 * HOUR) }
    expect(isLineHot({ wanted: 300, open: 180 }, need, now)).toBe(true)
    expect(isLineHot({ wanted: 300, open: 150 }, need, now)).toBe(false)
    expect(isLineHot({ wanted: 300, open: 180 }, {}, now)).toBe(false)
  })
})
