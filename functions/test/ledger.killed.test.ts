import { audited, imbalances, verifyChain } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, type Sending, type Street } from '../../dev/street'
import { LedgerStore } from '../src/ledger/ledger.store'
import { muster } from '../src/main'
import { contextOf } from '../src/services'
import { HERE } from './cast'
import { paused } from './paused'
import { withoutConditions, withoutPutConditions } from './without-conditions'

const at = { id: HERE }
let keys = 0
const newKey = () => `key-of-a-tap-${++keys}`
const to = { kind: 'case' as const, number: 'C-7' }

describe.each(engines)('the ledger on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let ledger: LedgerStore
  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
    ledger = new LedgerStore(contextOf(street.services).table)
    await Promise.all(['keeper', 'secretary', 'donor'].map(street.person))
  })
  afterAll(() => database.close())

  const entries = () => ledger.after(HERE, 0)
  const on = (db: typeof database.db) => muster({ ...street.services, db }).api
  const send = (
    name: 'receive' | 'issue' | 'correct' | 'countStock',
    sending: Sending,
    api = street.app.api,
  ) => street.call('keeper', name, { params: at, ...sending }, api)
  const bring = async (quantity: number) => {
    const answer = await send('receive', {
      body: { lines: [{ goodsId: 'suit', quantity, expiry: 'not printed' }] },
    })
    return (answer.body as { entry: { entry: { n: number } } }).entry.entry.n
  }
  /** The chain is whole, what is stored adds up, and nothing holds an entry. */
  async function sound() {
    const all = await entries()
    expect(verifyChain(all, { receiver: HERE })).toMatchObject({ ok: true, count: all.length })
    const audit = audited(
      HERE,
      all.map(({ entry }) => entry),
    )
    expect(audit.ok).toBe(true)
    const { state } = await ledger.tail(HERE)
    expect(imbalances(state)).toEqual([])
    if (audit.ok) expect(JSON.parse(JSON.stringify(audit.state))).toEqual(JSON.parse(JSON.stringify(state)))
    expect(all.filter(({ holder }) => holder !== undefined)).toEqual([])
    expect(new Set(all.map(({ deed }) => deed)).size).toBe(all.length)
    return all
  }

  it('puts two keepers who append at once in one order, and loses neither', async () => {
    await sound()
    const slow = paused(database.db, 1)
    const first = send(
      'receive',
      { body: { lines: [{ goodsId: 'milk', quantity: 1, expiry: 'not printed' }] } },
      on(slow.db),
    )
    await slow.reached
    const second = await bring(3)
    slow.resume()
    expect((await first).body).toMatchObject({ entry: { entry: { n: second + 1 } } })
    await sound()
  })

  it('lets one correction of an issue be written at a time', async () => {
    const n = await bring(10)
    await send('issue', { body: { to, lines: [{ lot: `${n}.1`, quantity: 8 }] } })
    const correct = (is: number, api = street.app.api) =>
      send(
        'correct',
        { body: { of: n + 1, lines: [{ lot: `${n}.1`, issued: { was: 8, is } }], reason: 'miscounted' } },
        api,
      )
    // Its deed is written, it holds the entry, and has not entered anything.
    const slow = paused(database.db, 2)
    const first = correct(5, on(slow.db))
    await slow.reached
    expect(await correct(6)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    slow.resume()
    expect(await first).toMatchObject({ status: 201 })
    await sound()
  })

  it('never enters what was refused under the same key, however late its first sending wakes', async () => {
    const n = await bring(10)
    const issue = { body: { to, lines: [{ lot: `${n}.1`, quantity: 8 }] }, key: newKey() }
    const slow = paused(database.db, 1)
    const first = send('issue', issue, on(slow.db))
    await slow.reached
    await send('issue', { body: { to, lines: [{ lot: `${n}.1`, quantity: 5 }] } })
    expect(await send('issue', issue)).toMatchObject({ code: 'NOT_ENOUGH_LEFT' })
    // There is enough again, but nobody has asked for it again.
    const correction = {
      of: n,
      lines: [{ lot: `${n}.1`, was: 10, is: { goodsId: 'suit', quantity: 20 } }],
      reason: 'miscounted',
    }
    await send('correct', { body: correction })
    const before = (await sound()).length
    slow.resume()
    expect((await first).status).toBe(503)
    expect(await sound()).toHaveLength(before)
    expect(await send('issue', issue)).toMatchObject({ status: 201 })
    expect(await sound()).toHaveLength(before + 1)
  })

  // Last, since they leave a ledger that is broken.
  it('would have two corrections of one figure without the hold on its entry', async () => {
    const n = await bring(10)
    await send('issue', { body: { to, lines: [{ lot: `${n}.1`, quantity: 8 }] } })
    const correct = (is: number, api: typeof street.app.api) =>
      send(
        'correct',
        { body: { of: n + 1, lines: [{ lot: `${n}.1`, issued: { was: 8, is } }], reason: 'miscounted' } },
        api,
      )
    const slow = paused(withoutConditions(database.db), 2)
    const first = correct(5, on(slow.db))
    await slow.reached
    expect(await correct(6, on(withoutConditions(database.db)))).toMatchObject({ status: 201 })
    slow.resume()
    expect(await first).toMatchObject({ status: 201 })
  })

  it('would lose an entry without the condition on the next one', async () => {
    const slow = paused(withoutPutConditions(database.db, 'LEDGER#'), 1)
    const first = send(
      'receive',
      { body: { lines: [{ goodsId: 'milk', quantity: 1, expiry: 'not printed' }] } },
      on(slow.db),
    )
    await slow.reached
    const second = await bring(3)
    slow.resume()
    expect((await first).body).toMatchObject({ entry: { entry: { n: second } } })
    const kept = await ledger.get(HERE, second)
    expect(kept?.entry).toMatchObject({ lines: [{ item: '牛奶' }] })
  })
})
