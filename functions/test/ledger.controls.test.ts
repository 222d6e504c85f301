import { type Output, verifyChain } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { type Answered, openStreet, type Sending, type Street } from '../../dev/street'
import { DayStore } from '../src/ledger/day.store'
import { LedgerStore } from '../src/ledger/ledger.store'
import { demoCommunities, muster } from '../src/main'
import { contextOf } from '../src/services'
import { NeedStore } from '../src/supply/need.store'
import { Table } from '../src/table/table'
import { HERE, THERE } from './cast'
import { gathered, gatheredPuts, gathering } from './gathered'
import { paused } from './paused'
import { withoutConditions, withoutPutConditions } from './without-conditions'
import { wrapped } from './wrapped'

type Db = Street['services']['db']
const at = { id: HERE }
const gift = (quantity: number, goodsId = 'suit') => ({
  lines: [{ goodsId, quantity, expiry: 'not printed' }],
})
const entryIn = ({ body }: Answered) => (body as Output<'issue'>).entry

describe.each(engines)('a guard on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let ledger: LedgerStore
  let keys = 0

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
    ledger = new LedgerStore(contextOf(street.services).table)
    await Promise.all(['keeper', 'secretary', 'secretary-2', 'donor'].map(street.person))
  })
  afterAll(() => database.close())

  const on = (db: Db) => muster({ ...street.services, db }).api
  const newKey = () => `key-of-a-tap-${++keys}`
  const receive = (sending: Sending, api = street.app.api) =>
    street.call('keeper', 'receive', { params: at, ...sending }, api)
  const kinds = async (receiver: string, kind: string) =>
    (await ledger.after(receiver, 0)).filter(({ entry }) => entry.kind === kind).length
  async function need(wanted: number): Promise<string> {
    const body = { title: '缺防护服', lines: [{ item: '防护服', measure: '套', wanted }] }
    const posted = await street.call('secretary', 'postNeed', { params: at, body })
    return (posted.body as Output<'postNeed'>).need.id
  }

  describe('on the next entry', () => {
    it('puts twenty gifts through two processes, all decided on the same end of the ledger, in one order', async () => {
      const before = await ledger.after(HERE, 0)
      const crowd = gathering(20)
      const apis = [database.another(), database.another()].map((db) =>
        on(gatheredPuts(db, 'LEDGER#', crowd)),
      )
      const keepers = ['keeper', 'secretary']
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          street.call(keepers[n % 2]!, 'receive', { params: at, body: gift(1 + n) }, apis[(n >> 1) % 2]!),
        ),
      )
      const all = await ledger.after(HERE, 0)
      expect(verifyChain(all, { receiver: HERE })).toMatchObject({ ok: true })
      const hashes = answers.map((answer) => entryIn(answer).hash)
      expect(
        all
          .slice(before.length)
          .map(({ hash }) => hash)
          .sort(),
      ).toEqual(hashes.sort())
    })
  })

  describe('on a deed', () => {
    /** The same tap again, once its entry is no more among the last ones; how often it is in the ledger. */
    async function repeatedLate(db: Db): Promise<number> {
      const tap = { body: gift(3), key: newKey() }
      const first = entryIn(await receive(tap))
      for (let n = 0; n < 12; n++) await receive({ body: gift(1) })
      await receive(tap, on(db))
      const { deed } = (await ledger.get(HERE, first.entry.n))!
      return (await ledger.after(HERE, 0)).filter((each) => each.deed === deed).length
    }

    it('enters a tap that comes again much later once', async () => {
      expect(await repeatedLate(database.db)).toBe(1)
    })
    it('would enter it twice if its deed could be begun anew', async () => {
      expect(await repeatedLate(withoutPutConditions(database.db, 'DEED#'))).toBe(2)
    })
  })

  describe('on a transfer', () => {
    /** One keeper counts it in while another is about to; how often it has arrived then. */
    async function countedTwice(db: Db): Promise<number> {
      await receive({ body: gift(5) })
      const body = { to: THERE, lines: [{ goodsId: 'suit', quantity: 5 }] }
      const sent = await street.call('keeper', 'sendOn', { params: at, body })
      const { transfer } = sent.body as Output<'sendOn'>
      const arrive = (api = street.app.api) =>
        street.call(
          'secretary-2',
          'arrive',
          {
            params: { id: THERE },
            body: { transferId: transfer.id, lines: transfer.lines.map((line) => ({ quantity: line.sent })) },
          },
          api,
        )
      const before = await kinds(THERE, 'arrived')
      // Its deed is written; it has not taken the transfer.
      const slow = paused(db, 1)
      const first = arrive(on(slow.db))
      await slow.reached
      expect((await arrive()).status).toBe(201)
      slow.resume()
      await first
      return (await kinds(THERE, 'arrived')) - before
    }

    it('lets it arrive once', async () => {
      expect(await countedTwice(database.db)).toBe(1)
    })
    it('would let it arrive twice without the condition on who has it', async () => {
      expect(await countedTwice(withoutConditions(database.db, 'TRANSFER#'))).toBe(2)
    })
  })

  describe('on the marks', () => {
    /** Two keepers mark two kinds of goods, the second while the first is about to write. */
    async function marked(db: Db): Promise<string[]> {
      const mark = (goodsId: string, atLeast: number, api = street.app.api) =>
        street.call('keeper', 'markLow', { params: at, body: { goodsId, atLeast } }, api)
      for (const goodsId of ['cap', 'gown']) await mark(goodsId, 0)
      const slow = paused(db, 0)
      const first = mark('cap', 5, on(slow.db))
      await slow.reached
      await mark('gown', 7)
      slow.resume()
      const { marks } = (await first).body as Output<'markLow'>
      return marks.map(({ goodsId }) => goodsId).sort()
    }

    it('keeps both of two that are set at once', async () => {
      expect(await marked(database.db)).toEqual(['cap', 'gown'])
    })
    it('would lose one without the condition on what was read', async () => {
      expect(await marked(withoutPutConditions(database.db, 'MARKS#'))).toEqual(['cap'])
    })
  })

  describe('on the day’s last entry', () => {
    const earlier = { receiver: HERE, n: 1, at: '2021-10-25T11:00:00+08:00' }
    const later = { ...earlier, n: 2 }
    /** The projector notes the later entry before the earlier one. */
    async function noted(db: Db): Promise<number | undefined> {
      const days = new DayStore(new Table(db, street.services.tableName))
      await days.note({ ...later, receiver: 'of-days' }, 'b'.repeat(64))
      await days.note({ ...earlier, receiver: 'of-days' }, 'a'.repeat(64))
      return (await days.last('of-days', 1))[0]?.n
    }

    it('stays the last, in whatever order they are noted', async () => {
      expect(await noted(database.db)).toBe(2)
    })
    it('would be an earlier one without the condition', async () => {
      expect(await noted(withoutPutConditions(database.db, 'DAYS#'))).toBe(1)
    })
  })

  describe('on a list of gifts', () => {
    /** The same list twice at once: both have read before one writes to the line. What is open of 100 then. */
    async function openAfterTwo(db: Db): Promise<number | undefined> {
      const id = await need(100)
      const key = newKey()
      const api = on(gathered(db, 'NEED#', 2))
      const list = () =>
        street.call(
          'donor',
          'pledgeLines',
          { params: { id }, body: { lines: [{ lineId: 'l1', quantity: 30 }], donorName: '深商会' }, key },
          api,
        )
      const answers = await Promise.all([list(), list()])
      expect(answers.map(({ status }) => status)).toEqual([201, 201])
      return (await new NeedStore(contextOf(street.services).table).line(id, 'l1'))?.open
    }

    it('takes it once', async () => {
      expect(await openAfterTwo(database.db)).toBe(70)
    })
    it('would take it twice without the condition on the line', async () => {
      expect(await openAfterTwo(withoutConditions(database.db, 'NEED#'))).toBe(40)
    })
  })

  describe('on who may receive', () => {
    /** A donor pledges to a receiver whom nobody has verified; the refusal, if there is one. */
    async function refused(db: Db): Promise<string | undefined> {
      const id = await need(10)
      const community = demoCommunities.find((each) => each.id === HERE)!
      const receiver = { ...community.receiver, verified: false }
      await street.app.saveCommunity({ ...community, receiver })
      const body = { lineId: 'l1', quantity: 1 }
      const { code } = await street.call('donor', 'pledge', { params: { id }, body }, on(db))
      await street.app.saveCommunity(community)
      return code
    }
    /** A client in which every receiver reads as verified. */
    const trusting = (db: Db) =>
      wrapped(db, async (command, pass) => {
        const answer = (await pass(command)) as { Item?: { pk: string; receiver: object } }
        if (answer.Item?.pk === 'COMMUNITIES') Object.assign(answer.Item.receiver, { verified: true })
        return answer
      })

    it('keeps a pledge from one whose registration nobody has seen', async () => {
      expect(await refused(database.db)).toBe('RECEIVER_NOT_VERIFIED')
    })
    it('is all that keeps it', async () => {
      expect(await refused(trusting(database.db))).toBeUndefined()
    })
  })
})
