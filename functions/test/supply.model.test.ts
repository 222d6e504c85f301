import { awaiting, chinaDay, DAY, freshness, HOUR, type Refused, toIso } from '@muster/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seed } from '../../dev/chance'
import { engines } from '../../dev/engines'
import { contextOf } from '../src/services'
import { type Arriving, claim, release, settleArriving } from '../src/supply/arriving'
import { type Accounts, nothingPledged, type StoredLine } from '../src/supply/line.item'
import { NeedStore } from '../src/supply/need.store'
import { PledgeStore } from '../src/supply/pledge.store'
import { type Answered, type KillableStreet, killableStreet, mortal, type Sent } from './killable'

const BEGIN = Date.parse('2021-10-24T20:00:00+08:00')
const PEOPLE = ['crowd-1', 'crowd-2', 'crowd-3']
const RUNS = Number(process.env.MODEL_RUNS ?? 40)

interface ModelLine extends Accounts {
  wanted: number
  taken: Record<string, number>
}

/** What pledges are to do: a line wants so much, pledges take of it while it is open. */
interface Model {
  closed: boolean
  lines: ModelLine[]
  /** ISO. */
  confirmedAt: string
  /** How many came of a pledge. */
  received: Record<string, number>
  /** When it was pledged, and when its donor was reminded. */
  waits: Record<string, { pledgedAt: string; deliverBy: string; remindedAt?: string }>
  lapsed: string[]
}

type Act =
  | { do: 'pledge'; who: string; line: number; quantity: number; days: number; by?: string }
  | { do: 'change'; which: number; quantity: number }
  | { do: 'withdraw'; which: number }
  | { do: 'want'; line: number; wanted: number }
  | { do: 'close' }
  | { do: 'arrive'; which: number; quantity: number; other: boolean; refused: boolean }
  | { do: 'confirm' }
  | { do: 'wait'; hours: number }
  | { do: 'bring'; line: number; quantity: number; refused: boolean }
type Delivery = { how: 'once' } | { how: 'killed'; writes: number; again: boolean }
type Step = { act: Act; delivery: Delivery } | { repeat: number }

const quantity = fc.integer({ min: 1, max: 12 })
const line = fc.nat({ max: 1 })
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('pledge' as const),
      who: fc.constantFrom(...PEOPLE),
      line,
      quantity,
      days: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('change' as const), which: fc.nat({ max: 9 }), quantity }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat({ max: 9 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('want' as const), line, wanted: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('arrive' as const),
      which: fc.nat({ max: 9 }),
      quantity,
      other: fc.boolean(),
      refused: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('confirm' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 72 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('bring' as const), line, quantity, refused: fc.boolean() }),
  },
)
const delivery: fc.Arbitrary<Delivery> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ how: 'once' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      how: fc.constant('killed' as const),
      writes: fc.nat({ max: 3 }),
      again: fc.boolean(),
    }),
  },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act, delivery }) },
  { weight: 1, arbitrary: fc.record({ repeat: fc.nat({ max: 40 }) }) },
)

interface Made {
  who: string
  line: number
  key: string
  /** Known once an answer came. */
  id?: string
}

const outstandingOf = ({ taken }: Pick<ModelLine, 'taken'>) =>
  Object.values(taken).reduce((sum, each) => sum + each, 0)
const openOf = (line: ModelLine) => line.wanted - outstandingOf(line) - line.fulfilled

const emptyLine = (wanted: number): ModelLine => ({ wanted, taken: {}, ...nothingPledged })

