import { imbalances, type ShownEntry, type StockView, verifyChain } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { LedgerStore } from '../src/ledger/ledger.store'
import { contextOf } from '../src/services'
import { oneShift } from './bodies'
import { HERE } from './cast'
import { onStreet } from './stage'

const stage = onStreet()
const at = { id: HERE }

const gift = (goodsId: string, quantity: number) => ({ lines: [{ goodsId, quantity }] })

describe('a receiver’s ledger', () => {
  it('takes in what a walk-in donor brings, and gives them a code', async () => {
    const { client } = await stage.street.person('keeper')
    const { entry, code } = await client.call('receive', {
      params: at,
      body: {
        lines: [{ goodsId: 'mask-kn95', quantity: 130_000, value: { cents: 30_000_000, by: 'invoice' } }],
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
      to: { kind: 'shift', name: '卡口值守 10-26 10:00' },
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
    expect(stock.sums).toContainEqual(expect.objectContaining({ goods: 'suit', came: 20, went: 12, left: 8 }))
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
