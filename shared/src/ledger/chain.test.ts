import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { kn95, n95, nobody, TestLedger, toShift } from '../../test/ledger'
import { commitmentOf, fingerprint, hashOf, type Linked, ORIGIN, verifyChain } from './chain'
import type { Entry } from './schema'

const SALT = '00112233445566778899aabbccddeeff'
const receiver = 'anfu'

function someLedger(entries: number): TestLedger {
  const ledger = new TestLedger(receiver)
  const donor = { as: 'named' as const, commitment: commitmentOf(SALT, '宏达公司') }
  for (let n = 1; n <= entries; n++)
    if (n % 3 === 0) ledger.enter({ kind: 'issue', to: toShift, lines: [{ ...n95, quantity: n }] })
    else ledger.enter({ kind: 'receipt', donor: n % 2 ? donor : nobody, lines: [{ ...n95, quantity: 100 }] })
  return ledger
}

type Link = { entry: Entry; hash: string }
const LENGTH = 12
let chain: Link[] = []
beforeAll(() => {
  chain = someLedger(LENGTH).chain
})

const verdict = (links: readonly Linked[], more = {}) => verifyChain(links, { receiver, ...more })
const withAt = (place: number, link: Linked): Linked[] => chain.map((own, at) => (at === place ? link : own))
const rehashed = (entry: Linked['entry']): Linked => ({ entry, hash: hashOf(entry) })

/** The entry with something else in it. */
const changed = (entry: Entry, change: object): Linked['entry'] => ({ ...entry, ...change })

