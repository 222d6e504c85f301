import { describe, expect, it } from 'vitest'
import { toIso } from '../../time'
import { confirmed, flagsOf, recordOf } from './rules'
import type { ServiceRecord } from './schema'
import { addLines, counts, linesOf, sumOf } from './sums'

const DAY = '2021-10-25'
const at = (clock: string, day = DAY) => `${day}T${clock}:00+08:00`
const seconds = (clock: string) => Date.parse(at(clock)) / 1000

const shift = {
  id: 's1',
  taskId: 't1',
  communityId: 'yangjiayuan',
  title: '早七点采样',
  kind: '核酸采样',
  place: '东门',
  startsAt: at('07:00'),
  endsAt: at('12:00'),
  posts: [{ id: 'p1', name: '扫码', places: 2 }],
  roster: { li: { ticket: 1, postId: 'p1' } },
}

function record(from: string, to: string, rest: Partial<ServiceRecord> = {}): ServiceRecord {
  const mark = { in: seconds(from), out: seconds(to), how: 'leader' as const }
  return { ...recordOf(shift, 'li', mark, '杨家园社区居民委员会'), ...rest }
}

describe('a record', () => {
  it('says who did what, where, when and how long, and for whom', () => {
    expect(record('06:55', '12:04')).toMatchObject({
      personId: 'li',
      title: '早七点采样',
      kind: '核酸采样',
      place: '东门',
      post: '扫码',
      organiser: '杨家园社区居民委员会',
      checkedInAt: at('06:55'),
      checkedOutAt: at('12:04'),
      minutes: 309,
      state: 'unconfirmed',
      flags: [],
    })
  })

  it('keeps the post of a place that went to the next in line', () => {
    const mark = { in: seconds('07:00'), out: seconds('08:00'), post: 'p1' }
    expect(recordOf({ ...shift, roster: {} }, 'li', mark, '').post).toBe('扫码')
    expect(recordOf({ ...shift, roster: {} }, 'toString', mark, '').post).toBe('扫码')
  })
})

describe('what speaks against a record', () => {
  const other = (from: string, to: string) => record(from, to, { shiftId: 's2' })

  it('is an overlap with another one, not one that ends as the other begins', () => {
    expect(flagsOf(record('07:00', '10:00'), [other('10:00', '12:00')], [])).toEqual([])
    expect(flagsOf(record('07:00', '10:01'), [other('10:00', '12:00')], [])).toEqual(['OVERLAP'])
    expect(flagsOf(record('07:00', '10:00'), [record('07:00', '10:00')], [])).toEqual([])
  })

  it('is more than 16 hours on one day in China, of all duties together', () => {
    const night = { ...other('00:00', '06:00'), endsAt: at('23:59') }
    const long = { endsAt: at('23:00') }
    expect(flagsOf(record('07:00', '17:00', long), [night], [])).toEqual([])
    expect(flagsOf(record('07:00', '17:01', long), [night], [])).toEqual(['LONG_DAY'])
    const overMidnight = {
      startsAt: at('12:00'),
      checkedInAt: at('12:00'),
      endsAt: at('05:00', '2021-10-26'),
    }
    const until = (clock: string) => ({ ...overMidnight, checkedOutAt: at(clock, '2021-10-26') })
    expect(flagsOf(record('12:00', '12:00', until('05:00')), [], [])).toEqual([])
  })

  it('is a hand that checked somebody out at another place within 15 minutes', () => {
    const out = record('07:00', '12:00')
    const hand = (place: string, clock: string) => flagsOf(out, [], [{ place, at: at(clock) }])
    expect(hand('东门', '12:00')).toEqual([])
    expect(hand('西门', '12:15')).toEqual(['SAME_HAND'])
    expect(hand('西门', '11:45')).toEqual(['SAME_HAND'])
    expect(hand('西门', '12:16')).toEqual([])
  })

  it('is being there more than an hour beside the hours of the shift', () => {
    expect(record('06:00', '13:00').flags).toEqual([])
    expect(record('05:59', '12:00').flags).toEqual(['OUTSIDE_HOURS'])
    expect(record('07:00', '13:01').flags).toEqual(['OUTSIDE_HOURS'])
  })

  it('is a printed code', () => {
    expect(flagsOf(record('07:00', '12:00', { how: 'print' }), [], [])).toEqual(['PRINTED_CODE'])
  })

  it('holds it back until its leader has looked', () => {
    const doubted = record('05:00', '12:00')
    expect(counts(doubted)).toBe(false)
    expect(counts({ ...doubted, state: 'confirmed' })).toBe(true)
  })
})

