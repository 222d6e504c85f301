import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstFault, invented, namesIn, type Reader } from '../../../test/chain/fuzzing'
import type { PlacedEntry } from './chain'
import { placeChain } from './index'

const RUNS = 100_000
// Each generated value is changed so often before the next is generated: generating costs more than reading.
const TEXTS_PER_RUN = 50
// The test's own process must be heard of in between.
const breath = () => new Promise((resolve) => setImmediate(resolve))

const eachChain =
  (change: (chain: PlacedEntry[]) => PlacedEntry[]): Reader =>
  (text) => {
    const read = placeChain(text)
    return { ...read, chains: read.chains.map(change) }
  }

let reads = 0
/** Readers that each do one thing wrong, and the fault that must be seen. */
const wrongReaders: { what: string; read: Reader; fault: string }[] = [
  { what: 'leaves the last line out', read: eachChain((chain) => chain.slice(0, -1)), fault: 'lost' },
  {
    what: 'puts the last person first, where there is an address',
    read: eachChain((chain) =>
      chain.some(({ address }) => address !== null) ? [...chain.slice(-1), ...chain.slice(0, -1)] : chain,
    ),
    fault: 'out of order',
  },
  {
    what: 'writes a letter into a name, where the paste has markup',
    read: (text) =>
      text.includes('<')
        ? eachChain((chain) => chain.map((entry) => ({ ...entry, name: `${entry.name}氏` })))(text)
        : placeChain(text),
    fault: 'invented',
  },
  {
    what: 'reads something else the second time',
    read: (text) => ({ ...placeChain(text), title: `${reads++}` }),
    fault: 'not the same again',
  },
]

describe('any text at all', () => {
  it(`is read without a crash, in its order, with nobody invented or lost, the same each time: ${RUNS.toLocaleString('en')} chains`, async () => {
    let read = 0
    const counted: Reader = (text) => {
      read++
      return placeChain(text)
    }
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.string({ unit: 'binary', maxLength: 12 }), async (seed, scrap) => {
        await breath()
        const fault = firstFault(counted, seed, scrap, TEXTS_PER_RUN)
        if (fault) throw new Error(fault)
      }),
      { numRuns: RUNS / TEXTS_PER_RUN, endOnFailure: true },
    )
    expect(read).toBeGreaterThanOrEqual(RUNS)
  }, 300_000)

  it.each(wrongReaders)('shows the fault of a reader that $what', ({ read, fault }) => {
    // 40 of the 2,000 runs are plenty for a reader that is wrong.
    const found = Array.from({ length: 40 }, (_, n) => firstFault(read, n * 104_729, '', TEXTS_PER_RUN))
    const said = found.filter((one) => one !== undefined).map((one) => one.split(':')[0])
    expect(said.some((one) => one?.startsWith(fault))).toBe(true)
  })

  it('is read without a crash where it is nothing but random characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(invented(text, namesIn(placeChain(text)))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})
