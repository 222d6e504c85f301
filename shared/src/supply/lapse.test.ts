import { expect, it } from 'vitest'
import { toIso } from '../time'
import { awaiting, expectedBy } from './lapse'

const pledge = { pledgedAt: '2022-03-15T23:30:00+08:00', deliverBy: '2022-03-17' }
const on = (text: string) => Date.parse(`2022-03-${text}:00+08:00`)
const stands = (more: object, now: string) => {
  const found = awaiting({ ...pledge, ...more }, on(now))
  return 'lapsesAt' in found ? `${found.state} ${toIso(found.lapsesAt).slice(8, 16)}` : found.state
}

it('is expected until nine on the morning after its day, then its donor is reminded', () => {
  expect(stands({}, '15T23:30')).toBe('expected')
  expect(stands({}, '17T23:59')).toBe('expected')
  expect(stands({}, '18T08:59')).toBe('expected')
  expect(awaiting(pledge, on('18T09:00'))).toEqual({ state: 'remind', since: on('18T09:00') })
})

it('lapses at the end of the second day of grace, in China’s days', () => {
  const reminded = { remindedAt: '2022-03-18T09:00:00+08:00' }
  expect(stands(reminded, '18T09:00')).toBe('reminded 20T00:00')
  expect(stands(reminded, '19T23:59')).toBe('reminded 20T00:00')
  expect(awaiting({ ...pledge, ...reminded }, on('20T00:00'))).toEqual({
    state: 'lapsed',
    since: on('20T00:00'),
  })
})

it('never lapses unreminded, nor within a day of the reminder', () => {
  expect(stands({}, '30T12:00')).toBe('remind')
  const late = { remindedAt: '2022-03-19T20:00:00+08:00' }
  expect(stands(late, '20T00:00')).toBe('reminded 20T20:00')
  expect(stands(late, '20T20:00')).toBe('lapsed')
})

it('is expected anew when its day was moved after the reminder', () => {
  const moved = { remindedAt: '2022-03-18T09:00:00+08:00', deliverBy: '2022-03-21' }
  expect(stands(moved, '20T12:00')).toBe('expected')
  expect(stands(moved, '22T09:00')).toBe('remind')
})

it('is waited for a week where no day was said', () => {
  expect(expectedBy({ pledgedAt: '2022-03-15T23:30:00+08:00' })).toBe('2022-03-22')
  expect(expectedBy({ pledgedAt: '2022-03-15T16:30:00.000Z' })).toBe('2022-03-23')
  expect(expectedBy(pledge)).toBe('2022-03-17')
})
