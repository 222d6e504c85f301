import {
  type Entry,
  fingerprint,
  hashOf,
  type LedgerPage,
  type LedgerProof,
  ORIGIN,
  Reckoning,
  sumsOf,
} from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { LedgerStore } from '../src/ledger/ledger.store'
import { Table } from '../src/table/table'
import { HERE } from './cast'
import { onStreet } from './stage'

const at = { id: HERE }
const DAY = 24 * 3_600_000

describe('the public ledger', () => {
  const stage = onStreet(async (street) => {
    for (let n = 1; n <= 45; n++) {
      if (n === 24) {
        street.move(DAY)
        street.endSessions()
      }
      const { client } = await street.person('keeper')
      if (n % 3 === 0)
        await client.call('issue', {
          params: at,
          body: { to: { kind: 'case', number: `C-${n}` }, lines: [{ goodsId: 'suit', quantity: n }] },
        })
      else
        await client.call('receive', {
          params: at,
          body: {
            lines: [{ goodsId: n % 2 ? 'suit' : 'mask-kn95', quantity: 100, expiry: '2022-10-25' }],
            ...(n % 2 ? { donorName: `公司 ${n}` } : {}),
          },
        })
    }
    await street.settle()
  })

  const read = async (body = {}) => {
    const { status, body: page } = await stage.street.call(undefined, 'getLedger', { params: at, body })
    expect(status).toBe(200)
    return page as LedgerPage
  }

  const numbers = ({ entries }: LedgerPage) => entries.map(({ entry }) => entry.n)

  it('is anybody’s: the newest first, with what each article came to, never added up across goods', async () => {
    const page = await read()
    expect(page).toMatchObject({ count: 45, since: '2021-10-25', older: 26, receiver: { id: HERE } })
    expect(numbers(page)).toEqual(Array.from({ length: 20 }, (_, n) => 45 - n))
    expect(page.fingerprint).toBe(fingerprint(page.entries[0]!.hash))
    expect(page.sums).toEqual([
      {
        goods: 'suit',
        item: '医用防护服',
        grade: 'GB 19082',
        measure: '套',
        came: 1500,
        went: 360,
        left: 1140,
        issued: 360,
      },
      {
        goods: 'mask-kn95',
        item: 'KN95 口罩',
        grade: 'GB 2626',
        measure: '只',
        came: 1500,
        went: 0,
        left: 1500,
      },
    ])
    expect(page.entries[2]).toMatchObject({ entry: { n: 43, by: 'keeper' }, donor: { name: '公司 43' } })
  })

  it('has nothing of who did it, nor the code by which a donor follows their gift', async () => {
    const { id } = await stage.street.person('keeper')
    const whole = JSON.stringify([await read(), await read({ before: '26' })])
    expect(whole).not.toContain(id)
    expect(whole).not.toMatch(/"(code|deed|print|photo)"/)
  })

  it('is read on to the first entry, each once', async () => {
    const seen: number[] = []
    let page = await read()
    for (;;) {
      seen.push(...numbers(page))
      if (page.older === undefined) break
      page = await read({ before: String(page.older) })
      expect(page.sums).toBeUndefined()
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => 45 - n))
  })

  it('shows one kind alone', async () => {
    const out = await read({ kind: 'out' })
    expect(numbers(out)).toEqual([45, 42, 39, 36, 33, 30, 27, 24, 21, 18, 15, 12, 9, 6, 3])
    expect(numbers(await read({ kind: 'correction' }))).toEqual([])
    expect(numbers(await read({ kind: 'in', before: '5' }))).toEqual([4, 2, 1])
  })

  it('refuses what is no number of an entry, and knows no other receiver', async () => {
    const { street } = stage
    for (const body of [{ before: '0' }, { before: 'x' }, { kind: 'all' }, { from: '1' }])
      expect(await street.call(undefined, 'getLedger', { params: at, body })).toMatchObject({ status: 400 })
    expect(await street.call(undefined, 'verifyLedger', { params: at, body: { from: '-1' } })).toMatchObject({
      status: 400,
    })
    for (const n of ['0', '46', 'x', '999999999'])
      expect(await street.call(undefined, 'getEntry', { params: { ...at, n } })).toMatchObject({
        status: 404,
      })
    for (const name of ['getLedger', 'verifyLedger'] as const)
      expect(await street.call(undefined, name, { params: { id: 'nowhere' } })).toMatchObject({ status: 404 })
  })

  it('shows an entry between its neighbours', async () => {
    const { client } = await stage.street.person('resident')
    const { entry, before, after } = await client.call('getEntry', { params: { ...at, n: '24' } })
    expect([before, entry, after].map((one) => one?.entry.n)).toEqual([23, 24, 25])
    expect(entry.entry.prev).toBe(before?.hash)
    expect(after?.entry.prev).toBe(entry.hash)
    expect(await client.call('getEntry', { params: { ...at, n: '1' } })).not.toHaveProperty('before')
    expect(await client.call('getEntry', { params: { ...at, n: '45' } })).not.toHaveProperty('after')
  })

  it('publishes the chain, which its reader reckons, with the last fingerprint of each day', async () => {
    const { client } = await stage.street.person('resident')
    const proof = await client.call('verifyLedger', { params: at, body: {} })
    expect(proof).toMatchObject({ prev: ORIGIN, receiver: { id: HERE } })
    const reckoning = new Reckoning(HERE)
    reckoning.add(proof.links)
    expect(reckoning.step(1000)).toBeUndefined()
    expect(reckoning.count).toBe(45)
    expect(sumsOf(reckoning.state!)).toEqual((await read()).sums)
    expect(proof.days).toEqual([
      { day: '2021-10-25', n: 23, fingerprint: fingerprint(proof.links[22]!.hash) },
      { day: '2021-10-26', n: 45, fingerprint: fingerprint(proof.links[44]!.hash) },
    ])
    const rest = await client.call('verifyLedger', { params: at, body: { from: '40' } })
    expect(rest.prev).toBe(proof.links[38]!.hash)
    expect(rest.links).toEqual(proof.links.slice(39))
  })

  it('notes of a day the last entry, whatever is projected late or again', async () => {
    const { street } = stage
    const posted = async () =>
      (await (await street.person('resident')).client.call('verifyLedger', { params: at, body: {} })).days
    const before = await posted()
    for (const n of [3, 45, 23, 30, 1])
      await street.app.project({ pk: `LEDGER#${HERE}`, sk: String(n).padStart(8, '0') })
    expect(await posted()).toEqual(before)
  })

  it('gives a long chain in parts, and says where the next begins', async () => {
    const { street } = stage
    const { client } = await street.person('resident')
    await prolong(new LedgerStore(new Table(street.services.db, street.services.tableName)), 450)
    const reckoning = new Reckoning(HERE)
    const parts: number[] = []
    let from: number | undefined = 1
    while (from !== undefined) {
      const part: LedgerProof = await client.call('verifyLedger', {
        params: at,
        body: { from: String(from) },
      })
      expect(part.prev).toBe(reckoning.head)
      reckoning.add(part.links)
      expect(reckoning.step(1000)).toBeUndefined()
      parts.push(part.links.length)
      from = part.next
    }
    expect(parts).toEqual([200, 200, 50])
  })
})

/** Writes entries as the keeper's would be, without asking for each. */
async function prolong(ledger: LedgerStore, to: number): Promise<void> {
  let { state, hash } = await ledger.tail(HERE)
  for (let n = state.n + 1; n <= to; n++) {
    const entry: Entry = {
      receiver: HERE,
      n,
      at: '2021-10-26T12:00:00+08:00',
      prev: hash,
      by: 'keeper',
      kind: 'count',
      lines: [{ lot: '1.1', booked: 0, counted: 0 }],
    }
    state = { ...state, n }
    hash = hashOf(entry)
    await ledger.append({ entry, hash, deed: `d${n}`, print: '', by: 'x' }, state)
  }
}
