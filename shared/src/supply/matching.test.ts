import { describe, expect, it } from 'vitest'
import { metresBetween, stretchOf } from './distance'
import { neededMost, type Offer, type OpenLine, proposalsFor } from './matching'

const now = Date.parse('2022-03-15T23:00:00+08:00')
const WUHAN = { lat: 30.55, lng: 114.31 }
const north = (metres: number) => ({ lat: WUHAN.lat + metres / 111_195, lng: WUHAN.lng })

const line = (more: Partial<OpenLine> = {}): OpenLine => ({
  id: 'line',
  needId: 'need',
  receiverId: 'here',
  position: WUHAN,
  item: 'KN95 口罩',
  grade: 'GB 2626',
  measure: '只',
  wanted: 1_000,
  open: 500,
  urgent: false,
  ...more,
})
const offer = (id: string, quantity: number, more: Partial<Offer> = {}): Offer => ({
  id,
  kind: 'lot',
  receiverId: 'there',
  position: north(1_000),
  item: 'KN95 口罩',
  grade: 'GB 2626',
  measure: '只',
  quantity,
  ...more,
})
const proposed = (offers: Offer[], more: Partial<OpenLine> = {}) =>
  proposalsFor(line(more), offers, now).map(({ offerId, quantity }) => `${offerId} ${quantity}`)

describe('proposals for an open line', () => {
  it('are never more than is open', () => {
    expect(proposed([offer('a', 300), offer('b', 150), offer('c', 400)])).toEqual(['c 400', 'a 100'])
    expect(proposed([offer('a', 9_000)])).toEqual(['a 500'])
    expect(proposed([offer('a', 9_000)], { open: 0 })).toEqual([])
    expect(proposed([offer('a', 0)])).toEqual([])
  })

  it('are of the same grade and measure, and of others’ goods', () => {
    expect(
      proposed([
        offer('n95', 500, { item: '医用 N95 口罩', grade: 'GB 19083' }),
        offer('seen', 500, { grade: 'GB 19083' }),
        offer('unsaid', 500, { grade: undefined }),
        offer('boxes', 500, { measure: '盒' }),
        offer('own', 500, { receiverId: 'here' }),
        offer('same', 20, { item: '口罩 kn95', grade: 'GB2626-2019' }),
      ]),
    ).toEqual(['same 20'])
  })

  it('are still good on the day they are needed', () => {
    const old = offer('old', 500, { expiry: '2022-03-16' })
    expect(proposed([old])).toEqual(['old 500'])
    expect(proposed([old], { neededBy: '2022-03-17T07:00:00+08:00' })).toEqual([])
    expect(proposed([offer('gone', 500, { expiry: '2022-03-14' })])).toEqual([])
    expect(
      proposed([offer('gone', 500, { expiry: '2022-03-14' })], { neededBy: '2022-03-01T07:00:00+08:00' }),
    ).toEqual([])
  })

  it('come from near before far, and from unknown places last', () => {
    const offers = [
      offer('unknown', 100, { position: undefined }),
      offer('far', 100, { position: north(80_000) }),
      offer('ride', 100, { position: north(9_000) }),
      offer('walk', 100),
    ]
    expect(proposed(offers)).toEqual(['walk 100', 'ride 100', 'far 100', 'unknown 100'])
    expect(proposalsFor(line(), offers, now).map(({ metres }) => metres)).toEqual([
      1_000,
      9_000,
      80_000,
      undefined,
    ])
  })

  it('are, at one distance, first what fills the line alone, then what expires first', () => {
    expect(
      proposed([
        offer('later', 200, { expiry: '2023-01-01' }),
        offer('never', 200),
        offer('sooner', 200, { expiry: '2022-06-01' }),
      ]),
    ).toEqual(['sooner 200', 'later 200', 'never 100'])
    expect(proposed([offer('sooner', 200, { expiry: '2022-06-01' }), offer('whole', 500)])).toEqual([
      'whole 500',
    ])
  })

  it('do not depend on the order in which the offers come', () => {
    const offers = [
      offer('a', 100),
      offer('b', 100),
      offer('c', 100, { expiry: '2022-06-01' }),
      offer('d', 600, { kind: 'pledge' }),
    ]
    expect(proposed([...offers].reverse())).toEqual(proposed(offers))
  })

  it('add up to the smaller of what is open and what fits, whatever is offered', () => {
    for (let round = 1; round <= 200; round++) {
      const offers = Array.from({ length: round % 7 }, (_, at) =>
        offer(`o${at}`, (round * 37 + at * 91) % 400),
      )
      const sum = proposalsFor(line(), offers, now).reduce((total, { quantity }) => total + quantity, 0)
      expect(sum).toBe(
        Math.min(
          500,
          offers.reduce((total, { quantity }) => total + quantity, 0),
        ),
      )
    }
  })
})

describe('for a donor', () => {
  const gift = { item: 'KN95', grade: 'GB 2626', measure: '只', position: WUHAN, goodsId: 'mask-kn95' }
  const open = (id: string, more: Partial<OpenLine> = {}) => line({ id, goodsId: 'mask-kn95', ...more })
  const order = (...lines: OpenLine[]) => neededMost(gift, lines).map(({ id }) => id)

  it('lines are ordered by need: urgent, soonest, emptiest, nearest', () => {
    expect(
      order(
        open('far', { position: north(80_000) }),
        open('near'),
        open('empty', { open: 1_000 }),
        open('soon', { neededBy: '2022-03-16T07:00:00+08:00' }),
        open('urgent', { urgent: true }),
      ),
    ).toEqual(['urgent', 'soon', 'empty', 'near', 'far'])
  })

  it('lines that are full or of another grade are not there', () => {
    expect(
      order(
        open('full', { open: 0 }),
        open('n95', { goodsId: 'mask-n95', grade: 'GB 19083' }),
        open('boxes', { measure: '盒' }),
      ),
    ).toEqual([])
  })
})

it('measures the way along the earth', () => {
  expect(metresBetween(WUHAN, WUHAN)).toBe(0)
  // Wuhan to Lanzhou.
  expect(metresBetween(WUHAN, { lat: 36.06, lng: 103.83 }) / 1_000).toBeCloseTo(1_149, -1)
  expect(metresBetween({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }) / 1_000).toBeCloseTo(111.2, 0)
  expect([0, 3_000, 3_001, 10_001, 50_001, undefined].map(stretchOf)).toEqual([0, 0, 1, 2, 3, 4])
})
