import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Output } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { type Answered, openStreet, type Sending, type Street } from '../../dev/street'
import { muster } from '../src/main'
import { HERE } from './cast'
import { appends, paused } from './paused'
import { type Command, wrapped } from './wrapped'

type Db = Street['services']['db']
const entryIn = ({ body }: Answered) => (body as Output<'issue'>).entry.entry

/** Saying in the ledger that a deed was refused. */
const says = (command: Command) =>
  ((command.input as UpdateCommandInput).UpdateExpression ?? '').includes('refused')

/** A client whose process dies once a deed is void, before it has said so. */
const dying = (db: Db) =>
  wrapped(db, async (command, pass) => {
    if (says(command)) throw new Error('died')
    return pass(command)
  })

/** A client that says so only the first `times`. */
function saying(db: Db, times: number): Db {
  let said = 0
  return wrapped(db, async (command, pass) => (says(command) && ++said > times ? {} : pass(command)))
}

describe.each(engines)('a tap whose other sending is about to be entered, on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let keys = 0

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
    await street.person('keeper')
  })
  afterAll(() => database.close())

  const send = (name: 'receive' | 'issue' | 'correct', sending: Sending, db: Db = database.db) =>
    street.call('keeper', name, { params: { id: HERE }, ...sending }, muster({ ...street.services, db }).api)

  /** A tap for eight of ten, about to be entered by a process that stops before these writes; then there are five left. */
  async function aboutToEnter(...stops: number[]) {
    const goods = { goodsId: 'suit', expiry: 'not printed' }
    const { n } = entryIn(await send('receive', { body: { lines: [{ ...goods, quantity: 10 }] } }))
    const lots = (quantity: number) => [{ lot: `${n}.1`, quantity }]
    const to = { kind: 'case', number: 'C-7' }
    const tap = { body: { to, lines: lots(8) }, key: `key-of-a-tap-${++keys}` }
    const halts: ReturnType<typeof paused>[] = []
    let { db } = database
    for (const stop of stops) {
      const halt = paused(db, stop, appends)
      halts.push(halt)
      db = halt.db
    }
    const other = send('issue', tap, db)
    await halts[0]?.reached
    await send('issue', { body: { to, lines: lots(5) } })
    const enoughAgain = async () => {
      const lines = [{ lot: `${n}.1`, was: 10, is: { goodsId: 'suit', quantity: 30 } }]
      expect((await send('correct', { body: { of: n, lines, reason: 'misread' } })).status).toBe(201)
    }
    return { tap, other, halts, enoughAgain }
  }

  /** What the other sending comes to when the tap was refused meanwhile, and there is enough again. */
  async function refusedMeanwhile(db: Db): Promise<number> {
    const { tap, other, halts, enoughAgain } = await aboutToEnter(0)
    expect((await send('issue', tap, db)).code).toBe('NOT_ENOUGH_LEFT')
    await enoughAgain()
    halts[0]?.resume()
    return (await other).status
  }

  it('that was refused is not entered after all', async () => {
    expect(await refusedMeanwhile(database.db)).toBe(503)
  })
  it('would be, if the ledger did not say so', async () => {
    expect(await refusedMeanwhile(saying(database.db, 0))).toBe(201)
  })

  /** The same, when the end of the ledger moves, and the other sending with it, before it is said there. */
  async function refusedBehind(db: Db): Promise<number> {
    const { tap, other, halts, enoughAgain } = await aboutToEnter(0, 1)
    const refusing = paused(db, 0, says)
    const refused = send('issue', tap, refusing.db)
    await refusing.reached
    await enoughAgain()
    halts[0]?.resume()
    await halts[1]?.reached
    refusing.resume()
    expect((await refused).status).toBe(503)
    await send('receive', { body: { lines: [{ goodsId: 'suit', expiry: 'not printed', quantity: 1 }] } })
    halts[1]?.resume()
    return (await other).status
  }

  it('that was refused is not entered further on either', async () => {
    expect(await refusedBehind(database.db)).toBe(503)
  })
  it('would be, if the ledger said so only where it ended before', async () => {
    expect(await refusedBehind(saying(database.db, 1))).toBe(201)
  })

  /** The same, when who made it void died before saying so: then whoever sends the tap next is told, on this client. */
  async function refusedNext(db: Db): Promise<number> {
    const { tap, other, halts, enoughAgain } = await aboutToEnter(0)
    expect((await send('issue', tap, dying(database.db))).status).toBe(500)
    expect((await send('issue', tap, db)).code).toBe('NOT_ENOUGH_LEFT')
    await enoughAgain()
    halts[0]?.resume()
    return (await other).status
  }

  it('that is found void is not entered after all', async () => {
    expect(await refusedNext(database.db)).toBe(503)
  })
  it('would be, if who finds it did not say so either', async () => {
    expect(await refusedNext(saying(database.db, 0))).toBe(201)
  })

  it('that was refused may be sent again, and is entered once', async () => {
    const { tap, other, halts, enoughAgain } = await aboutToEnter(0)
    await send('issue', tap)
    await enoughAgain()
    const { n } = entryIn(await send('issue', tap))
    halts[0]?.resume()
    expect(entryIn(await other).n).toBe(n)
  })
})
