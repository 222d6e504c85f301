import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { kn95, n95, nobody, noodles, suits, TestLedger, toShift } from '../../test/ledger'
import { audited, imbalances } from './balance'
import { commitmentOf, verifyChain } from './chain'
import { cargoOf } from './picking'
import { type Deed, deed, entry } from './schema'
import { articleKey } from './state'

const SALT = '00112233445566778899aabbccddeeff'
const from = (name: string) => ({ as: 'named' as const, commitment: commitmentOf(SALT, name) })

function whole(ledger: TestLedger) {
  expect(imbalances(ledger.state)).toEqual([])
  expect(audited(ledger.receiver, ledger.entries)).toEqual({ ok: true, state: ledger.state })
  expect(verifyChain(ledger.chain, { receiver: ledger.receiver })).toMatchObject({ ok: true })
  for (const line of ledger.entries) expect(v.parse(entry, line)).toEqual(line)
}

describe('what the sources tell', () => {
  it('N95 that turn out to be KN95 are corrected, handed out or not, and both lines stay to be seen', () => {
    const ledger = new TestLedger()
    const was = { ...n95, quantity: 3000, expiry: '2024-01-31' }
    ledger.enter({ kind: 'receipt', donor: from('宏达公司'), lines: [was] })
    ledger.enter({ kind: 'issue', to: toShift, lines: [{ ...n95, quantity: 200 }] })
    const is = { ...kn95, quantity: 3000, expiry: '2024-01-31' }
    ledger.enter({
      kind: 'correction',
      of: 1,
      reason: 'misread',
      lines: [{ lot: '1.1', was, is }],
    })
    expect(ledger.stock).toEqual({ KN95: 2800 })
    expect(ledger.state.totals[articleKey(n95)]?.figures).toEqual({
      received: 3000,
      corrected: -3000,
      issued: 0,
    })
    expect(ledger.state.totals[articleKey(kn95)]?.figures).toEqual({ corrected: 3000, issued: 200 })
    expect(ledger.entries).toHaveLength(3)
    whole(ledger)
  })

  it('of 3,000 N95, 1,000 are found to be KN95, and the rest stay what they are', () => {
    const ledger = new TestLedger()
    ledger.enter({ kind: 'receipt', donor: nobody, lines: [{ ...n95, quantity: 3000 }] })
    ledger.enter({ kind: 'issue', to: toShift, lines: [{ ...n95, quantity: 200 }] })
    const lines = [
      {
        lot: '1.1',
        was: { ...n95, quantity: 3000 },
        is: { ...n95, quantity: 2000 },
        apart: { ...kn95, quantity: 1000 },
      },
    ]
    ledger.enter({ kind: 'correction', of: 1, reason: 'misread', lines })
    expect(ledger.stock).toEqual({ N95: 1800, KN95: 1000 })
    expect(ledger.state.lots['3.1']).toMatchObject({
      grade: 'KN95',
      left: 1000,
      figures: { corrected: 1000 },
    })
    whole(ledger)
  })

  it('3,000 N95 and 1,600 suits for three towns are one gift with lines, and each town gets its own', () => {
    const towns = ['luojing', 'gucun', 'dachang'].map((id) => ({ id, name: `${id}镇` }))
    const giftLines = towns.flatMap((meant, town) => [
      { ...n95, quantity: 1000, meant },
      { ...suits, quantity: [600, 500, 500][town] ?? 0, meant },
    ])
    const ledger = new TestLedger('baoshan')
    ledger.enter({ kind: 'receipt', donor: from('一家企业'), lines: giftLines })
    expect(ledger.entries).toHaveLength(1)
    expect(ledger.stock).toEqual({ N95: 3000, 防护服: 1600 })

    const [luojing] = towns
    const sending = (quantity: number): Deed => ({
      kind: 'sent',
      transfer: 't1',
      to: luojing!,
      lines: [{ ...n95, quantity }],
    })
    expect(ledger.try(sending(1001))).toMatchObject({ code: 'NOT_ENOUGH_LEFT', details: { left: 1000 } })
    expect(
      ledger.try({ kind: 'issue', to: toShift, lines: [{ ...n95, lots: [{ lot: '1.3', quantity: 1 }] }] }),
    ).toEqual({
      code: 'LOT_MEANT_FOR',
      details: { lot: '1.3', name: 'gucun镇' },
    })
    const before = ledger.state
    const sent = ledger.enter(sending(1000))
    expect(sent.kind === 'sent' && cargoOf(before, sent.lines)).toEqual([
      { ...n95, quantity: 1000, sent: 1000 },
    ])
    expect(sent).toMatchObject({ lines: [{ lots: [{ lot: '1.1', quantity: 1000 }] }] })

    const town = new TestLedger('luojing')
    const baoshan = { id: 'baoshan', name: '宝山区' }
    const came = (line: object): Deed =>
      v.parse(deed, {
        kind: 'arrived',
        transfer: 't1',
        from: baoshan,
        lines: [{ ...n95, sent: 1000, quantity: 990, ...line }],
      })
    expect(town.try(came({}))).toEqual({ code: 'REASON_NEEDED' })
    town.enter(came({ reason: 'lost on the way' }))
    expect(town.stock).toEqual({ N95: 990 })
    town.enter(came({ quantity: 0, reason: 'lost on the way' }))
    const none = { ...n95, quantity: 0 }
    const foundAfterAll = { lot: '2.1', was: none, is: { ...n95, quantity: 1000 } }
    town.enter({ kind: 'correction', of: 2, reason: 'found', lines: [foundAfterAll] })
    expect(town.stock).toEqual({ N95: 1990 })
    whole(ledger)
    whole(town)
  })

  it('three firms walk in one morning with noodles, and each gift is a lot of its own', () => {
    const ledger = new TestLedger('yangjiayuan')
    for (const [firm, quantity] of [
      ['甲公司', 100],
      ['乙公司', 60],
      ['丙公司', 40],
    ] as const)
      ledger.enter({ kind: 'receipt', donor: from(firm), lines: [{ ...noodles, quantity }] })
    expect(ledger.stock).toEqual({ 方便面: 200 })
    expect(Object.keys(ledger.state.lots)).toEqual(['1.1', '2.1', '3.1'])
    whole(ledger)
  })

  it('the man who gave hot drinks and left no name stands in the ledger without one', () => {
    const ledger = new TestLedger()
    const drinks = { goods: 'hot-drink', item: '热饮', measure: '杯' }
    const line = ledger.enter({ kind: 'receipt', donor: nobody, lines: [{ ...drinks, quantity: 30 }] })
    expect(line).toMatchObject({ donor: { as: 'anonymous' } })
    ledger.enter({
      kind: 'issue',
      to: { kind: 'task', id: 'sampling', name: '核酸采样' },
      lines: [{ ...drinks, quantity: 30 }],
    })
    expect(ledger.stock).toEqual({})
    whole(ledger)
  })

  it('130,000 KN95 are 300,000 yuan by invoice, on their line and on no other', () => {
    const ledger = new TestLedger('shenzhen')
    const value = { cents: 30_000_000, by: 'invoice' } as const
    const gift = v.parse(deed, {
      kind: 'receipt',
      donor: from('爱心企业'),
      lines: [{ ...kn95, quantity: 130_000, value }],
    })
    expect(ledger.enter(gift)).toMatchObject({ lines: [{ quantity: 130_000, value }] })
    ledger.enter({ kind: 'receipt', donor: nobody, lines: [{ ...kn95, quantity: 50_000 }] })
    expect(ledger.state.lots['1.1']?.value).toEqual(value)
    expect(ledger.state.lots['2.1']?.value).toBeUndefined()
    whole(ledger)
  })

  it('1,500 come where 2,000 were pledged: the difference is told in the line, or the receipt is not taken', () => {
    const ledger = new TestLedger()
    const fewer = { ...kn95, quantity: 1500, pledged: 2000 }
    expect(ledger.try({ kind: 'receipt', donor: nobody, lines: [fewer] })).toEqual({ code: 'REASON_NEEDED' })
    const line = { ...fewer, reason: 'fewer given' as const }
    expect(ledger.enter({ kind: 'receipt', donor: nobody, lines: [line] })).toMatchObject({ lines: [line] })
    whole(ledger)
  })
})
