import { type Deed, verifyChain } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { type Answered, openStreet, type Sending, type Street } from '../../dev/street'
import { muster } from '../src/main'
import { HERE, THERE } from './cast'
import { mortalAt } from './killable'
import { Books } from './ledger-model/books'
import { expectStored, storesOf } from './ledger-model/the-end'

type Name = 'receive' | 'issue' | 'countStock' | 'correct' | 'sendOn' | 'arrive'
interface Tap {
  name: Name
  at: string
  body: Sending['body']
}

const to = { kind: 'case', number: 'C-7' }
const keeperOf: Record<string, string> = { [HERE]: 'keeper', [THERE]: 'secretary-2' }
const fresh = { expiry: 'not printed' }
const WANTED = 50_000

describe.each(engines)('the ledger on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let books: Books
  let needId: string
  let needThere: string
  let keys = 0

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
    await Promise.all(['keeper', 'secretary', 'secretary-2', 'donor'].map(street.person))
    const post = async (
      who: string,
      id: string,
      title: string,
      line: { goodsId: string; measure: string },
    ) => {
      const { client } = await street.person(who)
      const body = { title, lines: [{ ...line, item: title, wanted: WANTED }] }
      return (await client.call('postNeed', { params: { id }, body })).need.id
    }
    needId = await post('secretary', HERE, '医用 N95 口罩', { goodsId: 'mask-n95', measure: '只' })
    needThere = await post('secretary-2', THERE, '医用防护服', { goodsId: 'suit', measure: '套' })
    await street.settle()
    const { ledger, needs } = storesOf(street)
    books = new Books(ledger, needs, [
      { receiver: HERE, needId },
      { receiver: THERE, needId: needThere },
    ])
  })
  afterAll(() => database.close())

  const send = ({ name, at, body }: Tap, key: string, api = street.app.api) =>
    street.call(keeperOf[at], name, { params: { id: at }, body, key }, api)
  const entryIn = ({ body }: Answered) => (body as { entry: { entry: { n: number } } }).entry.entry
  async function enter(name: Name, body: object): Promise<number> {
    const answer = await send({ name, at: HERE, body }, `key-of-before-${++keys}`)
    expect(answer.status).toBe(201)
    return entryIn(answer).n
  }
  const bring = (quantity: number) => enter('receive', { lines: [{ goodsId: 'suit', quantity, ...fresh }] })
  const here = (name: Name, body: object): Tap => ({ name, at: HERE, body })
  const sending = { to: THERE, lines: [{ goodsId: 'suit', quantity: 7 }] }

  const taps: Record<Deed['kind'] | 'pledge', () => Promise<Tap>> = {
    receipt: async () =>
      here('receive', { lines: [{ goodsId: 'noodles', quantity: 40, ...fresh }], donorName: '老王' }),
    issue: async () => {
      await bring(10)
      return here('issue', { to, lines: [{ goodsId: 'suit', quantity: 7 }] })
    },
    count: async () => {
      const lot = `${await bring(10)}.1`
      return here('countStock', { lines: [{ lot, booked: 10, counted: 9, reason: 'missing' }] })
    },
    correction: async () => {
      const of = await bring(10)
      const is = { goodsId: 'gown', quantity: 9 }
      return here('correct', { of, lines: [{ lot: `${of}.1`, was: 10, is }], reason: 'misread' })
    },
    sent: async () => {
      await bring(10)
      return here('sendOn', sending)
    },
    arrived: async () => {
      await bring(10)
      await enter('sendOn', sending)
      await street.settle()
      const [transfer] = await storesOf(street).transfers.underWayTo(THERE)
      const needLine = { needId: needThere, lineId: 'l1' }
      const reason = 'lost on the way'
      const lines = transfer!.lines.map(({ sent }) => ({ quantity: sent - 1, reason, needLine }))
      return { name: 'arrive', at: THERE, body: { transferId: transfer!.id, lines } }
    },
    pledge: async () => {
      const { client: donor } = await street.person('donor')
      const { pledge } = await donor.call('pledge', {
        params: { id: needId },
        body: { lineId: 'l1', quantity: 100 },
      })
      await street.settle()
      const came = { goodsId: 'mask-n95', quantity: 80, pledgeId: pledge.id, reason: 'fewer given', ...fresh }
      return here('receive', { code: pledge.code, lines: [came] })
    },
  }

  /** Entries that there are, once everything that was begun is finished; all adds up, whatever was cut off. */
  async function settled(): Promise<number> {
    await street.settle()
    await books.check()
    return books.entries.length
  }
  /** What is fulfilled and short of the line that a deed of a kind is for. */
  async function onLine(kind: keyof typeof taps): Promise<[fulfilled: number, short: number]> {
    const line = await storesOf(street).needs.line(kind === 'arrived' ? needThere : needId, 'l1')
    return [line!.fulfilled, line!.short]
  }
  const brings = (kind: keyof typeof taps, { body }: Tap): [fulfilled: number, short: number] => {
    if (kind === 'pledge') return [80, 20]
    const { lines } = body as { lines: { quantity: number }[] }
    return [kind === 'arrived' ? lines.reduce((sum, { quantity }) => sum + quantity, 0) : 0, 0]
  }

  describe.each(Object.keys(taps) as (keyof typeof taps)[])('a deed (%s) whose process dies', (kind) => {
    it('before or after any call to the database is whole or absent, and sent again whole, once', async () => {
      let calls = 0
      for (let status = 0; status !== 201; calls++) {
        const tap = await taps[kind]()
        const key = `key-of-a-tap-${++keys}`
        const before = await settled()
        const [fulfilled, short] = await onLine(kind)
        const [came, lacking] = brings(kind, tap)
        const whole = [fulfilled + came, short + lacking]
        const dying = muster({ ...street.services, db: mortalAt(database.db, calls) })
        status = (await send(tap, key, dying.api)).status
        expect([201, 500]).toContain(status)
        const absentOrWhole = await settled()
        expect([before, before + 1]).toContain(absentOrWhole)
        await expectStored(storesOf(street), books)
        if (absentOrWhole > before) expect(await onLine(kind)).toEqual(whole)
        const answer = await send(tap, key)
        expect(answer.status).toBe(201)
        expect(await settled()).toBe(before + 1)
        expect(entryIn(await send(tap, key))).toEqual(entryIn(answer))
        expect(await settled()).toBe(before + 1)
        expect(await onLine(kind)).toEqual(whole)
      }
      // Reads of the role, the goods and the end of the ledger; writes of the deed and the entry.
      expect(calls).toBeGreaterThan(5)
    })
  })

  it('is one chain for each receiver after all that', () => {
    for (const { receiver, seen } of books.accounts)
      expect(verifyChain(seen, { receiver })).toMatchObject({ ok: true, count: seen.length })
  })
})
