import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kn95, n95, nobody, noodles, suits, TestLedger, toShift } from '../../test/ledger'
import { applied } from './apply'
import { audited, imbalances } from './balance'
import { hashOf, verifyChain } from './chain'
import { Reckoning } from './reckoning'
import type { Deed, Entry } from './schema'
import { articleKey, cameIn, type State, saidOf, wentOut } from './state'

const articles = [n95, kn95, suits, noodles]
const expiries = [undefined, '2022-03-01', '2022-03-20', '2022-06-30', '2024-01-31']
const other = { id: 'other', name: '另一处' }

const step = fc.record({
  kind: fc.constantFrom(
    ...(['receipt', 'receipt', 'issue', 'issue', 'issue', 'issue lot', 'sent', 'arrived'] as const),
    ...(['count', 'found', 'correct lot', 'correct lot', 'apart', 'correct issue'] as const),
  ),
  /** Which article, lot or entry. */
  which: fc.nat(),
  to: fc.nat(),
  quantity: fc.integer({ min: 1, max: 60 }),
  more: fc.integer({ min: -30, max: 30 }),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const of = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)]

/** A deed that a keeper might try on this stock; not all can be done. */
function deedOf({ kind, which, to, quantity, more }: Step, ledger: TestLedger): Deed | undefined {
  const article = of(articles, which)!
  const fresh = { ...article, expiry: of(expiries, to), ...(to % 7 === 0 ? { meant: other } : {}) }
  const [lot, kept] = of(Object.entries(ledger.state.lots), which) ?? []
  const line = { ...fresh, quantity }
  const corrected = (of: number, change: Extract<Deed, { kind: 'correction' }>['lines'][number]): Deed => ({
    kind: 'correction',
    of,
    reason: 'misread',
    lines: [change],
  })
  if (kind === 'receipt') return { kind, donor: nobody, lines: [line, { ...line, expiry: '2023-05-05' }] }
  if (kind === 'arrived')
    return {
      kind,
      transfer: 't',
      from: other,
      lines: [{ ...line, quantity: Math.max(0, more), sent: quantity, reason: 'lost on the way' }],
    }
  if (kind === 'found') return { kind: 'count', lines: [{ ...fresh, found: quantity, reason: 'found' }] }
  if (kind === 'issue')
    return {
      kind,
      to: toShift,
      lines: [
        { ...article, quantity },
        { ...of(articles, to)!, quantity: 1 },
      ],
    }
  if (kind === 'sent') return { kind, transfer: 't', to: other, lines: [{ ...article, quantity }] }
  if (kind === 'correct issue') {
    const issue = of(
      ledger.entries.filter((entry) => entry.kind === 'issue'),
      which,
    )
    const pick = issue?.lines[0]?.lots[0]
    if (!issue || !pick) return
    const issued = { was: pick.quantity, is: Math.max(0, pick.quantity + more) }
    return corrected(issue.n, { lot: pick.lot, issued })
  }
  if (!lot || !kept) return
  if (kind === 'issue lot') {
    const { goods, item, grade, measure } = kept
    return { kind: 'issue', to: toShift, lines: [{ goods, item, grade, measure, lots: [{ lot, quantity }] }] }
  }
  if (kind === 'count')
    return {
      kind,
      lines: [{ lot, booked: kept.left, counted: Math.max(0, kept.left + more), reason: 'miscounted' }],
    }
  const was = saidOf(kept)
  const is = { ...was, quantity: Math.max(0, was.quantity + more) }
  const n = Number(lot.split('.')[0])
  if (kind === 'apart') return corrected(n, { lot, was, is, apart: line })
  return corrected(n, { lot, was, is: to % 2 ? is : { ...is, ...fresh } })
}

/** What entries say, reckoned without the rules: of each lot its article, what came and what went. */
function told(entries: readonly Entry[]) {
  const lots = new Map<string, { article: string; came: number; went: number }>()
  const went = (lot: string, quantity: number) => {
    lots.get(lot)!.went += quantity
  }
  for (const entry of entries)
    for (const [at, line] of entry.lines.entries()) {
      const lot = `${entry.n}.${at + 1}`
      if ('lots' in line) for (const pick of line.lots) went(pick.lot, pick.quantity)
      else if ('issued' in line) went(line.lot, line.issued.is - line.issued.was)
      else if ('booked' in line) {
        lots.get(line.lot)!.came += Math.max(0, line.counted - line.booked)
        went(line.lot, Math.max(0, line.booked - line.counted))
      } else if ('is' in line) {
        Object.assign(lots.get(line.lot)!, { article: articleKey(line.is), came: line.is.quantity })
        if (line.apart) lots.set(lot, { article: articleKey(line.apart), came: line.apart.quantity, went: 0 })
      } else
        lots.set(lot, {
          article: articleKey(line),
          came: 'found' in line ? line.found : line.quantity,
          went: 0,
        })
    }
  return lots
}