/** Every value in an entry, each in turn another. */
function alterations(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}x`, '']
  if (typeof value === 'number') return [value + 1, value - 1]
  if (Array.isArray(value))
    return [
      ...value.flatMap((one, at) => alterations(one).map((other) => value.with(at, other))),
      [...value, ...value],
      [],
    ]
  return Object.entries(value ?? {}).flatMap(([name, member]) => {
    const { [name]: _, ...without } = value as Record<string, unknown>
    return [without, ...alterations(member).map((other) => ({ ...without, [name]: other }))]
  })
}

describe('a whole chain', () => {
  it('is said to be whole, with its last hash', () => {
    expect(verdict(chain)).toEqual({ ok: true, count: LENGTH, head: chain.at(-1)!.hash })
    expect(verdict([])).toEqual({ ok: true, count: 0, head: ORIGIN })
  })

  it('can be verified a page at a time', () => {
    const page = chain.slice(5)
    expect(verdict(page, { from: 6, prev: chain[4]!.hash })).toMatchObject({ ok: true, count: LENGTH - 5 })
    expect(verdict(page, { from: 6, prev: chain[3]!.hash })).toEqual({ ok: false, at: 6, why: 'altered' })
  })

  it('can be verified a slice at a time, with the verdict that the whole of it has', () => {
    const anew = rehashed(changed(chain[6]!.entry, { lines: [{ ...n95, quantity: 99 }] }))
    const tampered = [
      chain,
      withAt(6, { entry: changed(chain[6]!.entry, { at: '' }), hash: chain[6]!.hash }),
      withAt(6, anew),
      chain.toSpliced(6, 1),
      chain.with(6, chain[8]!).with(8, chain[6]!),
      chain.toSpliced(6, 0, chain[2]!),
    ]
    for (const links of tampered)
      for (let held = 0; held <= 6; held++) expect(verdict(links, { held })).toEqual(verdict(links))
    // What was found to hold is not looked at again.
    expect(verdict(withAt(2, anew), { held: 5 })).toMatchObject({ ok: true, count: LENGTH })
  })

  it('has the same hashes in whatever order the members stand', () => {
    const turned = chain.map(({ entry, hash }) => ({
      entry: Object.fromEntries(Object.entries(entry).reverse()) as Entry,
      hash,
    }))
    expect(verdict(turned)).toMatchObject({ ok: true })
  })

  it('stays whole when a donor’s name and salt are deleted', () => {
    const shown = chain.map((link) => ({ ...link, donor: { name: '宏达公司', salt: SALT } }))
    const erased = shown.map(({ donor: _, ...link }) => link)
    expect(verdict(erased)).toEqual(verdict(shown))
    expect(JSON.stringify(erased)).not.toContain('宏达')
    expect(JSON.stringify(erased)).not.toContain(SALT)
  })
})

describe('a chain that somebody has been at', () => {
  it('is found altered, whatever field of whatever entry it was', () => {
    let seen = 0
    for (const [place, { entry, hash }] of chain.entries())
      for (const other of alterations(entry) as Linked['entry'][]) {
        expect(verdict(withAt(place, { entry: other, hash }))).toEqual({
          ok: false,
          at: entry.n,
          why: 'altered',
        })
        seen++
      }
    expect(seen).toBeGreaterThan(LENGTH * 25)
  })

  it('is found altered when its hash was made anew, as long as an entry follows', () => {
    for (const [place, { entry }] of chain.slice(0, -1).entries()) {
      const lines = [{ ...n95, quantity: 99 }]
      expect(verdict(withAt(place, rehashed(changed(entry, { lines }))))).toEqual({
        ok: false,
        at: entry.n,
        why: 'altered',
      })
    }
  })

  it('is found at the entry that has another number, or a hash of its own making', () => {
    for (const [place, { entry, hash }] of chain.entries()) {
      expect(verdict(withAt(place, { entry, hash: ORIGIN }))).toEqual({
        ok: false,
        at: entry.n,
        why: 'altered',
      })
      for (const n of [1, 3, 8, 99])
        if (n !== entry.n) {
          expect(verdict(withAt(place, { entry: { ...entry, n }, hash }))).toMatchObject({ at: entry.n })
          if (place < LENGTH - 1)
            expect(verdict(withAt(place, rehashed({ ...entry, n })))).toMatchObject({
              ok: false,
              at: entry.n,
            })
        }
    }
  })

  it('is found to lack the entry that was removed', () => {
    for (let place = 0; place < LENGTH - 1; place++)
      expect(verdict(chain.toSpliced(place, 1))).toEqual({ ok: false, at: place + 1, why: 'missing' })
  })

  it('is found out of order where the first of two entries that changed places should stand', () => {
    for (let one = 0; one < LENGTH; one++)
      for (let other = one + 1; other < LENGTH; other++) {
        const swapped = chain.with(one, chain[other]!).with(other, chain[one]!)
        expect(verdict(swapped)).toEqual({ ok: false, at: one + 1, why: 'out of order' })
      }
  })

  it('is found to have one too many where an entry was put in', () => {
    for (let place = 1; place < LENGTH; place++) {
      const { entry } = chain[place]!
      const lines = [{ ...kn95, quantity: 5 }]
      const put = (link: Linked) => verdict([...chain.slice(0, place), link, ...chain.slice(place)])
      const found = { ok: false, at: entry.n, why: 'inserted' }
      // With the next number, chained to the one before; with no right hash; from another receiver; from beyond the end.
      expect(put(rehashed(changed(entry, { lines })))).toEqual(found)
      expect(put({ entry: changed(entry, { lines }), hash: chain[place]!.hash })).toEqual(found)
      expect(put(rehashed({ ...entry, receiver: 'another' }))).toEqual(found)
      expect(put(rehashed({ ...entry, n: 99 }))).toEqual({ ...found, at: 99 })
    }
  })

  it('is found to have an entry twice', () => {
    for (let from = 0; from < LENGTH; from++)
      for (let to = 0; to <= LENGTH; to++)
        expect(verdict(chain.toSpliced(to, 0, chain[from]!))).toEqual({
          ok: false,
          at: from + 1,
          why: 'inserted',
        })
  })

  it('is found altered where there is no JSON to hash', () => {
    const half = changed(chain[3]!.entry, { kind: '\ud800' })
    const unnumbered = { ...chain[3]!.entry, n: 3.5 }
    for (const entry of [half, unnumbered])
      expect(verdict(withAt(3, { entry, hash: chain[3]!.hash }))).toEqual({
        ok: false,
        at: 4,
        why: 'altered',
      })
  })

  it('is not another receiver’s', () => {
    expect(verifyChain(chain, { receiver: 'another' })).toEqual({ ok: false, at: 1, why: 'altered' })
  })

  it('is held to the fingerprints that were posted: written anew or cut off, it does not pass', () => {
    const posted = { n: LENGTH, fingerprint: fingerprint(chain.at(-1)!.hash) }
    const anew = someLedger(LENGTH - 1)
    anew.enter({ kind: 'receipt', donor: nobody, lines: [{ ...n95, quantity: 1 }] })
    expect(verdict(chain, { known: [posted] })).toMatchObject({ ok: true })
    expect(verdict(anew.chain)).toMatchObject({ ok: true })
    expect(verdict(anew.chain, { known: [posted] })).toEqual({ ok: false, at: LENGTH, why: 'altered' })
    expect(verdict(chain.slice(0, -2), { known: [posted] })).toEqual({
      ok: false,
      at: LENGTH - 1,
      why: 'missing',
    })
  })
})

describe('a fingerprint and a commitment', () => {
  it('shows 128 bits in eight groups of four', () => {
    expect(fingerprint(chain[0]!.hash)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
    expect(chain[0]!.hash.startsWith(fingerprint(chain[0]!.hash).replaceAll(' ', ''))).toBe(true)
  })

  it('commits to one name and one salt', () => {
    const own = commitmentOf(SALT, '宏达公司')
    expect(own).toMatch(/^[0-9a-f]{64}$/)
    expect(commitmentOf(SALT, '宏达')).not.toBe(own)
    expect(commitmentOf(SALT.replace('00', '01'), '宏达公司')).not.toBe(own)
    // A shorter salt could lend its last digits to the name.
    expect(() => commitmentOf(SALT.slice(1), `${SALT.at(-1)}宏达公司`)).toThrow(RangeError)
  })
})

describe('in a mini-program', () => {
  it('comes to the same verdict without TextEncoder, BigInt or crypto', async () => {
    const { outputFiles } = await build({
      entryPoints: [new URL('./chain.ts', import.meta.url).pathname],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      globalName: 'ledger',
      target: 'es2018',
    })
    const code = outputFiles[0]!.text
    // It is in the first package of a mini-program, which has 2 MB for everything.
    expect(code.length).toBeLessThan(10_000)
    const phone = createContext({ chain: JSON.stringify(chain) })
    runInContext('delete globalThis.BigInt; delete globalThis.TextEncoder; delete globalThis.crypto', phone)
    expect(runInContext('typeof BigInt + typeof TextEncoder + typeof crypto', phone)).toBe(
      'undefined'.repeat(3),
    )
    const answer = runInContext(
      `${code}; JSON.stringify(ledger.verifyChain(JSON.parse(chain), { receiver: '${receiver}' }))`,
      phone,
    )
    expect(JSON.parse(answer)).toEqual(verdict(chain))
  })
})

describe('any tampering with one entry', () => {
  it('breaks the chain at that entry', () => {
    fc.assert(
      fc.property(fc.nat(LENGTH - 1), fc.nat(), fc.boolean(), (place, which, anew) => {
        const { entry, hash } = chain[place]!
        const others = alterations(entry) as Linked['entry'][]
        const other = others[which % others.length]!
        const last = place === LENGTH - 1
        const found = verdict(withAt(place, anew && !last ? rehashed(other) : { entry: other, hash }))
        expect(found).toMatchObject({ ok: false, at: entry.n })
        if (other.n === entry.n) expect(found).toMatchObject({ why: 'altered' })
      }),
      { numRuns: 500 },
    )
  })
})