/** Does the act on the model; `key` names the pledge. Says the refusal's code, or nothing. */
function apply(model: Model, act: Act, made: Made | undefined, now: number): string | undefined {
  if (act.do === 'close') {
    model.closed = true
    return undefined
  }
  if (act.do === 'want') {
    const wanted = model.lines[act.line]
    if (!wanted || model.closed) return 'NOT_WANTED_NOW'
    if (act.wanted < wanted.wanted - openOf(wanted)) return 'BELOW_PLEDGED'
    wanted.wanted = act.wanted
    model.confirmedAt = toIso(now)
    return undefined
  }
  if (act.do === 'confirm') {
    if (model.closed) return 'NOT_WANTED_NOW'
    model.confirmedAt = toIso(now)
    return undefined
  }
  if (act.do === 'wait') {
    tick(model, now)
    return undefined
  }
  if (act.do === 'bring') {
    const line = model.lines[act.line]!
    const filled = act.refused ? 0 : Math.min(openOf(line), act.quantity)
    line.pledged += filled
    line.fulfilled += filled
    return undefined
  }
  if (!made) return 'NOT_FOUND'
  const lineOf = model.lines[made.line]!
  const mine = lineOf.taken[made.key]
  if (act.do === 'withdraw') {
    if (model.received[made.key] !== undefined) return 'PLEDGE_SETTLED'
    lineOf.withdrawn += mine ?? 0
    delete lineOf.taken[made.key]
    return undefined
  }
  const isLapsed = model.lapsed.includes(made.key) && model.received[made.key] === undefined
  if (act.do === 'arrive' && isLapsed) {
    if (act.refused) return undefined
    const held = act.other ? 0 : Math.min(openOf(lineOf), act.quantity)
    lineOf.pledged += held
    lineOf.fulfilled += held
    model.received[made.key] = act.quantity
    return undefined
  }
  if (act.do !== 'pledge' && mine === undefined) return 'PLEDGE_SETTLED'
  if (act.do === 'arrive') {
    if (act.refused || mine === undefined) return undefined
    const came = act.other ? 0 : Math.min(mine + openOf(lineOf), act.quantity)
    const above = Math.max(0, came - mine)
    lineOf.pledged += above
    lineOf.fulfilled += came
    lineOf.short += mine + above - came
    delete lineOf.taken[made.key]
    model.received[made.key] = act.quantity
    return undefined
  }
  if (act.do === 'pledge' && (act.by ?? '') < chinaDay(now)) return 'BAD_REQUEST'
  const more = act.quantity - (mine ?? 0)
  if (more > 0 && model.closed) return 'NOT_WANTED_NOW'
  if (more > openOf(lineOf)) return 'NEED_MET'
  lineOf.taken[made.key] = act.quantity
  if (act.do === 'pledge') model.waits[made.key] = { pledgedAt: toIso(now), deliverBy: act.by ?? '' }
  if (more > 0) lineOf.pledged += more
  else lineOf.withdrawn -= more
  return undefined
}

/** What the clock does to what is waited for. */
function tick(model: Model, now: number): void {
  if (freshness(model.confirmedAt, now).state === 'over') model.closed = true
  for (const line of model.lines)
    for (const [key, quantity] of Object.entries(line.taken)) {
      const waits = model.waits[key]!
      const { state } = awaiting(waits, now)
      if (state === 'remind') waits.remindedAt = toIso(now)
      if (state !== 'lapsed') continue
      line.lapsed += quantity
      delete line.taken[key]
      model.lapsed.push(key)
    }
}

type Arrival = Extract<Act, { do: 'arrive' | 'bring' }>

const shownOf = (line: ModelLine | StoredLine) => {
  const { wanted, pledged, fulfilled, short, withdrawn, lapsed } = line
  return { wanted, outstanding: outstandingOf(line), pledged, fulfilled, short, withdrawn, lapsed }
}

const expectedOf = ({ closed, confirmedAt, lines }: Model) => ({
  closed,
  confirmedAt,
  lines: lines.map((line) => ({ ...shownOf(line), open: openOf(line) })),
})

/** What the secretary does is done once, with no key to tell a repeat by. */
const isUnkeyed = (act: Act) => act.do === 'want' || act.do === 'close' || act.do === 'confirm'

function checkIdentities(line: StoredLine): void {
  const { wanted, open, outstanding, pledged, fulfilled, short, withdrawn, lapsed } = {
    ...shownOf(line),
    open: line.open,
  }
  expect(pledged).toBe(outstanding + fulfilled + short + withdrawn + lapsed)
  expect(wanted).toBe(open + outstanding + fulfilled)
  for (const figure of [open, pledged, fulfilled, short, withdrawn, lapsed])
    expect(figure).toBeGreaterThanOrEqual(0)
}

