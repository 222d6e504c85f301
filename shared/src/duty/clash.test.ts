import { describe, expect, it } from 'vitest'
import { MINUTE, toIso } from '../time'
import { clashWith } from './rules'

const START = Date.parse('2021-10-26T07:00:00+08:00')

describe('two duties', () => {
  const hours = (from: number, to: number) => ({
    startsAt: toIso(START + from * MINUTE),
    endsAt: toIso(START + to * MINUTE),
  })
  const mine = { shiftId: 'mine', title: '值守', ...hours(0, 60) }

  it.each([
    ['before', -60, -1, false],
    ['ending as it starts', -60, 0, false],
    ['a minute into it', -60, 1, true],
    ['within it', 10, 20, true],
    ['the same', 0, 60, true],
    ['around it', -10, 70, true],
    ['the last minute of it', 59, 90, true],
    ['starting as it ends', 60, 90, false],
    ['after', 61, 90, false],
  ])('clash or not: %s', (_, from, to, clash) => {
    expect(clashWith([mine], hours(from, to))).toEqual(clash ? mine : undefined)
    expect(clashWith([mine], hours(from, to), ['mine'])).toBeUndefined()
  })
})
