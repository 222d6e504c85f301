import { toIso } from '@muster/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seed } from '../../dev/chance'
import { engines } from '../../dev/engines'
import { type Act, apply, HOUR, type Model, type Outcome, POSTS, stateOf } from './duty.model'
import { type Answered, type KillableStreet, killableStreet, type Sent } from './killable'

const BEGIN = Date.parse('2021-10-24T20:00:00+08:00')
const PEOPLE = ['crowd-1', 'crowd-2', 'crowd-3', 'crowd-4', 'crowd-5']
const RUNS = Number(process.env.MODEL_RUNS ?? 40)

type Delivery = { how: 'once' } | { how: 'killed'; writes: number; again: boolean }
type Step = { act: Act; delivery: Delivery } | { repeat: number }

const who = fc.constantFrom(...PEOPLE)
const shift = fc.nat({ max: 2 })
const post = fc.constantFrom(...POSTS)
const claimAct: fc.Arbitrary<Act> = fc.record(
  { do: fc.constant('claim'), who, shift, post, wait: fc.constant(true), terms: fc.constantFrom(1, 2) },
  { requiredKeys: ['do', 'who', 'shift'] },
)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 16, arbitrary: claimAct },
  {
    weight: 8,
    arbitrary: fc.record(
      { do: fc.constant('swap'), who, shift, to: shift, post },
      { requiredKeys: ['do', 'who', 'shift', 'to'] },
    ) as fc.Arbitrary<Act>,
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('withdraw'), who, shift }) as fc.Arbitrary<Act> },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('places'),
      shift,
      post,
      places: fc.integer({ min: 1, max: 3 }),
    }) as fc.Arbitrary<Act>,
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('hours'),
      shift,
      by: fc.constantFrom(-HOUR, 0, HOUR),
    }) as fc.Arbitrary<Act>,
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel'), shift }) as fc.Arbitrary<Act> },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('move'),
      by: fc.constantFrom(60_000, HOUR / 2, 3 * HOUR),
    }) as fc.Arbitrary<Act>,
  },
  { weight: 1, arbitrary: fc.constant({ do: 'close' } as Act) },
)
const delivery: fc.Arbitrary<Delivery> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ how: 'once' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      how: fc.constant('killed' as const),
      writes: fc.nat({ max: 4 }),
      again: fc.boolean(),
    }),
  },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act, delivery }) },
  { weight: 1, arbitrary: fc.record({ repeat: fc.nat({ max: 40 }) }) },
)

/** The street and the model side by side. */
class Pair {
  readonly #street: KillableStreet
  readonly #ids: Map<string, string>
  readonly #taskId: string
  readonly #shiftIds: string[]
  #model: Model
  #keys = 0
  /** Requests of people as they were sent, with the first answer if one came. */
  readonly #sent: { sent: Sent; act: Act; first: Answered | 'unknown'; at: number }[] = []

  constructor(
    street: KillableStreet,
    ids: Map<string, string>,
    taskId: string,
    shiftIds: string[],
    model: Model,
  ) {
    this.#street = street
    this.#ids = ids
    this.#taskId = taskId
    this.#shiftIds = shiftIds
    this.#model = model
  }

  static async begin(): Promise<Pair> {
    const street = await killableStreet(BEGIN, engines[0]!)
    const ids = new Map<string, string>()
    for (const persona of ['secretary', ...PEOPLE]) ids.set(persona, await street.signIn(persona))
    // Two that overlap and one that does not.
    const hours = [
      [11, 14],
      [13, 16],
      [16, 18],
    ] as const
    const shifts = hours.map(([from, to]) => ({ starts: BEGIN + from * HOUR, ends: BEGIN + to * HOUR }))
    const posted = await street.send({
      persona: 'secretary',
      method: 'POST',
      path: '/communities/yangjiayuan/tasks',
      body: {
        title: '核酸采样点',
        kind: 'sampling',
        place: '东门',
        shifts: shifts.map(({ starts, ends }) => ({
          startsAt: toIso(starts),
          endsAt: toIso(ends),
          posts: [
            { name: '秩序', places: 2 },
            { name: '登记', places: 1 },
          ],
        })),
      },
    })
    await street.project()
    const model: Model = {
      now: BEGIN,
      closed: false,
      shifts: shifts.map((each) => ({
        ...each,
        terms: 1,
        places: { p1: 2, p2: 1 },
        cancelled: false,
        dissolved: false,
        line: [],
      })),
    }
    const shiftIds = posted.body.task.shifts.map((each: { id: string }) => each.id)
    return new Pair(street, ids, posted.body.task.id, shiftIds, model)
  }