function expectAsTold(state: State, entries: readonly Entry[]) {
  const sums: Record<string, [came: number, went: number]> = {}
  for (const [lot, { article, came, went }] of told(entries)) {
    expect(state.lots[lot]?.left ?? 0).toBe(came - went)
    const [c, w] = sums[article] ?? [0, 0]
    sums[article] = [c + came, w + went]
  }
  for (const [article, { figures }] of Object.entries(state.totals))
    expect([cameIn(figures), wentOut(figures)]).toEqual(sums[article] ?? [0, 0])
}

const STEPS = 200
const steps = fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' })

/** Goes the steps: a refusal must change nothing, and in the end all add up and be what the entries say. */
function go(all: readonly Step[], ledger: TestLedger, seen: Map<string, number>) {
  for (const one of all) {
    const deed = deedOf(one, ledger)
    if (!deed) continue
    const before = ledger.state
    const done = ledger.try(deed)
    const what = 'code' in done ? done.code : one.kind
    seen.set(what, (seen.get(what) ?? 0) + 1)
    if ('code' in done) expect(ledger.state).toBe(before)
  }
  expect(imbalances(ledger.state)).toEqual([])
  expectAsTold(ledger.state, ledger.entries)
}

describe('a ledger that many keepers write on as it comes', () => {
  it('adds up after each of more than 10,000 entries, per lot, per article and over all, and is never below zero', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(steps, (all) => {
        const ledger = new TestLedger()
        go(all, ledger, seen)
        // Goes over the entries again and stops at the first after which something does not add up, or is below zero.
        expect(audited(ledger.receiver, ledger.entries)).toEqual({ ok: true, state: ledger.state })
        expect(verifyChain(ledger.chain, { receiver: ledger.receiver })).toMatchObject({ ok: true })
      }),
      { numRuns: 75 },
    )
    const refusals = ['NOT_ENOUGH_LEFT', 'LOT_EXPIRED', 'LOT_MEANT_FOR', 'CHANGED_MEANWHILE']
    const codes = [...seen.keys()].filter((what) => /^[A-Z_]+$/.test(what))
    const entries = [...seen]
      .filter(([what]) => !codes.includes(what))
      .reduce((sum, [, times]) => sum + times, 0)
    expect(entries).toBeGreaterThan(10_000)
    expect(codes).toEqual(expect.arrayContaining(refusals))
    for (const [what, times] of seen) if (!codes.includes(what)) expect(times).toBeGreaterThan(100)
  }, 60_000)

  it('is reckoned by a reader to the same sums; or, with one figure changed, found not to add up at the same entry', () => {
    const found = { sound: 0, broken: 0 }
    const more = fc.integer({ min: 1, max: 200 })
    fc.assert(
      fc.property(steps, fc.nat(), more, fc.integer({ min: 1, max: 60 }), (all, which, by, slice) => {
        const ledger = new TestLedger()
        go(all, ledger, new Map())
        for (const at of [undefined, which % ledger.entries.length]) {
          const links: { entry: Entry; hash: string }[] = []
          for (const [place, { entry }] of ledger.chain.entries()) {
            const other = { ...(place === at ? withMore(entry, by) : entry) }
            other.prev = links.at(-1)?.hash ?? other.prev
            links.push({ entry: other, hash: hashOf(other) })
          }
          const audit = audited(
            ledger.receiver,
            links.map(({ entry }) => entry),
          )
          const reckoning = new Reckoning(ledger.receiver)
          reckoning.add(links)
          let finding: ReturnType<Reckoning['step']>
          while (finding === undefined && !reckoning.isDone) finding = reckoning.step(slice)
          found[audit.ok ? 'sound' : 'broken']++
          if (!audit.ok) expect(finding).toEqual({ at: audit.at, why: 'does not add up' })
          else expect([finding, reckoning.state?.totals]).toEqual([undefined, audit.state.totals])
        }
      }),
      { numRuns: 20 },
    )
    expect(found.broken).toBeGreaterThan(3)
    expect(found.sound).toBeGreaterThan(20)
  }, 60_000)

  /** So many more went out, or fewer came in. */
  function withMore(entry: Entry, by: number): Entry {
    if (entry.kind === 'issue' || entry.kind === 'sent') {
      const [line, ...lines] = entry.lines
      const [pick, ...lots] = line!.lots
      return {
        ...entry,
        lines: [{ ...line!, lots: [{ ...pick!, quantity: pick!.quantity + by }, ...lots] }, ...lines],
      }
    }
    if (entry.kind !== 'receipt') return entry
    const [line, ...lines] = entry.lines
    return { ...entry, lines: [{ ...line!, quantity: Math.max(1, line!.quantity - by) }, ...lines] }
  }

  const first = (entry: Entry) => (entry.kind === 'issue' ? entry.lines[0]?.lots[0]?.lot : undefined)

  it('does not add up when a rule forgets to take from a lot what it books as issued', () => {
    const forgetful = (state: State, entry: Entry): State => {
      const next = applied(state, entry)
      const lot = first(entry)
      const kept = lot && state.lots[lot]
      return kept ? { ...next, lots: { ...next.lots, [lot]: kept } } : next
    }
    const wrong = fc.check(
      fc.property(steps, (all) => go(all, new TestLedger('anfu', forgetful), new Map())),
      { numRuns: 1, endOnFailure: true },
    )
    expect(wrong.failed).toBe(true)
    expect(String(wrong.errorInstance)).toContain('to deeply equal []')
  })

  it('is not what its entries say when a rule forgets the last of several lots', () => {
    const forgetful = (state: State, entry: Entry): State =>
      applied(
        state,
        entry.kind === 'issue'
          ? { ...entry, lines: entry.lines.map((line) => ({ ...line, lots: line.lots.slice(0, 1) })) }
          : entry,
      )
    const ledger = new TestLedger('anfu', forgetful)
    const give = () => ledger.enter({ kind: 'receipt', donor: nobody, lines: [{ ...n95, quantity: 10 }] })
    give()
    give()
    ledger.enter({ kind: 'issue', to: toShift, lines: [{ ...n95, quantity: 15 }] })
    expect(imbalances(ledger.state)).toEqual([])
    expect(() => expectAsTold(ledger.state, ledger.entries)).toThrow()
    expect(audited('anfu', ledger.entries)).not.toEqual({ ok: true, state: ledger.state })
  })
})

