import { HOUR, MINUTE } from '@muster/shared'
import fc from 'fast-check'
import { type Act, CHAINED, EVERYBODY, LINKED, PEOPLE, POSTS, PROXIES, type Step, type Tap } from './acts'

const who = fc.constantFrom(...PEOPLE)
const anybody = fc.constantFrom(...EVERYBODY)
// Most of it happens on the first shift, so that it is crowded.
const shift = fc.constantFrom(0, 0, 0, 1, 1, 2, 3)
const post = fc.constantFrom(...POSTS)
const yes = fc.constant(true as const)
const doing = <K extends Act['do']>(what: K) => ({ do: fc.constant(what) })
const weighted = (weight: number, arbitrary: fc.Arbitrary<unknown>) => ({
  weight,
  arbitrary: arbitrary as fc.Arbitrary<Act>,
})
const few = fc.integer({ min: 0, max: 2 })
const amount = fc.integer({ min: 1, max: 90 })
const standby = fc.constantFrom(0, 30, 600)
const mending = fc.constantFrom('as it is', 'half an hour more', 'half an hour later', 'what was done')
const byWhom = fc.constantFrom('leader', 'self')

const joining = [
  weighted(
    12,
    fc.record(
      { ...doing('claim'), who, shift, post, wait: yes },
      { requiredKeys: ['do', 'who', 'shift', 'wait'] },
    ),
  ),
  weighted(
    3,
    fc.record(
      { ...doing('swap'), who, shift, to: shift, post },
      { requiredKeys: ['do', 'who', 'shift', 'to'] },
    ),
  ),
  weighted(4, fc.record({ ...doing('withdraw'), who, shift })),
  weighted(
    5,
    fc.record({ ...doing('sign up'), who: fc.constantFrom(...PROXIES), shift, wait: fc.boolean() }),
  ),
  weighted(
    4,
    fc.record({
      ...doing('chain'),
      people: fc.shuffledSubarray([...Object.keys(CHAINED), PROXIES[0]!], { minLength: 1 }),
      shift,
      wait: fc.boolean(),
    }),
  ),
  weighted(1, fc.record({ ...doing('phone'), who: fc.constant(LINKED.persona), shift })),
  weighted(3, fc.record({ ...doing('take off'), who: anybody, shift })),
  weighted(3, fc.record({ ...doing('call up'), shift, served: fc.boolean() })),
  weighted(4, fc.record({ ...doing('answer'), who, shift, coming: fc.boolean() })),
]

const serving = [
  weighted(
    14,
    fc.record({
      ...doing('check in'),
      who: anybody,
      shift,
      by: fc.constantFrom('leader', 'leader', 'own', 'digits', 'self'),
      ago: fc.constantFrom(0, 60, 1800),
    }),
  ),
  weighted(8, fc.record({ ...doing('check out'), who: anybody, shift, by: byWhom })),
  weighted(
    5,
    fc.record({ ...doing('absent'), who: anybody, shift, callNext: fc.boolean(), undo: fc.boolean() }),
  ),
  weighted(
    2,
    fc.record({
      ...doing('kit'),
      who: anybody,
      shift,
      given: few,
      returned: few,
    }),
  ),
  weighted(
    3,
    fc.record({
      ...doing('work'),
      who: anybody,
      shift,
      by: byWhom,
      amount,
      standby,
    }),
  ),
  weighted(
    5,
    fc.record({
      ...doing('confirm'),
      who: anybody,
      shift,
      mending,
    }),
  ),
  weighted(1, fc.record({ ...doing('certificate'), who, shift })),
]

const changing = [
  weighted(2, fc.record({ ...doing('places'), shift, places: fc.integer({ min: 1, max: 3 }) })),
  weighted(1, fc.record({ ...doing('hours'), shift, by: fc.constantFrom(-HOUR, HOUR) })),
  weighted(1, fc.record({ ...doing('move'), shift, place: fc.constantFrom('西门', '南门') })),
  weighted(1, fc.record({ ...doing('every'), shift, from: fc.constantFrom(0, 8, 9, 14) })),
  weighted(1, fc.record({ ...doing('cancel'), shift: fc.constantFrom(1, 3) })),
]

const tapOf = (act: fc.Arbitrary<Act>): fc.Arbitrary<Tap> =>
  fc.record({ act, dies: fc.option(fc.nat({ max: 4 }), { nil: undefined, freq: 4 }), again: fc.boolean() })
const tap = tapOf(fc.oneof(...joining, ...serving, ...changing))

/** The first of the moments at which most happens: joining, checking in, places that free themselves, the end, long after. */
const beside = fc.constantFrom(-3 * HOUR, -20 * MINUTE, 10 * MINUTE, 31 * MINUTE, 2 * HOUR, 7 * HOUR)
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ taps: fc.array(tap, { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ shift, beside }) },
  { weight: 1, arbitrary: fc.record({ pass: fc.constantFrom(5 * MINUTE, 2 * HOUR, 9 * HOUR) }) },
)

const first = fc.constant(0)
/** What is done to everybody, in any order and all at once; most of them it is refused. */
const toAll = (drawn: (who: string) => fc.Arbitrary<unknown>) =>
  fc
    .shuffledSubarray(EVERYBODY, { minLength: 7 })
    .chain((people) => fc.tuple(...people.map((one) => tapOf(drawn(one) as fc.Arbitrary<Act>))))
    .map((taps) => ({ taps }))
const joined = (one: string) =>
  PEOPLE.includes(one)
    ? fc.record({ ...doing('claim'), who: fc.constant(one), shift: first, wait: yes })
    : fc.record({ ...doing('sign up'), who: fc.constant(one), shift: first, wait: yes })
const called = (what: 'check in' | 'check out') => (one: string) =>
  fc.record({
    ...doing(what),
    who: fc.constant(one),
    shift: first,
    by: fc.constant('leader'),
    ago: fc.constant(0),
  })
const lookedAt = (one: string) =>
  fc.oneof(
    fc.record({ ...doing('confirm'), who: fc.constant(one), shift: first, mending }),
    fc.record({ ...doing('work'), who: fc.constant(one), shift: first, by: byWhom, amount, standby }),
    fc.record({ ...doing('kit'), who: fc.constant(one), shift: first, given: few, returned: few }),
    fc.record({ ...doing('certificate'), who, shift: first }),
  )

/** A day that gets as far as records: people join, come and go, with anything in between. */
export const servedDay: fc.Arbitrary<Step[]> = fc
  .tuple(
    toAll(joined),
    fc.array(step, { maxLength: 2 }),
    fc.constant({ shift: 0, beside: -20 * MINUTE }),
    toAll(called('check in')),
    fc.array(step, { maxLength: 3 }),
    toAll(called('check out')),
    toAll(lookedAt),
    fc.array(step, { minLength: 2, maxLength: 6 }),
    toAll(lookedAt),
  )
  .map((parts) => parts.flat())
