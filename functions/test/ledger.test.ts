import { imbalances, type ShownEntry, type StockView, verifyChain } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { LedgerStore } from '../src/ledger/ledger.store'
import { contextOf } from '../src/services'
import { oneShift } from './bodies'
import { HERE } from './cast'
import { onStreet } from './stage'

const stage = onStreet()
const at = { id: HERE }

const gift = (goodsId: string, quantity: number) => ({
  lines: [{ goodsId, quantity, expiry: 'not printed' as const }],
})

describe('a receiver’s ledger', () => {
  it('takes in what a walk-in donor brings, and gives them a code', async () => {
    const { client } = await stage.street.person('keeper')
    const { entry, code } = await client.call('receive', {
      params: at,
      body: {
        lines: [
          {
            goodsId: 'mask-kn95',
            quantity: 130_000,
            expiry: 'not printed',
            value: { cents: 30_000_000, by: 'invoice' },
          },
        ],
        donorName: '深商会',
      },
    })
    expect(code).toMatch(/^[2-9A-HJKMNP-TW-Z]{8}$/)
    expect(entry).toMatchObject({
      entry: { receiver: HERE, n: 1, by: 'keeper', kind: 'receipt', donor: { as: 'named' } },
      donor: { name: '深商会' },
    })
    expect(JSON.stringify(entry.entry)).not.toContain('深商会')
  })

  it('hands out to a shift by its public name, first what expires first', async () => {
    const { client: secretary } = await stage.street.person('secretary')
    const { client } = await stage.street.person('keeper')
    const { task } = await secretary.call('postTask', { params: at, body: oneShift() })
    for (const expiry of ['2022-06-01', '2021-12-01'])
      await client.call('receive', {
        params: at,
        body: { lines: [{ goodsId: 'suit', quantity: 10, expiry }] },
      })
    const { entry } = await client.call('issue', {
      params: at,
      body: { to: { kind: 'shift', id: task.shifts[0]!.id }, lines: [{ goodsId: 'suit', quantity: 12 }] },
    })
    expect(entry.entry).toMatchObject({
      n: 4,
      to: { kind: 'shift', name: '卡口值守 东门 10 月 26 日 10:00' },
      lines: [
        {
          item: '医用防护服',
          lots: [
            { lot: '3.1', quantity: 10 },
            { lot: '2.1', quantity: 2 },
          ],
        },
      ],
    })
    const stock: StockView = await client.call('getStock', { params: at })
    expect(stock.lots.map(({ lot, left }) => [lot, left])).toEqual([
      ['2.1', 8],
      ['1.1', 130_000],
    ])
    expect(stock.sums).toContainEqual(
      expect.objectContaining({ goods: 'suit', came: 20, went: 12, left: 8, issued: 12 }),
    )
  })

  it('refuses what there is not, and enters nothing', async () => {
    const { street } = stage
    const writes = street.writes()
    const ask = (lines: object[]) =>
      street.call('keeper', 'issue', { params: at, body: { to: { kind: 'case', number: 'C-7' }, lines } })
    expect(await ask([{ goodsId: 'suit', quantity: 9 }])).toMatchObject({
      code: 'NOT_ENOUGH_LEFT',
      details: { left: 8 },
    })
    expect(await ask([{ lot: '9.1', quantity: 9 }])).toMatchObject({ code: 'LOT_UNKNOWN' })
    expect(await ask([{ goodsId: 'nothing', quantity: 9 }])).toMatchObject({ code: 'GOODS_UNKNOWN' })
    expect(street.writes()).toBe(writes)
  })

  it('answers a repeat with the first entry, and another request under its key with a refusal', async () => {
    const { street } = stage
    const send = (quantity: number) =>
      street.call('keeper', 'receive', {
        params: at,
        body: gift('noodles', quantity),
        key: 'one-tap-of-a-key',
      })
    const first = await send(40)
    expect(await send(40)).toEqual(first)
    expect(await send(41)).toMatchObject({ code: 'KEY_REUSED' })
    // Only a success binds a key.
    const issue = (quantity: number) =>
      street.call('keeper', 'issue', {
        params: at,
        body: { to: { kind: 'outlet', name: '东门' }, lines: [{ goodsId: 'noodles', quantity }] },
        key: 'another-tap-of-a-key',
      })
    expect(await issue(41)).toMatchObject({ code: 'NOT_ENOUGH_LEFT' })
    expect(await issue(40)).toMatchObject({ status: 201 })
    expect(await issue(40)).toMatchObject({ status: 201 })
  })

  it('is one chain, and adds up', async () => {
    const ledger = new LedgerStore(contextOf(stage.street.services).table)
    for (let n = 0; n < 12; n++)
      await stage.street.call('keeper', 'receive', { params: at, body: gift('water', 1) })
    const all = await ledger.after(HERE, 0)
    expect(verifyChain(all satisfies Pick<ShownEntry, 'entry' | 'hash'>[], { receiver: HERE })).toMatchObject(
      { ok: true, count: 18 },
    )
    const { state } = await ledger.tail(HERE)
    expect(state.n).toBe(18)
    expect(imbalances(state)).toEqual([])
  })
})