  close = () => this.#street.close()

  async run(step: Step): Promise<void> {
    if ('repeat' in step) await this.#repeat(step.repeat)
    else if (step.act.do === 'move') await this.#move(step.act)
    else if ('who' in step.act) await this.#person(step.act, step.delivery)
    else await this.#secretary(step.act, step.delivery)
    await this.#street.project()
    await this.#compare()
  }

  async #move(act: Act & { do: 'move' }): Promise<void> {
    apply(this.#model, act)
    await this.#street.move(act.by)
    await this.#street.tick()
  }

  async #person(act: Extract<Act, { who: string }>, delivery: Delivery): Promise<void> {
    this.#keys += 1
    const sent = this.#requestOf(act, `key-${this.#keys}-of-the-tap`)
    if (delivery.how === 'once') {
      const answer = await this.#street.send(sent)
      this.#check(act, answer, apply(this.#model, act))
      this.#sent.push({ sent, act, first: answer, at: this.#street.now() })
      return
    }
    await this.#street.sendAndKill(sent, delivery.writes)
    if (delivery.again) {
      // The phone had no answer and sends it again: decided now, or then, but once.
      const answer = await this.#street.send(sent)
      const outcome = apply(this.#model, act)
      this.#check(act, answer, outcome)
      this.#sent.push({ sent, act, first: answer, at: this.#street.now() })
      return
    }
    await this.#settle([this.#model, this.#after(act)])
    this.#sent.push({ sent, act, first: 'unknown', at: this.#street.now() })
  }

  async #secretary(act: Act, delivery: Delivery): Promise<void> {
    const sent = this.#changeOf(act)
    if (delivery.how === 'once') {
      const answer = await this.#street.send(sent)
      const outcome = apply(this.#model, act)
      expect([answer.status, answer.body.error?.code], JSON.stringify(act)).toEqual(
        typeof outcome === 'object' && 'code' in outcome
          ? [outcome.code === 'BAD_REQUEST' ? 400 : 409, outcome.code]
          : [200, undefined],
      )
      return
    }
    await this.#street.sendAndKill(sent, delivery.writes)
    await this.#settle([this.#model, this.#after(act)])
  }

  /** An old request arrives again, however late. */
  async #repeat(n: number): Promise<void> {
    const old = this.#sent[n % Math.max(1, this.#sent.length)]
    // A key is remembered for 48 hours.
    if (!old || old.at < this.#street.now() - 47 * HOUR) return
    const answer = await this.#street.send(old.sent)
    if (old.first === 'unknown') return this.#settle([this.#model, this.#after(old.act)])
    if (old.first.status < 300) {
      const { position: _, ...first } = old.first.body.claim
      expect(answer.body.claim, 'the first answer again').toMatchObject(first)
      return
    }
    // Only successes bind a key: what was refused then is decided anew.
    this.#check(old.act, answer, apply(this.#model, old.act))
    old.first = answer
  }

  #after(act: Act): Model {
    const model = structuredClone(this.#model)
    apply(model, act)
    return model
  }

  /** Whoever was cut off is finished by the projector, or not begun: the street must be in one of these states. */
  async #settle(candidates: Model[]): Promise<void> {
    await this.#street.project()
    await this.#street.move(61_000)
    for (const model of candidates) model.now = this.#street.now()
    await this.#street.tick()
    for (const model of candidates) apply(model, { do: 'move', by: 0 })
    await this.#street.project()
    const actual = await this.#rosters()
    const found = candidates.find((model) => JSON.stringify(this.#expected(model)) === JSON.stringify(actual))
    expect(
      candidates.map((model) => this.#expected(model)),
      'one of what may be',
    ).toContainEqual(actual)
    if (found) this.#model = found
  }

  #check(act: Act, answer: Answered, outcome: Outcome): void {
    const said = answer.body.error
      ? { code: answer.body.error.code }
      : { post: answer.body.claim.postId, state: answer.body.claim.state }
    expect(said, JSON.stringify(act)).toEqual(outcome)
  }

  #expected(model: Model): unknown {
    return model.shifts.map((shift) => ({
      starts: toIso(shift.starts),
      state: shift.cancelled ? 'cancelled' : 'open',
      places: POSTS.map((post) => shift.places[post]),
      line: shift.line.map(({ who }) => ({ who, ...stateOf(shift, who) })),
    }))
  }

