import type { PutCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Output } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { type Answered, openStreet, type Sending, type Street } from '../../dev/street'
import { DeedStore } from '../src/ledger/deed.store'
import { LedgerStore } from '../src/ledger/ledger.store'
import { muster } from '../src/main'
import { contextOf } from '../src/services'
import { Table } from '../src/table/table'
import { HERE } from './cast'
import { mortal } from './killable'
import { appends, paused } from './paused'
import { withoutConditions } from './without-conditions'
import { type Command, wrapped } from './wrapped'

type Db = Street['services']['db']
type Name = 'receive' | 'issue' | 'correct'
const to = { kind: 'case', number: 'C-7' }
const entryIn = ({ body }: Answered) => (body as Output<'issue'>).entry.entry

/** Reads of one kind under a prefix, to stop before one of them. */
const reads = (command: 'GetCommand' | 'QueryCommand', prefix: string) => (sent: Command) =>
  sent.constructor.name === command && JSON.stringify(sent.input).includes(`"${prefix}`)

describe.each(engines)('a deed on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let ledger: LedgerStore
  let keys = 0

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
    ledger = new LedgerStore(contextOf(street.services).table)
    await street.person('keeper')
  })
  afterAll(() => database.close())

  const send = (name: Name, sending: Sending, db: Db = database.db) =>
    street.call('keeper', name, { params: { id: HERE }, ...sending }, muster({ ...street.services, db }).api)
  async function bring(quantity: number): Promise<number> {
    const lines = [{ goodsId: 'suit', quantity, expiry: 'not printed' }]
    return entryIn(await send('receive', { body: { lines } })).n
  }
  const tapOf = (body: object) => ({ body, key: `key-of-a-tap-${++keys}` })
  const issueOf = (n: number, quantity: number) => ({ to, lines: [{ lot: `${n}.1`, quantity }] })
  const correctionOf = (n: number, was: number, quantity: number) => ({
    of: n,
    lines: [{ lot: `${n}.1`, was, is: { goodsId: 'suit', quantity } }],
    reason: 'misread',
  })

  /** A tap for eight of ten that was begun, and never entered: then there are five left. */
  async function begun() {
    const n = await bring(10)
    const tap = tapOf(issueOf(n, 8))
    expect((await send('issue', tap, mortal(database.db, 1))).status).toBe(500)
    await send('issue', { body: issueOf(n, 5) })
    return { n, tap }
  }
  const refuse = async (tap: Sending) => expect((await send('issue', tap)).code).toBe('NOT_ENOUGH_LEFT')
  /** Enough for two such taps. */
  const enoughAgain = (n: number) => send('correct', { body: correctionOf(n, 10, 30) })

  describe('that was refused', () => {
    /** Begun anew by two, of whom the second looks when the first's entry is no more among the last ones; how often it is entered. */
    async function begunAnewTwice(db: Db): Promise<number> {
      const { n, tap } = await begun()
      await refuse(tap)
      await enoughAgain(n)
      // It has read the end of the ledger, found its deed void, said so there, and looked for its entry: now it begins anew.
      const slow = paused(db, 4, reads('QueryCommand', 'LEDGER#'))
      const second = send('issue', tap, slow.db)
      await slow.reached
      const first = entryIn(await send('issue', tap))
      for (let more = 0; more < 12; more++) await bring(1)
      slow.resume()
      expect((await second).status).toBe(201)
      const { deed } = (await ledger.get(HERE, first.n))!
      return (await ledger.after(HERE, 0)).filter((each) => each.deed === deed).length
    }
    /** A client that begins anew whatever was begun meanwhile. */
    const careless = (db: Db) =>
      wrapped(db, (command, pass) => {
        const input = command.input as unknown as PutCommandInput
        if (input.ExpressionAttributeValues?.[':over'] !== undefined) {
          delete input.ConditionExpression
          delete input.ExpressionAttributeValues
        }
        return pass(command)
      })

    it('is begun anew by one', async () => {
      expect(await begunAnewTwice(database.db)).toBe(1)
    })
    it('would be entered twice without the condition on which beginning is replaced', async () => {
      expect(await begunAnewTwice(careless(database.db))).toBe(2)
    })
  })

  describe('that is begun anew', () => {
    /** One who refuses its first beginning is late: by then it is begun anew, and about to be entered. What that comes to. */
    async function refusedLate(db: Db): Promise<number> {
      const n = await bring(10)
      const tap = tapOf(correctionOf(n, 10, 5))
      await send('correct', tap, mortal(database.db, 2))
      await send('issue', { body: issueOf(n, 8) })
      // It is refused, and not void yet.
      const slow = paused(db, 2)
      const late = send('correct', tap, slow.db)
      await slow.reached
      expect((await send('correct', tap)).status).toBe(409)
      const issued = { of: n + 1, lines: [{ lot: `${n}.1`, issued: { was: 8, is: 1 } }], reason: 'misread' }
      await send('correct', { body: issued })
      const anew = paused(database.db, 0, appends)
      const second = send('correct', tap, anew.db)
      await anew.reached
      // The number that it was about to take: it has to look again whether it stands.
      await bring(1)
      slow.resume()
      await late
      anew.resume()
      return (await second).status
    }

    it('is not refused by who is late', async () => {
      expect(await refusedLate(database.db)).toBe(201)
    })
    it('would be, without the condition on which beginning is refused', async () => {
      expect(await refusedLate(withoutConditions(database.db, 'DEED#'))).toBe(503)
    })
  })

  it('that was entered while somebody refused it keeps what it had claimed, until that is settled', async () => {
    const n = await bring(10)
    const tap = tapOf(correctionOf(n, 10, 5))
    const correct = (db: Db) => send('correct', tap, db)
    // Begun; it holds the entry that it corrects.
    await correct(mortal(database.db, 2))
    // One sending is about to look whether it stands.
    const looking = paused(database.db, 1, reads('GetCommand', 'DEED#'))
    const last = correct(looking.db)
    await looking.reached
    // Another finds that ten were five too few, and is about to refuse it; it dies once it has.
    await send('issue', { body: issueOf(n, 8) })
    const refusing = paused(mortal(database.db, 3), 2)
    const refused = correct(refusing.db)
    await refusing.reached
    const issued = { of: n + 1, lines: [{ lot: `${n}.1`, issued: { was: 8, is: 1 } }], reason: 'misread' }
    expect((await send('correct', { body: issued })).status).toBe(201)
    // A third enters it, and dies before it has noted that.
    await correct(mortal(database.db, 3))
    refusing.resume()
    expect((await refused).status).toBe(500)
    looking.resume()
    const { status } = await last
    await street.settle()
    const corrected = await ledger.get(HERE, n)
    expect([corrected?.correctedBy, corrected?.holder]).toEqual([
      [(await ledger.tail(HERE)).state.n],
      undefined,
    ])
    expect(status).toBe(201)
  })

  it('that is begun anew keeps nobody from an entry that its first beginning claims late, and dies', async () => {
    const n = await bring(10)
    const tap = tapOf(correctionOf(n, 10, 5))
    // Begun, and about to hold the entry that it corrects.
    const slow = paused(mortal(database.db, 2), 1)
    const late = send('correct', tap, slow.db)
    await slow.reached
    await send('issue', { body: issueOf(n, 8) })
    expect((await send('correct', tap)).status).toBe(409)
    const issued = { of: n + 1, lines: [{ lot: `${n}.1`, issued: { was: 8, is: 1 } }], reason: 'misread' }
    await send('correct', { body: issued })
    expect((await send('correct', tap)).status).toBe(201)
    slow.resume()
    expect((await late).status).toBe(500)
    expect((await ledger.get(HERE, n))?.holder).toBeDefined()
    expect((await send('correct', { body: correctionOf(n, 5, 6) })).status).toBe(201)
  })

  // Last, since it leaves a deed that cannot be read.
  describe('that there is not, of an entry that was brought from elsewhere', () => {
    const noted = async (db: Db) => {
      const deeds = new DeedStore(new Table(db, street.services.tableName))
      await deeds.done('elsewhere', 1)
      return deeds.get('elsewhere')
    }

    it('is not made by noting that it is done', async () => {
      expect(await noted(database.db)).toBeUndefined()
    })
    it('would be half a deed that nobody can read', async () => {
      await expect(noted(withoutConditions(database.db, 'DEED#'))).rejects.toThrow('Invalid')
    })
  })
})
