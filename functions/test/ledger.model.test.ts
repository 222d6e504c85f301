import { applied, emptyState, imbalances, verifyChain } from '@muster/shared'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seed } from '../../dev/chance'
import { engines } from '../../dev/engines'
import { type Answered, openStreet, type Sending, type Street } from '../../dev/street'
import { LedgerStore, type StoredEntry } from '../src/ledger/ledger.store'
import { muster } from '../src/main'
import { contextOf } from '../src/services'
import { HERE } from './cast'
import { mortal } from './killable'
import { paused } from './paused'

// As many as run in a minute; LEDGER_STEPS=10000 for an hour.
const STEPS = Number(process.env.LEDGER_STEPS ?? 250)
const KEEPERS = ['keeper', 'secretary', 'crowd-1']
const GOODS = ['noodles', 'suit', 'gown']
const at = { id: HERE }

type Name = 'receive' | 'issue' | 'countStock' | 'correct'
interface Tap {
  who: string
  name: Name
  sending: Sending & { key: string }
}

let chance = seed
/** The next number below `most`, from where chance begins. */
function below(most: number): number {
  chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((chance / 2 ** 32) * most)
}
const one = <T>(list: readonly T[]): T => list[below(list.length)]!

let database: Awaited<ReturnType<(typeof engines)[number]['open']>>
let street: Street
let ledger: LedgerStore

beforeAll(async () => {
  database = await engines[0]!.open()
  street = await openStreet(database)
  ledger = new LedgerStore(contextOf(street.services).table)
  const { id: personId } = await street.person('crowd-1')
  await street.call('secretary', 'grantRole', { params: at, body: { personId, role: 'keeper' } })
})
afterAll(() => database.close())

/** Any deed that somebody might enter who has just looked at the stock, or at what was in it a while ago. */
function anyTap(n: number, entries: readonly StoredEntry[]): Tap {
  const key = `tap-number-${n}`
  const who = one(KEEPERS)
  const goodsId = one(GOODS)
  const quantity = 1 + below(30)
  const tap = (name: Name, body: unknown): Tap => ({ who, name, sending: { params: at, body, key } })
  const receipts = entries.filter(({ entry }) => entry.kind === 'receipt')
  const issues = entries.flatMap(({ entry }) => (entry.kind === 'issue' ? [entry] : []))
  const kind = below(10)
  if (kind < 4 || receipts.length === 0)
    return tap('receive', { lines: [{ goodsId, quantity, expiry: 'not printed' }] })
  if (kind < 7) return tap('issue', { to: { kind: 'case', number: 'C-1' }, lines: [{ goodsId, quantity }] })
  const { entry } = one(receipts.slice(-8))
  const lot = `${entry.n}.1`
  if (kind === 7)
    return tap('countStock', { lines: [{ lot, booked: quantity, counted: below(30), reason: 'missing' }] })
  const issue = issues.at(-1 - below(3))
  const picked = issue?.lines[0]?.lots[0]
  if (kind === 8 && issue && picked) {
    const issued = { was: picked.quantity, is: below(20) }
    return tap('correct', { of: issue.n, lines: [{ lot: picked.lot, issued }], reason: 'miscounted' })
  }
  const was = entry.kind === 'receipt' ? entry.lines[0]!.quantity : 1
  const line = { lot, was, is: { goodsId, quantity: below(40) } }
  return tap('correct', { of: entry.n, lines: [line], reason: 'misread' })
}

const apis = () => Array.from({ length: 3 }, () => muster(street.services).api)

it(`adds up after each of ${STEPS} deeds by several keepers at once, repeated, late and cut off, seed ${seed}`, async () => {
  const machines = apis()
  const sent: Tap[] = []
  const answered = new Map<string, Answered>()
  const seen: StoredEntry[] = []
  let state = emptyState(HERE)
  let woken: Promise<unknown>[] = []

  const send = async (tap: Tap, api = one(machines)) => {
    const answer = await street.call(tap.who, tap.name, tap.sending, api)
    const { key } = tap.sending
    const before = answered.get(key)
    if (answer.status === 201) {
      // A success is the first answer, for good.
      if (before?.status === 201) expect(entryIn(answer).hash).toBe(entryIn(before).hash)
      answered.set(key, answer)
    } else {
      expect([409, 500, 503]).toContain(answer.status)
      if (before?.status === 201) expect(answer.status).toBeGreaterThanOrEqual(500)
    }
  }
  const any = async (n: number): Promise<void> => {
    const how = below(12)
    if (how === 0 && sent.length > 0) return send(one(sent))
    const tap = anyTap(n, seen)
    sent.push(tap)
    if (how === 1) return send(tap, muster({ ...street.services, db: mortal(database.db, below(4)) }).api)
    if (how === 2) {
      const slow = paused(database.db, below(2))
      const late = send(tap, muster({ ...street.services, db: slow.db }).api)
      woken.push(late)
      await Promise.race([slow.reached, late])
      // It wakes while later ones are under way.
      setTimeout(slow.resume, 50 + below(200))
      return undefined
    }
    if (how === 3) return void (await Promise.all([send(tap), send(tap)]))
    return send(tap)
  }
  /** Each new entry follows on the last, and after each the stock adds up; the stored stock is what all of them lead to. */
  async function check(): Promise<void> {
    const later = await ledger.after(HERE, seen.length)
    const from = { from: seen.length + 1, prev: seen.at(-1)?.hash }
    expect(verifyChain(later, { receiver: HERE, ...from })).toMatchObject({ ok: true })
    for (const item of later) {
      state = applied(state, item.entry)
      expect(imbalances(state)).toEqual([])
      seen.push(item)
    }
  }

  for (let n = 0; n < STEPS; ) {
    const together = 1 + below(4)
    await Promise.all(Array.from({ length: together }, (_, m) => any(n + m)))
    n += together
    if (below(8) === 0) await street.settle()
    await check()
  }
  await Promise.all(woken)
  woken = []
  await street.settle()
  for (const tap of sent) await send(tap)
  await street.settle()
  await check()

  const { state: stored } = await ledger.tail(HERE)
  expect(plain(stored)).toEqual(plain(state))
  const all = await ledger.after(HERE, 0)
  expect(all.filter(({ holder }) => holder !== undefined)).toEqual([])
  expect(new Set(all.map(({ deed }) => deed)).size).toBe(all.length)
  // What was answered is what was entered: each success is one entry, and there are no others.
  const hashes = [...answered.values()].map((answer) => entryIn(answer).hash)
  expect(hashes.sort()).toEqual(all.map(({ hash }) => hash).sort())
  for (const kind of ['receipt', 'issue', 'correction'])
    expect(all.some(({ entry }) => entry.kind === kind)).toBe(true)
}, 600_000)

const entryIn = ({ body }: Answered) => (body as { entry: { hash: string } }).entry
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