describe('what does not add up', () => {
  const ledger = new TestLedger()
  ledger.enter({ kind: 'receipt', donor: nobody, lines: [{ ...n95, quantity: 10 }] })

  it('is told of the lot, the article and the whole', () => {
    const { lots, totals } = ledger.state
    const article = articleKey(n95)
    const fewer = { ...ledger.state, lots: { '1.1': { ...lots['1.1']!, left: 9 } } }
    const off = { came: 10, went: 0, left: 9 }
    expect(imbalances(fewer)).toEqual([
      { of: { lot: '1.1' }, ...off },
      { of: { article }, ...off },
      { of: 'all', ...off },
    ])
    expect(imbalances({ ...ledger.state, lots: {} })).toHaveLength(2)
    expect(imbalances({ ...ledger.state, totals: {} })).toHaveLength(2)
    const crossed = { ...totals, x: { ...suits, figures: { issued: -3, sent: 3 } } }
    expect(imbalances({ ...ledger.state, totals: crossed })).toHaveLength(2)
  })

  it('is told of published entries too, and from which on', () => {
    const head = {
      receiver: 'anfu',
      n: 2,
      at: '2022-03-20T09:00:00+08:00',
      prev: '0'.repeat(64),
      by: 'keeper',
    } as const
    const lines = [{ ...n95, lots: [{ lot: '1.1', quantity: 11 }] }]
    expect(
      audited('anfu', [...ledger.entries, { ...head, kind: 'issue', to: toShift, lines }]),
    ).toMatchObject({
      ok: false,
      at: 2,
      imbalances: [{ of: { lot: '1.1' }, came: 10, went: 11, left: -1 }, {}, {}],
    })
    const unknown = { ...head, kind: 'count', lines: [{ lot: '7.1', booked: 1, counted: 1 }] } as Entry
    expect(audited('anfu', [...ledger.entries, unknown])).toEqual({ ok: false, at: 2, imbalances: [] })
    expect(audited('anfu', [{ ...unknown, n: 5 }])).toEqual({ ok: false, at: 5, imbalances: [] })
  })
})
