import { describe, expect, it } from 'vitest'
import { kn95, n95, nobody, noodles, suits, TestLedger, TODAY, toShift } from '../../test/ledger'
import { imbalances } from './balance'
import { proposed } from './picking'
import { type Deed, type LineOf, MAX_LOTS } from './schema'
import type { State } from './state'

const receipt = (...lines: LineOf<'receipt'>[]): Deed => ({ kind: 'receipt', donor: nobody, lines })
const issue = (...lines: Extract<Deed, { kind: 'issue' }>['lines']): Deed => ({
  kind: 'issue',
  to: toShift,
  lines,
})
const count = (...lines: LineOf<'count'>[]): Deed => ({ kind: 'count', lines })
const correction = (of: number, ...lines: LineOf<'correction'>[]): Deed => ({
  kind: 'correction',
  of,
  reason: 'miscounted',
  lines,
})

describe('taking out of stock', () => {
  it('takes what expires first, then what never does, then what came first', () => {
    const ledger = new TestLedger()
    ledger.enter(receipt({ ...noodles, quantity: 10 }, { ...noodles, quantity: 10, expiry: '2022-09-01' }))
    ledger.enter(receipt({ ...noodles, quantity: 10, expiry: '2022-05-01' }, { ...noodles, quantity: 10 }))
    const lots = [
      { lot: '2.1', quantity: 10 },
      { lot: '1.2', quantity: 10 },
      { lot: '1.1', quantity: 10 },
      { lot: '2.2', quantity: 5 },
    ]
    const asked = { ...noodles, quantity: 35 }
    expect(proposed(ledger.state, asked, { receiverId: null, today: TODAY })).toEqual({ ok: true, lots })
    expect(ledger.enter(issue(asked))).toMatchObject({ lines: [{ lots }] })
  })

  it('never hands out more than there is, and says what is left', () => {
    const ledger = new TestLedger()
    ledger.enter(receipt({ ...n95, quantity: 30 }, { ...kn95, quantity: 500 }))
    const refused = { code: 'NOT_ENOUGH_LEFT', details: { item: '口罩', left: 30, measure: '只' } }
    expect(ledger.try(issue({ ...n95, quantity: 31 }))).toEqual(refused)
    expect(ledger.try(issue({ ...n95, lots: [{ lot: '1.1', quantity: 31 }] }))).toEqual(refused)
    const twice = [
      { lot: '1.1', quantity: 16 },
      { lot: '1.1', quantity: 15 },
    ]
    expect(ledger.try(issue({ ...n95, lots: twice }))).toEqual(refused)
    expect(ledger.try(issue({ ...n95, quantity: 20 }, { ...n95, quantity: 11 }))).toMatchObject({
      details: { left: 10 },
    })
    expect(ledger.enter(issue({ ...n95, quantity: 30 }))).toMatchObject({ n: 2 })
  })

  it('never hands out what has expired, on its last day still', () => {
    const ledger = new TestLedger()
    ledger.enter(
      receipt(
        { ...noodles, quantity: 5, expiry: '2022-03-19' },
        { ...noodles, quantity: 7, expiry: '2022-03-20' },
      ),
    )
    expect(ledger.try(issue({ ...noodles, quantity: 8 }))).toMatchObject({ details: { left: 7 } })
    expect(ledger.try(issue({ ...noodles, lots: [{ lot: '1.1', quantity: 1 }] }))).toEqual({
      code: 'LOT_EXPIRED',
      details: { lot: '1.1', expiry: '2022-03-19' },
    })
    ledger.enter(issue({ ...noodles, quantity: 7 }))
  })

  it('takes a lot for what it is, not for another article', () => {
    const ledger = new TestLedger()
    ledger.enter(receipt({ ...kn95, quantity: 30 }))
    const lots = [{ lot: '1.1', quantity: 1 }]
    expect(ledger.try(issue({ ...n95, lots }))).toMatchObject({ code: 'LOT_UNKNOWN' })
    expect(ledger.try(issue({ ...kn95, grade: undefined, lots }))).toMatchObject({ code: 'LOT_UNKNOWN' })
    expect(ledger.try(issue({ ...kn95, lots: [{ lot: '9.1', quantity: 1 }] }))).toMatchObject({
      code: 'LOT_UNKNOWN',
    })
  })
})

describe('counting', () => {
  it('books a loss, a gain and a find, each with a reason, and what was as booked without one', () => {
    const ledger = new TestLedger()
    ledger.enter(receipt({ ...n95, quantity: 30 }, { ...kn95, quantity: 50 }, { ...suits, quantity: 5 }))
    expect(ledger.try(count({ lot: '1.1', booked: 30, counted: 28 }))).toEqual({ code: 'REASON_NEEDED' })
    ledger.enter(
      count(
        { lot: '1.1', booked: 30, counted: 28, reason: 'damaged' },
        { lot: '1.2', booked: 50, counted: 51, reason: 'miscounted' },
        { lot: '1.3', booked: 5, counted: 5 },
        { ...noodles, found: 4, reason: 'found' },
      ),
    )
    expect(ledger.stock).toEqual({ N95: 28, KN95: 51, 防护服: 5, 方便面: 4 })
    expect(imbalances(ledger.state)).toEqual([])
  })

  it('is done again when somebody took goods out meanwhile', () => {
    const ledger = new TestLedger()
    ledger.enter(receipt({ ...n95, quantity: 30 }))
    ledger.enter(issue({ ...n95, quantity: 2 }))
    const counted: Deed = count({ lot: '1.1', booked: 30, counted: 28, reason: 'missing' })
    expect(ledger.try(counted)).toEqual({ code: 'CHANGED_MEANWHILE' })
  })
})

