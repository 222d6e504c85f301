import { contract, isRefusalCode, type Operation, operationNames, refusals } from '@muster/shared'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { seed } from '../../dev/chance'
import type { Answered } from '../../dev/street'
import { goodRequests, type Scene, setScene } from './bodies'
import { type Field, fieldsOf, type Path, withValue } from './fields'
import { senderOf } from './sender'
import { onStreet } from './stage'
import { badLetters } from './wrongs'

const withBody = operationNames.filter((name) => {
  const { input, method }: Operation = contract[name]
  return input !== undefined && method !== 'GET'
})
/** What they take is chosen, not written. */
const withoutTexts = `
  signIn setPhone grantRole swapClaim answerCallUp checkIn checkOut moderateThanks reportWork
  addToRoster importChain closeNeed getCertificate exportShift exportMyRecords mergeGoods confirmNeed checkCorrection markLow
  acknowledgeGift acknowledgeReceipt disclose
`.split(/\s+/)
const words = fc.string({
  unit: fc.constantFrom(...'王芳 李秀梅ئالىمAbé·-’0123，。'),
  minLength: 1,
  maxLength: 12,
})

/** Another value that a field takes just as well; nothing where only some values make sense together. */
function otherValue({
  path,
  kind,
  optional,
  nullable,
}: Field): fc.Arbitrary<{ path: Path; value: [] | [unknown] }> {
  const set = (values: fc.Arbitrary<unknown>) =>
    values.map((value) => ({ path, value: [value] as [unknown] }))
  const choices: fc.Arbitrary<{ path: Path; value: [] | [unknown] }>[] = []
  if (optional) choices.push(fc.constant({ path, value: [] as [] }))
  if (nullable) choices.push(set(fc.constant(null)))
  if (kind.of === 'truth') choices.push(set(fc.boolean()))
  if (kind.of === 'text') choices.push(set(words.map((text) => `字${text}`.slice(0, kind.max).trim())))
  if (kind.of === 'number')
    choices.push(set(fc.integer({ min: kind.min, max: Math.min(kind.max, Math.max(kind.min, 90)) })))
  return choices.length === 0 ? fc.constant({ path: [], value: [] }) : fc.oneof(...choices)
}

/** Bodies that are good in every way, by changing a good one in fields that are good at any value. */
function goodBodies(good: unknown, fields: Field[]): fc.Arbitrary<unknown> {
  const free = fields.filter(({ path, tied }) => path.length > 0 && path.length <= 2 && !tied)
  return fc.subarray(free, { maxLength: Math.min(4, free.length) }).chain((some) =>
    fc.tuple(...some.map(otherValue)).map((changes) =>
      changes.reduce<unknown>(
        (body, { path, value }) =>
          // A field above may have been left out with all that it holds.
          path.length === 0 || !parentOf(body, path) ? body : withValue(body, path, ...value),
        good,
      ),
    ),
  )
}

function parentOf(body: unknown, path: Path): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], body)
  return typeof parent === 'object' && parent !== null
}

const isFromTheTable = ({ status, code }: Answered) =>
  code !== undefined && isRefusalCode(code) && refusals[code].status === status && status < 500

describe(`bodies by chance, seed ${seed}`, () => {
  let scene: Scene
  const stage = onStreet(async (street) => {
    scene = await setScene(street)
    for (const name of withBody) await street.person(senderOf(name) ?? 'resident')
  })

  it.each(withBody)('that are good get through to %s', async (name) => {
    const { street } = stage
    const request = goodRequests[name](await setScene(street, 10 + withBody.indexOf(name)))
    let succeeded = 0
    await fc.assert(
      fc.asyncProperty(goodBodies(request.body, fieldsOf(contract[name], request.body)), async (body) => {
        const { status, code, details } = await street.call(senderOf(name), name, { ...request, body })
        if (status < 300) succeeded++
        else expect([status, code, details]).toEqual([409, expect.any(String), details])
      }),
      { seed, numRuns: 12 },
    )
    expect(succeeded).toBeGreaterThan(0)
  })

  it.each(withBody)(
    'with a bad letter anywhere in a text are refused by %s, which names the field',
    async (name) => {
      const { street } = stage
      const texts = fieldsOf(contract[name], goodRequests[name](scene).body).filter(
        ({ kind }) => kind.of === 'text',
      )
      if (texts.length === 0) return expect(withoutTexts).toContain(name)
      const letters = fc.constantFrom(...Object.values(badLetters))
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...texts),
          words,
          letters,
          words,
          async ({ path }, before, bad, after) => {
            const request = goodRequests[name](scene)
            const writes = street.writes()
            const body = withValue(request.body, path, before + bad + after)
            const answer = await street.call(senderOf(name), name, { ...request, body })
            expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
            const { issues } = answer.details as { issues: { path: string }[] }
            expect(issues.map((issue) => issue.path)).toContain(path.join('.'))
            expect(street.writes()).toBe(writes)
          },
        ),
        { seed, numRuns: 25 },
      )
    },
  )

  it.each(withBody)('of any shape whatever never break %s', async (name) => {
    const { street } = stage
    const { input }: Operation = contract[name]
    const fields = fieldsOf(contract[name], goodRequests[name](scene).body)
    const anything = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), anything, async ({ path }, value) => {
        const request = goodRequests[name](scene)
        const body = withValue(request.body, path, value)
        // The few that chance makes good are another test's.
        fc.pre(!v.safeParse(input!, body).success)
        const writes = street.writes()
        const answer = await street.call(senderOf(name), name, { ...request, body })
        expect([answer.status, isFromTheTable(answer)]).toEqual([400, true])
        expect(street.writes()).toBe(writes)
      }),
      { seed, numRuns: 25 },
    )
  })
})