describe('sums', () => {
  it('keep hours, standby and unlike outputs apart, and what does not count yet', () => {
    const one = record('07:00', '12:00', { standbyMinutes: 60, outputs: [{ unit: 'visits', amount: 1200 }] })
    const two = record('07:00', '09:00', {
      outputs: [
        { unit: 'floors', amount: 6 },
        { unit: 'visits', amount: 30 },
      ],
    })
    const doubted = record('04:00', '09:00', { outputs: [{ unit: 'people', amount: 9 }] })
    expect(sumOf([one, two, doubted])).toEqual({
      duties: 2,
      minutes: 420,
      standbyMinutes: 60,
      pendingMinutes: 300,
      outputs: [
        { unit: 'floors', amount: 6 },
        { unit: 'visits', amount: 1230 },
      ],
    })
  })

  it('come line by line for a certificate, most hours first, without what does not count', () => {
    const records = [
      record('07:00', '08:00'),
      record('07:00', '10:00', { kind: '消毒' }),
      record('07:00', '09:00'),
      record('04:00', '09:00', { kind: '巡逻' }),
    ]
    const { lines, firstDay, lastDay } = addLines([linesOf(records), { lines: [] }])
    expect(lines.map(({ kind, duties, minutes }) => [kind, duties, minutes])).toEqual([
      ['核酸采样', 2, 180],
      ['消毒', 1, 180],
    ])
    expect([firstDay, lastDay]).toEqual([DAY, DAY])
  })
})

describe('confirming', () => {
  const by = { by: 'wang', now: Date.parse(at('20:00')) }
  const read = record('06:55', '12:40')
  const done = (input: Parameters<typeof confirmed>[1], from = read) => {
    const result = confirmed(from, input, by)
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    return result.record
  }
  const refused = (input: Parameters<typeof confirmed>[1], from = read) => {
    const result = confirmed(from, input, by)
    return result.ok ? undefined : result.refusal
  }

  it('changes nothing but the state where nothing else is said, or the same', () => {
    const plain = { ...read, state: 'confirmed', confirmedBy: 'wang', confirmedAt: toIso(by.now) }
    expect(done({})).toEqual(plain)
    expect(done({ checkedOutAt: at('12:40'), outputs: [] })).toEqual(plain)
  })

  it('puts other values in their place with a reason, and keeps what was there, however often', () => {
    const once = done({ checkedOutAt: at('12:00'), reason: '签退按晚了' })
    const twice = done({ outputs: [{ unit: 'people', amount: 80 }], reason: '补记人数' }, once)
    expect(twice).toMatchObject({
      minutes: 305,
      checkedOutAt: at('12:00'),
      outputs: [{ unit: 'people', amount: 80 }],
    })
    expect(twice.first).toEqual({
      checkedInAt: at('06:55'),
      checkedOutAt: at('12:40'),
      standbyMinutes: 0,
      outputs: [],
    })
    expect(
      twice.corrections.map(({ reason, checkedOutAt, outputs }) => [reason, checkedOutAt, outputs.length]),
    ).toEqual([
      ['签退按晚了', at('12:00'), 0],
      ['补记人数', at('12:00'), 1],
    ])
  })

  it('asks for the reason', () => {
    expect(refused({ checkedOutAt: at('12:00') })).toEqual({ code: 'REASON_NEEDED' })
  })

  it.each([
    ['an end before the start', { checkedOutAt: at('06:00') }, 'checkedOutAt'],
    ['an end that is still to come', { checkedOutAt: at('20:01') }, 'checkedOutAt'],
    ['hours of another day', { checkedInAt: at('06:59', '2021-10-24') }, 'checkedInAt'],
    ['more standby than hours', { standbyMinutes: 346 }, 'standbyMinutes'],
  ])('refuses %s', (_, change, path) => {
    expect(refused({ ...change, reason: '改' })).toMatchObject({
      code: 'BAD_REQUEST',
      details: { issues: [{ path }] },
    })
  })

  it('ends after 20 corrections', () => {
    let now = read
    for (let n = 1; n <= 20; n++) now = done({ standbyMinutes: n, reason: '改' }, now)
    expect(refused({ standbyMinutes: 30, reason: '改' }, now)).toMatchObject({ code: 'BAD_REQUEST' })
  })
})