describe('what turned out otherwise', () => {
  const to = { kind: 'case' as const, number: 'C-7' }
  const stock = async () => (await stage.street.person('keeper')).client.call('getStock', { params: at })
  const leftOf = async (goods: string) => (await stock()).sums.find((sum) => sum.goods === goods)?.left

  it('is corrected by a new entry: N95 that were KN95, with what was issued of them', async () => {
    const { street } = stage
    const { client } = await street.person('keeper')
    const receipt = await client.call('receive', { params: at, body: gift('mask-n95', 500) })
    const { n } = receipt.entry.entry
    const lot = `${n}.1`
    await client.call('issue', { params: at, body: { to, lines: [{ lot, quantity: 60 }] } })
    const correction = {
      of: n,
      lines: [{ lot, was: 500, is: { goodsId: 'mask-kn95', quantity: 500 } }],
      reason: 'another grade' as const,
    }
    const { entry } = await client.call('correct', { params: at, body: correction })
    expect(entry.entry).toMatchObject({
      kind: 'correction',
      of: n,
      lines: [{ was: { grade: 'GB 19083' }, is: { grade: 'GB 2626' } }],
    })
    expect((await stock()).sums.find(({ goods }) => goods === 'mask-n95')).toMatchObject({ came: 0, went: 0 })
    expect((await stock()).lots.find((each) => each.lot === lot)).toMatchObject({
      goods: 'mask-kn95',
      left: 440,
    })
    expect(await street.call('keeper', 'correct', { params: at, body: correction })).toMatchObject({
      status: 201,
    })
    const ledger = new LedgerStore(contextOf(street.services).table)
    expect((await ledger.get(HERE, n))?.correctedBy).toEqual([entry.entry.n, entry.entry.n + 1])
  })

  it('is corrected against what an issue says by now', async () => {
    const { street } = stage
    const { client } = await street.person('keeper')
    await client.call('receive', { params: at, body: gift('gown', 100) })
    const issued = await client.call('issue', {
      params: at,
      body: { to, lines: [{ goodsId: 'gown', quantity: 30 }] },
    })
    const lot = `${issued.entry.entry.n - 1}.1`
    const say = (was: number, is: number) =>
      street.call('keeper', 'correct', {
        params: at,
        body: { of: issued.entry.entry.n, lines: [{ lot, issued: { was, is } }], reason: 'miscounted' },
      })
    expect(await say(30, 20)).toMatchObject({ status: 201 })
    expect(await say(30, 25)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await say(20, 101)).toMatchObject({ code: 'NOT_ENOUGH_LEFT' })
    expect(await say(20, 25)).toMatchObject({ status: 201 })
    expect(await leftOf('gown')).toBe(75)
    await street.settle()
    expect(await say(25, 25)).toMatchObject({ status: 201 })
  })

  it('is counted, with a reason where it differs, against what the page had shown', async () => {
    const { street } = stage
    const { client } = await street.person('keeper')
    const { entry } = await client.call('receive', { params: at, body: gift('raincoat', 10) })
    const lot = `${entry.entry.n}.1`
    const count = (line: object) =>
      street.call('keeper', 'countStock', { params: at, body: { lines: [line] } })
    expect(await count({ lot, booked: 10, counted: 8 })).toMatchObject({ code: 'REASON_NEEDED' })
    expect(await count({ lot, booked: 10, counted: 8, reason: 'missing' })).toMatchObject({ status: 201 })
    expect(await count({ lot, booked: 10, counted: 8, reason: 'missing' })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect(await count({ goodsId: 'raincoat', found: 3, reason: 'found' })).toMatchObject({ status: 201 })
    const masks = { goodsId: 'mask-kf94', found: 3, reason: 'found' }
    expect((await count(masks)).code).toBe('EXPIRY_NEEDED')
    expect(await count({ ...masks, expiry: 'not printed' })).toMatchObject({ status: 201 })
    expect(await leftOf('raincoat')).toBe(11)
  })

  it('is checked by somebody else than who corrected it', async () => {
    const { street } = stage
    const { client } = await street.person('secretary')
    const received = await client.call('receive', { params: at, body: gift('cap', 10) })
    const of = received.entry.entry.n
    const { entry } = await client.call('correct', {
      params: at,
      body: {
        of,
        lines: [{ lot: `${of}.1`, was: 10, is: { goodsId: 'cap', quantity: 9 } }],
        reason: 'miscounted',
      },
    })
    const check = (who: string, n: number) =>
      street.call(who, 'checkCorrection', { params: { ...at, n: String(n) }, body: {} })
    expect(await check('secretary', entry.entry.n)).toMatchObject({ code: 'OWN_CORRECTION' })
    expect(await check('street', of)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await check('street', entry.entry.n)).toMatchObject({ body: { entry: { checkedBy: 'street' } } })
    expect(await check('street', entry.entry.n)).toMatchObject({ body: { entry: { checkedBy: 'street' } } })
  })

  it('is seen to run short below the mark that was set', async () => {
    const { client } = await stage.street.person('keeper')
    const mark = (atLeast: number) =>
      client.call('markLow', { params: at, body: { goodsId: 'cap', atLeast } })
    expect(await mark(20)).toEqual({ marks: [{ goodsId: 'cap', atLeast: 20 }] })
    expect((await stock()).sums.find(({ goods }) => goods === 'cap')).toMatchObject({ left: 9, atLeast: 20 })
    expect(await mark(0)).toEqual({ marks: [] })
  })
})

describe('a lot that is used up', () => {
  it('can still be put right, with what was issued of it, and its quantity only upwards', async () => {
    const { client } = await stage.street.person('keeper')
    const { entry } = await client.call('receive', { params: at, body: gift('goggles', 6) })
    const lot = `${entry.entry.n}.1`
    const to = { kind: 'case' as const, number: 'C-8' }
    await client.call('issue', { params: at, body: { to, lines: [{ lot, quantity: 6 }] } })
    const stock = async () => client.call('getStock', { params: at })
    expect((await stock()).lots.map((one) => one.lot)).not.toContain(lot)
    expect((await stock()).emptied?.find((one) => one.lot === lot)).toMatchObject({ came: 6, left: 0 })
    const correct = (goodsId: string, quantity: number) =>
      stage.street.call('keeper', 'correct', {
        params: at,
        body: { of: entry.entry.n, lines: [{ lot, was: 6, is: { goodsId, quantity } }], reason: 'misread' },
      })
    expect((await correct('shield', 5)).code).toBe('NOT_ENOUGH_LEFT')
    expect((await correct('shield', 6)).status).toBe(201)
    const sumOf = async (goods: string) => (await stock()).sums.find((sum) => sum.goods === goods)
    expect(await sumOf('goggles')).toMatchObject({ came: 0, went: 0 })
    expect(await sumOf('shield')).toMatchObject({ came: 6, went: 6, left: 0 })
  })
})

it('takes no number of a person into what anybody can read', async () => {
  const bring = (body: object) =>
    stage.street.call('keeper', 'receive', { params: at, body: { ...gift('water', 1), ...body } })
  for (const remark of ['老王 138-0931 1234', '620102 19800101 123X'])
    expect(await bring({ remark }), remark).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  expect((await bring({ donorName: '陈先生 13809311234' })).status).toBe(400)
  const outlet = {
    to: { kind: 'outlet', name: '东门 13809311234' },
    lines: [{ goodsId: 'water', quantity: 1 }],
  }
  expect((await stage.street.call('keeper', 'issue', { params: at, body: outlet })).status).toBe(400)
  expect((await bring({ remark: '顺丰 SF1380931123456，3 箱' })).status).toBe(201)
})

describe('goods whose pack bears a day', () => {
  it('are taken in with that day, or word that none is printed; says which line lacks it', async () => {
    const bring = (expiry: object) =>
      stage.street.call('keeper', 'receive', {
        params: at,
        body: {
          lines: [
            { goodsId: 'gloves-work', quantity: 1 },
            { goodsId: 'mask-surgical', quantity: 5, ...expiry },
          ],
        },
      })
    expect(await bring({})).toMatchObject({
      status: 409,
      code: 'EXPIRY_NEEDED',
      body: { error: { details: { line: 1, item: '医用外科口罩' } } },
    })
    expect(await bring({ expiry: '2022-06' })).toMatchObject({ status: 400 })
    const lineOf = async (expiry: object) =>
      ((await bring(expiry)).body as { entry: ShownEntry }).entry.entry.lines[1]
    expect(await lineOf({ expiry: '2022-06-30' })).toMatchObject({ expiry: '2022-06-30' })
    expect(await lineOf({ expiry: 'not printed' })).not.toHaveProperty('expiry')
  })
})