describe('correcting', () => {
  const was = { ...n95, quantity: 30 }

  it('sets a receipt right, up or down, but not below what went out', () => {
    const ledger = new TestLedger()
    ledger.enter(receipt(was))
    ledger.enter(issue({ ...n95, quantity: 20 }))
    expect(ledger.try(correction(1, { lot: '1.1', was, is: { ...n95, quantity: 19 } }))).toEqual({
      code: 'NOT_ENOUGH_LEFT',
      details: { item: '口罩', left: 10, measure: '只' },
    })
    ledger.enter(correction(1, { lot: '1.1', was, is: { ...n95, quantity: 20 } }))
    expect(ledger.stock).toEqual({})
    const is = { ...n95, quantity: 25, expiry: '2023-01-01' }
    ledger.enter(correction(1, { lot: '1.1', was: { ...n95, quantity: 20 }, is }))
    expect(ledger.state.lots['1.1']).toEqual({
      ...n95,
      expiry: '2023-01-01',
      left: 5,
      figures: { received: 30, corrected: -5, issued: 20 },
    })
  })

  it('refuses what does not start from what is said now, or points at another entry', () => {
    const ledger = new TestLedger()
    ledger.enter(receipt(was))
    ledger.enter(receipt(was))
    const is = { ...n95, quantity: 25 }
    expect(ledger.try(correction(1, { lot: '1.1', was: is, is: was }))).toEqual({ code: 'CHANGED_MEANWHILE' })
    expect(ledger.try(correction(1, { lot: '2.1', was, is }))).toMatchObject({ code: 'LOT_UNKNOWN' })
    ledger.enter(correction(1, { lot: '1.1', was, is }))
    expect(ledger.try(correction(1, { lot: '1.1', was, is }))).toEqual({ code: 'CHANGED_MEANWHILE' })
  })

  it('sets an issue right once, and again only from there', () => {
    const ledger = new TestLedger()
    ledger.enter(receipt(was))
    ledger.enter(issue({ ...n95, quantity: 20 }))
    const fewer: Deed = correction(2, { lot: '1.1', issued: { was: 20, is: 15 } })
    ledger.enter(fewer)
    expect(ledger.stock).toEqual({ N95: 15 })
    expect(ledger.try(fewer)).toEqual({ code: 'CHANGED_MEANWHILE' })
    const line = { lot: '1.1', issued: { was: 15, is: 10 } }
    expect(ledger.try(correction(2, line, line))).toEqual({ code: 'CHANGED_MEANWHILE' })
    const more = (is: number) => correction(2, { lot: '1.1', issued: { was: 15, is } })
    expect(ledger.try(more(31))).toMatchObject({ code: 'NOT_ENOUGH_LEFT', details: { left: 15 } })
    ledger.enter(more(30))
    expect(ledger.state.totals).toMatchObject({ '["mask-n95","只","N95"]': { figures: { issued: 30 } } })
    expect(imbalances(ledger.state)).toEqual([])
  })
})

describe('the size of a stock', () => {
  const small = (n: number): LineOf<'receipt'> => ({
    ...noodles,
    quantity: 1,
    meant: { id: `r${n}`, name: '村' },
  })
  const filled = (lots: number) => {
    const ledger = new TestLedger()
    for (let n = 0; n < lots; n += 20)
      ledger.enter(receipt(...Array.from({ length: Math.min(20, lots - n) }, (_, at) => small(n + at))))
    return ledger
  }

  it('keeps the last 100 lots that were emptied, the earlier ones go', () => {
    const ledger = new TestLedger()
    for (let n = 0; n < 120; n++) {
      ledger.enter(receipt({ ...noodles, quantity: 1 }))
      ledger.enter(issue({ ...noodles, quantity: 1 }))
    }
    const kept = Object.keys(ledger.state.lots)
    expect(kept).toHaveLength(100)
    expect(kept).not.toContain('39.1')
    expect(kept).toContain('41.1')
    expect(imbalances(ledger.state)).toEqual([])
  })

  it(`has room for ${MAX_LOTS} lots; what is in stock can be handed out whatever their number`, () => {
    const ledger = filled(MAX_LOTS)
    expect(ledger.try(receipt({ ...noodles, quantity: 1 }))).toEqual({
      code: 'STOCK_CROWDED',
      details: { lots: MAX_LOTS + 1 },
    })
    const counted = count({ lot: '1.1', booked: 1, counted: 0, reason: 'damaged' })
    expect(ledger.enter(counted)).toMatchObject({ n: MAX_LOTS / 20 + 1 })
    ledger.enter(receipt({ ...noodles, quantity: 1 }))
  })

  it('stays within its item however long the names are', () => {
    const ledger = new TestLedger()
    const long = (n: number) => ({
      goods: `${n}`.padStart(64, 'g'),
      item: '长'.repeat(30),
      grade: '级'.repeat(40),
      measure: '份'.repeat(8),
      meant: { id: 'r'.repeat(64), name: '镇'.repeat(40) },
      expiry: '2030-01-01',
      value: { cents: 100_000_000_000, by: 'reference' as const },
      quantity: 1_000_000,
    })
    const bytes = (state: State) => new TextEncoder().encode(JSON.stringify(state)).length
    let refused = false
    for (let n = 0; n < 1000 && !refused; n++) refused = 'code' in ledger.try(receipt(long(n)))
    expect(refused).toBe(true)
    expect(bytes(ledger.state)).toBeLessThan(240_000)
    expect(bytes(ledger.state)).toBeGreaterThan(230_000)
  })
})
