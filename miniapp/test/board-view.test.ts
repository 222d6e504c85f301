import { HOUR, type ShiftCard, toIso } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { isLineHot, isShiftHot } from '../src/data/heat'
import {
  askingNeeds,
  byDay,
  firstShifts,
  mostUrgent,
  openShifts,
  registering,
  shortOf,
} from '../src/pages/board/board-view'
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
  it('does not count places that nobody can take any more', () => {
    const begun = card({ id: 'begun', left: 5, joinUntil: at('24T23:00') })
    const ahead = card({ id: 'ahead', left: 2, joinUntil: at('25T07:00') })
    expect(openShifts([begun, ahead, { ...ahead, left: 0 }], now)).toEqual([ahead])
  })

  it('says how much is short, and how much of it nobody has said lately to be so', () => {
    const rice = { id: 'l1', item: '大米', measure: '斤', wanted: 20, open: 20 }
    const need = { id: 'n1', title: '口粮', urgent: false, lines: [rice], confirmedAt: at('24T22:00') }
    const line = { need: { ...need, unconfirmed: false }, line: rice }
    const stale = { ...line, need: { ...need, unconfirmed: true } }
    expect(shortOf([line, line])).toBe('还缺 2 样')
    expect(shortOf([line, stale, line])).toBe('还缺 3 样，其中 1 样未确认还缺不缺')
    expect(shortOf([stale, stale])).toBe('还缺 2 样，未确认还缺不缺')
  })

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

  it('asks of what nobody has spoken for 48 hours, and of a receiver whose word is mine', () => {
    const [need] = board.needs
    const needs = [47, 49].map((hours) => ({
      ...need!,
      id: `${hours}`,
      confirmedAt: toIso(now - hours * HOUR),
    }))
    expect(askingNeeds({ ...board, needs }, now).map(({ id }) => id)).toEqual(['49'])
    const receiver = { id: 'c', name: '居委会', verified: false }
    const community = { id: 'c', name: '社区', street: '街道', phone: null, receiver }
    const registered = { name: '居民委员会', creditCode: '54620102MFDEMYJY1N' }
    const written = { ...community, receiver: { ...receiver, registered } }
    expect(registering('secretary', community)).toBeDefined()
    expect(registering('secretary', written)).toBeUndefined()
    expect(registering('street', written)).toBeDefined()
    expect(registering('keeper', community)).toBeUndefined()
    const verified = { ...written, receiver: { ...written.receiver, verified: true } }
    expect(registering('street', verified)).toBeUndefined()
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