  async #rosters(): Promise<unknown> {
    const names = new Map([...this.#ids].map(([persona, id]) => [id, persona]))
    const rosters = this.#shiftIds.map(async (id) => {
      const { body } = await this.#street.send({
        persona: 'secretary',
        method: 'GET',
        path: `/shifts/${id}/roster`,
      })
      return {
        starts: body.shift.startsAt,
        state: body.shift.state,
        places: body.shift.posts.map((post: { places: number }) => post.places),
        line: body.entries.map((entry: { personId: string; postId: string; state: string }) => ({
          who: names.get(entry.personId),
          post: entry.postId,
          state: entry.state,
        })),
      }
    })
    return Promise.all(rosters)
  }

  async #compare(): Promise<void> {
    expect(await this.#rosters()).toEqual(this.#expected(this.#model))
    const { body: board } = await this.#street.send({
      persona: 'secretary',
      method: 'GET',
      path: '/communities/yangjiayuan/board',
    })
    const shown = this.#model.shifts.flatMap((shift, n) => {
      if (shift.cancelled || shift.ends <= this.#model.now) return []
      const left = POSTS.reduce((sum, post) => sum + Math.max(0, this.#leftAt(n, post)), 0)
      return [{ id: this.#shiftIds[n], left }]
    })
    const cards = board.shifts.map(({ id, left }: { id: string; left: number }) => ({ id, left }))
    expect(new Set(cards.map((card: object) => JSON.stringify(card)))).toEqual(
      new Set(shown.map((card) => JSON.stringify(card))),
    )
    const compared = PEOPLE.map(async (who) => {
      const { body } = await this.#street.send({ persona: who, method: 'GET', path: '/me/duties' })
      const mine = this.#model.shifts.flatMap((shift, n) =>
        shift.ends > this.#model.now && stateOf(shift, who) ? [this.#shiftIds[n]] : [],
      )
      expect(
        new Set(body.duties.map((duty: { shiftId: string }) => duty.shiftId)),
        `duties of ${who}`,
      ).toEqual(new Set(mine))
    })
    await Promise.all(compared)
  }

  #leftAt(n: number, post: string): number {
    const shift = this.#model.shifts[n]!
    return (shift.places[post] ?? 0) - shift.line.filter((entry) => entry.post === post).length
  }

  #requestOf(act: Extract<Act, { who: string }>, key: string): Sent {
    const path = `/shifts/${this.#shiftIds[act.shift]}/claims`
    const persona = act.who
    if (act.do === 'withdraw') return { persona, method: 'DELETE', path: `${path}/me`, key }
    if (act.do === 'swap') {
      const shiftId = this.#shiftIds[act.to]
      return { persona, method: 'POST', path: `${path}/me/swap`, key, body: { shiftId, postId: act.post } }
    }
    return {
      persona,
      method: 'POST',
      path,
      key,
      body: { postId: act.post, wait: act.wait, terms: act.terms },
    }
  }

  #changeOf(act: Act): Sent {
    if (act.do === 'close')
      return { persona: 'secretary', method: 'POST', path: `/tasks/${this.#taskId}/closure`, body: {} }
    const change = (fields: object): Sent => ({
      persona: 'secretary',
      method: 'PATCH',
      path: `/tasks/${this.#taskId}`,
      body: { removes: 100, shifts: [fields] },
    })
    if (!('shift' in act) || 'who' in act) throw new Error('not a change')
    const id = this.#shiftIds[act.shift]
    const shift = this.#model.shifts[act.shift]!
    if (act.do === 'cancel') return change({ id, cancelled: true })
    if (act.do === 'hours')
      return change({ id, startsAt: toIso(shift.starts + act.by), endsAt: toIso(shift.ends + act.by) })
    const places = act.do === 'places' ? { ...shift.places, [act.post]: act.places } : shift.places
    return change({
      id,
      posts: [
        { id: 'p1', name: '秩序', places: places.p1 },
        { id: 'p2', name: '登记', places: places.p2 },
      ],
    })
  }
}

describe('claims, swaps, withdrawals, changes and the clock, cut off and repeated at random', () => {
  it('do what the model says', async () => {
    process.stdout.write(`seed ${seed}\n`)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const pair = await Pair.begin()
        try {
          for (const each of steps) await pair.run(each)
        } finally {
          await pair.close()
        }
      }),
      { seed, numRuns: RUNS, endOnFailure: false },
    )
  }, 300_000)
})