class Pair {
  #model: Model = {
    closed: false,
    lines: [emptyLine(20), emptyLine(10)],
    confirmedAt: toIso(BEGIN),
    received: {},
    waits: {},
    lapsed: [],
  }
  #keys = 0
  readonly #made: Made[] = []
  readonly #sent: { sent: Sent; first: Answered | 'unknown'; act: Act; made: Made }[] = []
  readonly #street: KillableStreet
  readonly #needId: string
  readonly #ids: Map<string, string>

  constructor(street: KillableStreet, needId: string, ids: Map<string, string>) {
    this.#street = street
    this.#needId = needId
    this.#ids = ids
  }

  static async begin(): Promise<Pair> {
    const street = await killableStreet(BEGIN, engines[0]!)
    const ids = new Map<string, string>()
    for (const persona of ['secretary', ...PEOPLE]) ids.set(persona, await street.signIn(persona))
    const posted = await street.send({
      persona: 'secretary',
      method: 'POST',
      path: '/communities/yangjiayuan/needs',
      body: {
        title: '采样点防护物资',
        lines: [
          { item: '医用防护服', measure: '套', wanted: 20 },
          { item: 'KN95 口罩', measure: '只', wanted: 10 },
        ],
      },
    })
    await street.project()
    return new Pair(street, posted.body.need.id, ids)
  }

  close = () => this.#street.close()

  async run(step: Step): Promise<void> {
    if ('repeat' in step) await this.#repeat(step.repeat)
    else await this.#act(step.act, step.delivery)
    await this.#street.project()
    expect(await this.#found()).toEqual(expectedOf(this.#model))
    for (const line of await this.#stored()) checkIdentities(line)
    await this.#compareMine()
  }

  async #act(act: Act, delivery: Delivery): Promise<void> {
    this.#keys += 1
    const key = `key-${this.#keys}-of-the-tap`
    const made = act.do === 'pledge' ? { who: act.who, line: act.line, key } : this.#madeBefore(act)
    if (act.do === 'pledge') act.by = chinaDay(this.#street.now() + act.days * DAY)
    if (act.do === 'pledge' && made) this.#made.push(made)
    if ('which' in act && made?.id === undefined) return
    if (act.do === 'arrive' || act.do === 'bring') return this.#arrive(act, made, delivery)
    if (act.do === 'wait') return this.#wait(act, delivery)
    const sent = this.#requestOf(act, made, key)
    if (delivery.how === 'killed') {
      await this.#street.sendAndKill(sent, delivery.writes)
      if (!delivery.again || isUnkeyed(act)) {
        await this.#settle(act, made)
        if (made) this.#sent.push({ sent, first: 'unknown', act, made })
        return
      }
    }
    const answer = await this.#street.send(sent)
    expect(answer.body.error?.code, JSON.stringify(act)).toBe(
      apply(this.#model, act, made, this.#street.now()),
    )
    if (act.do === 'pledge' && made && answer.status < 300) made.id = answer.body.pledge.id
    if (made) this.#sent.push({ sent, first: answer, act, made })
  }

  /** Somebody takes it in, as a deed of the ledger does: cut off anywhere, it is done again from the start. */
  async #arrive(act: Arrival, made: Made | undefined, delivery: Delivery): Promise<void> {
    const arriving = this.#arrivingOf(act, made)
    if (delivery.how === 'killed') await this.#carry(act, arriving, delivery.writes).catch(() => {})
    const code = await this.#carry(act, arriving).then(
      () => undefined,
      (error: Refused) => error.refusal.code,
    )
    expect(code, JSON.stringify(act)).toBe(apply(this.#model, act, made, this.#street.now()))
    if (code === undefined && delivery.how === 'killed' && delivery.again) await this.#carry(act, arriving)
  }

  /** Time passes, and the clock looks at what is due; cut off anywhere, it looks again. */
  async #wait(act: Extract<Act, { do: 'wait' }>, delivery: Delivery): Promise<void> {
    await this.#street.move(act.hours * HOUR)
    await this.#street.project()
    if (delivery.how === 'killed') await this.#street.tickAndKill(delivery.writes)
    if (delivery.how === 'killed' && delivery.again) await this.#street.project()
    await this.#street.tick()
    apply(this.#model, act, undefined, this.#street.now())
  }

  #arrivingOf(act: Arrival, made: Made | undefined): Arriving {
    const deedId = `deed-${this.#keys}`
    if (act.do === 'bring')
      return {
        deedId,
        deliveries: [],
        gifts: [{ needId: this.#needId, lineId: `l${act.line + 1}`, quantity: act.quantity }],
      }
    const { who = '', id: pledgeId = '' } = made ?? {}
    const { quantity } = act
    const came = act.other ? 0 : quantity
    return {
      deedId,
      deliveries: [{ personId: this.#ids.get(who) ?? '', pledgeId, quantity, came }],
      gifts: [],
    }
  }

  async #carry(act: Arrival, arriving: Arriving, writes?: number): Promise<void> {
    const { db } = this.#street.services
    const services = { ...this.#street.services, db: writes === undefined ? db : mortal(db, writes) }
    const { table, sealer } = contextOf(services)
    const stores = { needs: new NeedStore(table), pledges: new PledgeStore(table, sealer) }
    await claim(stores, arriving)
    if (act.refused) await release(stores, arriving)
    else await settleArriving(stores, arriving, { n: this.#keys, at: toIso(this.#street.now()) })
  }

  #madeBefore(act: Act): Made | undefined {
    const known = this.#made.filter((each) => each.id !== undefined)
    return 'which' in act ? known[act.which % Math.max(1, known.length)] : undefined
  }

  async #repeat(n: number): Promise<void> {
    const old = this.#sent[n % Math.max(1, this.#sent.length)]
    if (!old) return
    const answer = await this.#street.send(old.sent)
    if (old.first === 'unknown') return this.#settle(old.act, old.made)
    if (old.first.status < 300) {
      // A withdrawn pledge refuses a late change; that changes nothing either.
      if (answer.status < 300) expect(answer.body.pledge.id).toBe(old.first.body.pledge.id)
      if (old.act.do === 'pledge') expect(answer.body).toEqual(old.first.body)
      return
    }
    expect(answer.body.error?.code).toBe(apply(this.#model, old.act, old.made, this.#street.now()))
    if (old.act.do === 'pledge' && answer.status < 300) old.made.id = answer.body.pledge.id
    old.first = answer
  }

  /** Whoever was cut off has taken effect, or has not. */
  async #settle(act: Act, made: Made | undefined): Promise<void> {
    await this.#street.project()
    const after = structuredClone(this.#model)
    apply(after, act, made, this.#street.now())
    const actual = await this.#found()
    const found = [this.#model, after].find(
      (model) => JSON.stringify(expectedOf(model)) === JSON.stringify(actual),
    )
    expect([this.#model, after].map(expectedOf), JSON.stringify(act)).toContainEqual(actual)
    if (found) this.#model = found
  }

  async #need() {
    const { body } = await this.#street.send({
      persona: 'secretary',
      method: 'GET',
      path: `/needs/${this.#needId}`,
    })
    return body.need
  }

  async #found() {
    const { state, confirmedAt } = await this.#need()
    const lines = (await this.#stored()).map((line) => ({ ...shownOf(line), open: line.open }))
    return { closed: state === 'closed', confirmedAt, lines }
  }

  async #stored(): Promise<StoredLine[]> {
    const { table } = contextOf(this.#street.services)
    return (await new NeedStore(table).whole(this.#needId))?.lines ?? []
  }

  async #compareMine(): Promise<void> {
    for (const who of PEOPLE) {
      const { body } = await this.#street.send({ persona: who, method: 'GET', path: '/me/pledges' })
      const shown = body.pledges
        .filter((each: { state: string }) => each.state === 'pledged')
        .map((each: { quantity: number }) => each.quantity)
      const expected = this.#made.flatMap((made) =>
        made.who === who ? (this.#model.lines[made.line]?.taken[made.key] ?? []) : [],
      )
      expect(shown.sort(), `pledges of ${who}`).toEqual(expected.sort())
      const received = body.pledges.flatMap((each: { received?: number }) => each.received ?? [])
      const came = this.#made.flatMap((made) =>
        made.who === who ? (this.#model.received[made.key] ?? []) : [],
      )
      expect(received.sort(), `received of ${who}`).toEqual(came.sort())
    }
  }

  #requestOf(act: Exclude<Act, Arrival | { do: 'wait' }>, made: Made | undefined, key: string): Sent {
    const persona = made?.who ?? 'secretary'
    if (act.do === 'pledge')
      return {
        persona,
        method: 'POST',
        path: `/needs/${this.#needId}/pledges`,
        key,
        body: { lineId: `l${act.line + 1}`, quantity: act.quantity, deliverBy: act.by },
      }
    if (act.do === 'change')
      return {
        persona,
        method: 'PATCH',
        path: `/me/pledges/${made?.id}`,
        key,
        body: { quantity: act.quantity },
      }
    if (act.do === 'withdraw') return { persona, method: 'DELETE', path: `/me/pledges/${made?.id}`, key }
    if (act.do === 'confirm')
      return { persona, method: 'POST', path: `/needs/${this.#needId}/confirmation`, body: {} }
    if (act.do === 'close')
      return { persona, method: 'POST', path: `/needs/${this.#needId}/closure`, body: {} }
    return {
      persona,
      method: 'PATCH',
      path: `/needs/${this.#needId}`,
      body: { lines: [{ id: `l${act.line + 1}`, wanted: act.wanted }] },
    }
  }
}

describe('pledges, changes, withdrawals and closings, cut off and repeated at random', () => {
  it('do what the model says, and the open quantity is never below zero', async () => {
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
      { seed, numRuns: RUNS },
    )
  }, 300_000)
})
