import { beforeAll, describe, expect, it } from 'vitest'
import { kn95, n95, nobody, TestLedger, toShift } from '../../test/ledger'
import { commitmentOf, fingerprint, hashOf, verifyChain } from './chain'
import { type Finding, Reckoning } from './reckoning'
import type { ProofLink } from './schema'

const SALT = '00112233445566778899aabbccddeeff'
const receiver = 'anfu'
const LENGTH = 40

let links: ProofLink[] = []
let ledger: TestLedger

beforeAll(() => {
  ledger = new TestLedger(receiver)
  for (let n = 1; n <= LENGTH; n++) {
    const donor = { as: 'named' as const, commitment: commitmentOf(SALT, `公司 ${n}`) }
    if (n % 3 === 0) ledger.enter({ kind: 'issue', to: toShift, lines: [{ ...n95, quantity: n }] })
    else ledger.enter({ kind: 'receipt', donor: n % 2 ? donor : nobody, lines: [{ ...n95, quantity: 100 }] })
  }
  links = ledger.chain.map((link) => ({
    ...link,
    ...(link.entry.kind === 'receipt' && link.entry.donor.as === 'named'
      ? { donor: { name: `公司 ${link.entry.n}`, salt: SALT } }
      : {}),
  }))
})

/** Reckons them in pages of so many, a few at a time, as a phone does: at the first that does not hold it fetches the rest. */
function reckoned(
  all: ProofLink[],
  page = 13,
  most = 5,
): { finding: Finding | undefined; reckoning: Reckoning } {
  const reckoning = new Reckoning(receiver)
  for (let from = 0; from < all.length; from += page) {
    reckoning.add(all.slice(from, from + page))
    while (!reckoning.isDone) {
      const finding = reckoning.step(most)
      if (finding === undefined) continue
      reckoning.add(all.slice(from + page))
      return { finding: reckoning.settled(finding), reckoning }
    }
  }
  return { finding: undefined, reckoning }
}

/** The chain as it is from some entry on, written anew by somebody who can reckon hashes too. */
function anewFrom(place: number, change: (entry: ProofLink['entry']) => ProofLink['entry']): ProofLink[] {
  const kept = links.slice(0, place)
  for (const { entry, donor } of links.slice(place)) {
    const prev = kept.at(-1)?.hash ?? entry.prev
    const other = { ...(kept.length === place ? change(entry) : entry), prev }
    kept.push({ entry: other, hash: hashOf(other), ...(donor ? { donor } : {}) })
  }
  return kept
}

describe('a reader who reckons a ledger', () => {
  it('finds that all of it holds, and what it has led to', () => {
    const { finding, reckoning } = reckoned(links)
    expect(finding).toBeUndefined()
    expect(reckoning.count).toBe(LENGTH)
    expect(reckoning.head).toBe(links.at(-1)!.hash)
    expect(reckoning.state).toEqual(ledger.state)
  })

  it('finds the same break, page by page, that the whole chain has', () => {
    const altered = { ...links[20]!, entry: { ...links[20]!.entry, at: 'another' } }
    const inserted = { ...links[20]!, entry: { ...links[20]!.entry, lines: [] } }
    const tampered = {
      altered: links.with(20, altered),
      removed: links.toSpliced(20, 1),
      'changed places': links.with(11, links[30]!).with(30, links[11]!),
      inserted: links.toSpliced(20, 0, inserted),
      'from the start': links.slice(1),
    }
    for (const [how, all] of Object.entries(tampered)) {
      const verdict = verifyChain(all, { receiver })
      expect(verdict.ok, how).toBe(false)
      const found = verdict.ok ? undefined : { at: verdict.at, why: verdict.why }
      for (const page of [1, 7, 13, 100])
        for (const most of [1, 5, 50]) expect(reckoned(all, page, most).finding, how).toEqual(found)
    }
  })

  it('finds a chain written anew by what was posted of it, and one that was cut off', () => {
    const posted = [3, 25, LENGTH].map((n) => ({ n, fingerprint: fingerprint(links[n - 1]!.hash) }))
    expect(reckoned(links).reckoning.against(posted)).toBeUndefined()
    const anew = reckoned(anewFrom(9, (entry) => ({ ...entry, by: 'secretary' })))
    expect(anew.finding).toBeUndefined()
    expect(anew.reckoning.against(posted)).toEqual({ at: 25, why: 'rewritten' })
    const cut = reckoned(links.slice(0, -2))
    expect(cut.finding).toBeUndefined()
    expect(cut.reckoning.against(posted)).toEqual({ at: LENGTH, why: 'cut off' })
  })

  it('says which entry a fingerprint is of', () => {
    const { reckoning } = reckoned(links)
    expect(reckoning.withFingerprint(fingerprint(links[16]!.hash))).toBe(17)
    expect(reckoning.withFingerprint(fingerprint('f'.repeat(64)))).toBeUndefined()
  })

  it('finds a name that the entry does not commit to; one that was taken away is nothing', () => {
    const place = links.findIndex(({ donor }, at) => donor !== undefined && at > 5)
    const named = (name: string, salt = SALT) =>
      links.with(place, { ...links[place]!, donor: { name, salt } })
    const found = { at: place + 1, why: 'another name' }
    expect(reckoned(named('别人')).finding).toEqual(found)
    expect(reckoned(named('别人', '')).finding).toEqual(found)
    const anonymous = links.findIndex(({ entry, donor }) => entry.kind === 'receipt' && donor === undefined)
    const given = links.with(anonymous, { ...links[anonymous]!, donor: { name: '谁', salt: SALT } })
    expect(reckoned(given).finding).toEqual({ at: anonymous + 1, why: 'another name' })
    expect(reckoned(links.map(({ donor: _, ...link }) => link)).finding).toBeUndefined()
  })

  it('finds what does not add up though its hashes do', () => {
    const more = anewFrom(8, (entry) => ({
      ...entry,
      lines: [{ ...n95, lots: [{ lot: '1.1', quantity: 9_999 }] }],
    }))
    expect(reckoned(more).finding).toEqual({ at: 9, why: 'does not add up' })
    const unknown = anewFrom(8, (entry) => ({
      ...entry,
      lines: [{ ...kn95, lots: [{ lot: '77.1', quantity: 1 }] }],
    }))
    expect(reckoned(unknown).finding).toEqual({ at: 9, why: 'does not add up' })
  })

  it('reckons the hashes of a kind of entry that it does not know, and says nothing of the sums', () => {
    const { finding, reckoning } = reckoned(anewFrom(30, (entry) => ({ ...entry, kind: 'auction' })))
    expect(finding).toBeUndefined()
    expect(reckoning.count).toBe(LENGTH)
    expect(reckoning.state).toBeUndefined()
  })
})
