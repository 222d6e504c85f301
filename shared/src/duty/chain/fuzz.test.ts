import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCases } from '../../../test/chain/read'
import type { PlacedEntry } from './chain'
import { cleanText } from './cleaning'
import { parseChain, placeChain } from './index'

const RUNS = 100_000
// Each generated value is changed so often before the next is generated: generating costs more than reading.
const TEXTS_PER_RUN = 50
// The test's own process must be heard of in between.
const breath = () => new Promise((resolve) => setImmediate(resolve))

const lines = readCases()
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.length < 200)

const INVISIBLE = ['\u200b', '\u200f', '\u2060', '\ufeff', '\u00ad', '\u3164', '\u00a0', '\ufffc', '\u202e']
const SCRAPS = [
  '1. ',
  '2、',
  '③',
  '（',
  '）',
  '「',
  '」',
  '~~',
  '：',
  '、',
  ' +1',
  '3栋',
  '13800000101',
  '取消',
  '帮',
  '🌻',
  '#接龙\n',
  '\n',
  '\ud83c',
  '姓名：',
  '<b>',
  '&amp;',
  '|',
  'X',
  '0',
  '周六上午：\n',
  '例',
  'ﬁ',
  'Å',
  '　',
]

/** Small whole numbers from one seed; cheaper than a generated value each. */
function dice(seed: number): (below: number) => number {
  let state = seed | 1
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    state ^= state + Math.imul(state ^ (state >>> 7), 0x297a2d39)
    return ((state ^ (state >>> 14)) >>> 0) % below
  }
}

/** Some lines of the cases, cut, spliced, swapped, doubled, with scraps and invisible characters put in. */
function chainFrom(seed: number, scrap: string): string {
  const roll = dice(seed)
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!
  const from = roll(lines.length)
  const picked =
    roll(2) === 0 ? lines.slice(from, from + 8) : Array.from({ length: 1 + roll(8) }, () => pick(lines))
  for (let changes = roll(6); changes > 0; changes--) {
    const at = roll(picked.length)
    const line = picked[at] ?? ''
    const place = roll(line.length + 1)
    const change = roll(7)
    if (change === 0) picked[at] = line.slice(0, place)
    else if (change === 1) picked[at] = line.slice(0, place) + pick(lines).slice(roll(6))
    else if (change === 2) picked.splice(roll(picked.length), 0, line)
    else if (change === 3) picked[at] = line.slice(0, place) + pick(INVISIBLE) + line.slice(place)
    else if (change === 4) picked[at] = line.slice(0, place) + pick(SCRAPS) + line.slice(place)
    else if (change === 5) picked[at] = line.slice(0, place) + scrap + line.slice(place)
    else picked.push(picked.splice(at, 1)[0] ?? '')
  }
  return picked.join(pick(['\n', '\n', '\n', '\r\n', '\r', '\u2028', ' ']))
}

/** Whether the characters of a name occur in the text, in order; the mark that joins two people is the reader's own. */
function occurs(name: string, text: string): boolean {
  let at = 0
  for (const letter of name.normalize('NFKC').replace(/[、\s·]/g, '')) {
    at = text.indexOf(letter, at) + letter.length
    if (at < letter.length) return false
  }
  return true
}

const invented = (text: string, names: string[]): string[] => {
  const cleaned = cleanText(text).normalize('NFKC')
  return names.filter((name) => name === '' || !occurs(name, cleaned))
}

/** In how many runs of growing lines a chain stands: one for each copy whose people it holds. */
const runs = (chain: PlacedEntry[]) =>
  chain.reduce(
    (sum, entry, index) => sum + (index === 0 || (chain[index - 1]?.line ?? 0) > entry.line ? 1 : 0),
    0,
  )

describe('any text at all', () => {
  it(`is read without a crash, in its order, with nobody invented, the same each time: ${RUNS.toLocaleString('en')} chains`, async () => {
    let read = 0
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.string({ unit: 'binary', maxLength: 12 }), async (seed, scrap) => {
        await breath()
        for (let turn = 0; turn < TEXTS_PER_RUN; turn++) {
          const text = chainFrom(seed + turn * 7919, scrap)
          const { chains, copies } = placeChain(text)
          read++
          const names = chains.flat().map((entry) => entry.name)
          const wrong = invented(text, names)
          if (wrong.length > 0) throw new Error(`invented ${wrong.join()} from ${JSON.stringify(text)}`)
          if (chains.some((chain, index) => runs(chain) > Math.max(1, copies[index] ?? 0))) {
            throw new Error(`out of order: ${JSON.stringify(text)}`)
          }
          if (turn === 0) expect(placeChain(text).chains).toEqual(chains)
        }
      }),
      { numRuns: RUNS / TEXTS_PER_RUN, endOnFailure: true },
    )
    expect(read).toBe(RUNS)
  }, 300_000)

  it('is read without a crash where it is nothing but random characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { entries } = parseChain(text)
        return (
          invented(
            text,
            entries.map((entry) => entry.name),
          ).length === 0
        )
      }),
      { numRuns: 3000 },
    )
  })

  it('fails the check for invented people when a reader invents one', () => {
    const text = '值守接龙\n1. 张卫国\n2. 李玉兰'
    const { entries } = parseChain(text)
    const names = entries.map((entry) => entry.name)
    expect(invented(text, names)).toEqual([])
    expect(invented(text, [...names, '王秀芳'])).toEqual(['王秀芳'])
    expect(invented(text, ['国卫张'])).toEqual(['国卫张'])
    expect(invented(text, [''])).toEqual([''])
  })
})
