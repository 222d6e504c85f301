import { contract, HOUR, type Operation } from '@muster/shared'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seed } from '../../../dev/chance'
import { engines } from '../../../dev/engines'
import { type Answered, openStreet, type Street } from '../../../dev/street'
import { muster } from '../../src/main'
import { HERE, THERE } from '../cast'
import { mortalAt } from '../killable'
import { paused } from '../paused'
import { Books } from './books'
import { anyTap, GOODS, keepersOf, type Made, secretaryOf, type Tap } from './taps'
import { expectTheEnd, storesOf } from './the-end'

// As many as run in half a minute; LEDGER_STEPS=10000 for half an hour.
const STEPS = Number(process.env.LEDGER_STEPS ?? 300)
const PLACES = [HERE, THERE]
const ENTERING = ['receive', 'issue', 'countStock', 'correct', 'sendOn', 'arrive']

let state = seed
const chance = {
  /** The next number below `most`, from where chance begins. */
  below(most: number): number {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  },
  one: <T>(list: readonly T[]): T => list[chance.below(list.length)]!,
}
const { below, one } = chance

let database: Awaited<ReturnType<(typeof engines)[number]['open']>>
let street: Street
let books: Books

beforeAll(async () => {
  database = await engines[0]!.open()
  street = await openStreet(database)
  const places = []
  for (const receiver of PLACES) {
    const by = secretaryOf[receiver]!
    for (const keeper of keepersOf[receiver]!.filter((who) => who.startsWith('crowd')))
      await street.call(by, 'grantRole', {
        params: { id: receiver },
        body: { personId: (await street.person(keeper)).id, role: 'keeper' },
      })
    const lines = GOODS.map((goodsId) => ({
      goodsId,
      item: goodsId,
      measure: measures[goodsId]!,
      wanted: 40,
    }))
    const body = { title: '缺', lines }
    const posted = await street.call(by, 'postNeed', { params: { id: receiver }, body })
    expect(posted.status).toBe(201)
    places.push({ receiver, needId: (posted.body as { need: { id: string } }).need.id })
  }
  await street.settle()
  const { ledger, needs } = storesOf(street)
  books = new Books(ledger, needs, places)
})
afterAll(() => database.close())

const measures: Record<string, string> = { noodles: '箱', suit: '套', gown: '件' }
const entryIn = ({ body }: Answered) => (body as { entry: { hash: string } }).entry
const pledgeIn = ({ body }: Answered) => (body as { pledge: Made }).pledge

it(`adds up after each of ${STEPS} deeds of keepers, donors and the clock, at once, repeated, late and cut off, seed ${seed}`, async () => {
  const machines = Array.from({ length: 3 }, () => muster(street.services).api)
  const sent: Tap[] = []
  const made: Made[] = []
  const answered = new Map<string, Answered>()
  const woken: Promise<unknown>[] = []
  let deeds = 0

  const send = async (tap: Tap, api = one(machines)) => {
    const answer = await street.call(tap.who, tap.name, tap.sending, api)
    const { key } = tap.sending
    const before = answered.get(key)
    deeds += 1
    if (answer.status < 300) {
      // A success is the first answer, for good.
      if (before && ENTERING.includes(tap.name)) expect(entryIn(answer).hash).toBe(entryIn(before).hash)
      if (tap.name === 'pledge') notePledge(tap, answer, before)
      answered.set(key, answer)
      return
    }
    const { refusals }: Operation = contract[tap.name]
    expect([...refusals, 'BUSY', 'INTERNAL', 'BAD_REQUEST', 'NOT_FOUND'], tap.name).toContain(answer.code)
    expect(answer.code).not.toBe('KEY_REUSED')
    const isForGood = tap.name === 'pledge' || ENTERING.includes(tap.name)
    if (before && isForGood) expect(answer.status).toBeGreaterThanOrEqual(500)
  }
  const notePledge = ({ who, sending }: Tap, answer: Answered, before: Answered | undefined) => {
    if (before) return expect(pledgeIn(answer).id).toBe(pledgeIn(before).id)
    const at = books.accounts.find(({ needId }) => needId === sending.params?.id)
    return made.push({ ...pledgeIn(answer), who, receiver: at!.receiver })
  }
  const any = async (n: number): Promise<void> => {
    const how = below(12)
    if (how === 0 && sent.length > 0) return send(one(sent))
    const tap = anyTap(n, chance, { books, made, now: street.services.now() })
    if (!tap) return
    sent.push(tap)
    if (how === 1) return send(tap, muster({ ...street.services, db: mortalAt(database.db, below(12)) }).api)
    if (how === 2) {
      const slow = paused(database.db, below(3))
      const late = send(tap, muster({ ...street.services, db: slow.db }).api)
      woken.push(late)
      await Promise.race([slow.reached, late])
      // It wakes while later ones are under way.
      setTimeout(slow.resume, 50 + below(200))
      return
    }
    if (how === 3) return void (await Promise.all([send(tap), send(tap)]))
    return send(tap)
  }
  /** Hours go by: who was reminded and has not come lapses; the needs are confirmed, so that they stay open. */
  const wait = async () => {
    await street.settle()
    street.move((1 + below(60)) * HOUR)
    street.endSessions()
    await street.app.tick()
    for (const { receiver, needId } of books.accounts)
      await street.call(secretaryOf[receiver]!, 'confirmNeed', { params: { id: needId }, body: {} })
  }

  for (let n = 0; deeds < STEPS; n += 10) {
    const together = 1 + below(4)
    await Promise.all(Array.from({ length: together }, (_, m) => any(n + m)))
    if (below(8) === 0) await street.settle()
    if (below(16) === 0) await wait()
    await books.check()
    if (STEPS > 1_000 && n % 1_000 === 0) process.stdout.write(`${deeds} deeds\n`)
  }
  await Promise.all(woken)
  await street.settle()
  // Whoever got no answer asks again.
  for (const tap of sent) if (!answered.has(tap.sending.key)) await send(tap)
  await street.settle()
  await books.check()

  const entered = sent.filter(({ name }) => ENTERING.includes(name))
  const hashes = entered.flatMap(({ sending: { key } }) => answered.get(key) ?? []).map(entryIn)
  await expectTheEnd(
    street,
    books,
    hashes.map(({ hash }) => hash),
  )
}, 7_200_000)
