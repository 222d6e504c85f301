import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { HOUR, MINUTE } from '@muster/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seed } from '../seed'
import { withoutConditions } from '../without-conditions'
import { type Act, Day, PEOPLE, POSTS, PROXIES, type Tap } from './day'
import { faults, type Seen } from './watch'

const RUNS = Number(process.env.MODEL_RUNS ?? 25)

type Step = { taps: Tap[] } | { pass: number }

const who = fc.constantFrom(...PEOPLE)
const anybody = fc.constantFrom(...PEOPLE, ...PROXIES)
const shift = fc.constantFrom(0, 0, 0, 1)
const post = fc.constantFrom(...POSTS)
const yes = fc.constant(true as const)
const doing = <K extends Act['do']>(what: K) => ({ do: fc.constant(what) })
const weighted = (weight: number, arbitrary: fc.Arbitrary<unknown>) => ({
  weight,
  arbitrary: arbitrary as fc.Arbitrary<Act>,
})

const act: fc.Arbitrary<Act> = fc.oneof(
  weighted(
    12,
    fc.record(
      { ...doing('claim'), who, shift, post, wait: yes },
      { requiredKeys: ['do', 'who', 'shift', 'wait'] },
    ),
  ),
  weighted(
    3,
    fc.record({ ...doing('swap'), who, shift, to: shift }, { requiredKeys: ['do', 'who', 'shift', 'to'] }),
  ),
  weighted(4, fc.record({ ...doing('withdraw'), who, shift })),
  weighted(
    5,
    fc.record({ ...doing('sign up'), who: fc.constantFrom(...PROXIES), shift, wait: fc.boolean() }),
  ),
  weighted(2, fc.record({ ...doing('take off'), who: anybody, shift })),
  weighted(
    10,
    fc.record({
      ...doing('check in'),
      who: anybody,
      shift,
      by: fc.constantFrom('leader', 'own', 'digits', 'self'),
      ago: fc.constantFrom(0, 60, 1800),
    }),
  ),
  weighted(
    5,
    fc.record({ ...doing('check out'), who: anybody, shift, by: fc.constantFrom('leader', 'self') }),
  ),
  weighted(
    5,
    fc.record({ ...doing('absent'), who: anybody, shift, callNext: fc.boolean(), undo: fc.boolean() }),
  ),
  weighted(2, fc.record({ ...doing('places'), shift, places: fc.integer({ min: 1, max: 3 }) })),
  weighted(1, fc.record({ ...doing('hours'), shift, by: fc.constantFrom(-HOUR, HOUR) })),
  weighted(1, fc.record({ ...doing('cancel'), shift: fc.constant(1) })),
  weighted(1, fc.record({ ...doing('call up'), shift })),
)
const tap: fc.Arbitrary<Tap> = fc.record({
  act,
  dies: fc.option(fc.nat({ max: 4 }), { nil: undefined, freq: 4 }),
  again: fc.boolean(),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ taps: fc.array(tap, { minLength: 1, maxLength: 4 }) }) },
  // The morning begins ten hours after the street opens: most of the way is made in long strides.
  {
    weight: 2,
    arbitrary: fc.record({ pass: fc.constantFrom(5 * MINUTE, 31 * MINUTE, 2 * HOUR, 9 * HOUR) }),
  },
)

/** Lives the steps of a day and gives the first faults that were seen, with the answers that a server must never give. */
async function live(
  steps: Step[],
  through?: (db: DynamoDBDocumentClient) => DynamoDBDocumentClient,
): Promise<string[]> {
  const day = await Day.open(through)
  try {
    let seen: Seen = []
    for (const each of steps) {
      const answers = 'taps' in each ? await day.burst(each.taps) : []
      if ('pass' in each) await day.pass(each.pass)
      const broken = answers.filter(({ status }) => status >= 500 && status !== 503)
      const looked = await faults(day, seen, 'taps' in each ? each.taps.map(({ act: done }) => done) : [])
      const found = [...broken.map(({ status, code }) => `${status} ${code}`), ...looked.faults]
      if (found.length > 0) return found
      seen = looked.seen
    }
    return []
  } finally {
    await day.close()
  }
}

describe('a day of duties: claims, proxies, roll-call, changes and the clock, at once, cut off and repeated', () => {
  it('keeps places, order and people', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        expect(await live(steps)).toEqual([])
      }),
      { seed, numRuns: RUNS, endOnFailure: false },
    )
  }, 300_000)

  it('is seen to break when the conditions of the writes are taken away', async () => {
    const storm: Tap[] = [...PEOPLE, ...PEOPLE].map((person) => ({
      act: { do: 'claim', who: person, shift: 0, post: 'p1', wait: true },
      again: false,
    }))
    const morning: Step[] = [
      { taps: storm },
      { pass: 10 * HOUR },
      {
        taps: PEOPLE.map((person) => ({
          act: { do: 'check in', who: person, shift: 0, by: 'leader', ago: 0 },
          again: false,
        })),
      },
      {
        taps: PEOPLE.map((person) => ({
          act: { do: 'check in', who: person, shift: 0, by: 'self', ago: 0 },
          again: false,
        })),
      },
    ]
    expect(await live(morning)).toEqual([])
    expect(await live(morning, withoutConditions)).not.toEqual([])
  }, 60_000)
})
