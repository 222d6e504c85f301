import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { HOUR } from '@muster/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gathered } from '../gathered'
import { seed } from '../seed'
import { withoutConditions } from '../without-conditions'
import { type Act, PEOPLE, type Step, type Tap } from './acts'
import { Day } from './day'
import { servedDay, step } from './drawn'
import { faults, NOTHING_SEEN } from './watch'

const RUNS = Number(process.env.MODEL_RUNS ?? 16)

/** Lives the steps of a day and gives the first faults that were seen, with the answers that a server must never give. */
async function live(
  steps: Step[],
  through?: (db: DynamoDBDocumentClient) => DynamoDBDocumentClient,
): Promise<string[]> {
  const day = await Day.open(through)
  try {
    let seen = NOTHING_SEEN
    for (const each of steps) {
      const answers = 'taps' in each ? await day.burst(each.taps) : []
      if ('pass' in each) await day.pass(each.pass)
      if ('beside' in each) await day.reach(each.shift, each.beside)
      const broken = answers.filter(({ status }) => status >= 500 && status !== 503)
      const looked = await faults(day, seen, 'taps' in each ? each.taps.map(({ act: done }) => done) : [])
      const found = [...broken.map(({ status, code }) => `${status} ${code}`), ...looked.faults]
      if (found.length > 0) return found
      seen = looked.seen
    }
    return []
  } finally {
    await day.close()
  }
}

/** A client that writes of a record's corrections the last one alone. */
function forgetting(db: DynamoDBDocumentClient): DynamoDBDocumentClient {
  db.middlewareStack.add(
    (next) => (args) => {
      const { Item: item } = args.input as { Item?: { corrections?: unknown[] } }
      if (item?.corrections) item.corrections = item.corrections.slice(-1)
      return next(args)
    },
    { step: 'initialize', name: 'forgetting' },
  )
  return db
}

describe('a day of duties: claims, proxies, roll-call, changes and the clock, at once, cut off and repeated', () => {
  it('keeps places, order and people', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.array(step, { minLength: 4, maxLength: 16 }), servedDay),
        async (steps) => {
          expect(await live(steps)).toEqual([])
        },
      ),
      { seed, numRuns: RUNS, endOnFailure: false },
    )
  }, 3_000_000)

  it('is seen to break when the conditions of the writes are taken away', async () => {
    const storm: Tap[] = [...PEOPLE, ...PEOPLE].map((person) => ({
      act: { do: 'claim', who: person, shift: 0, post: 'p1', wait: true },
      again: false,
    }))
    const morning: Step[] = [
      { taps: storm },
      { pass: 10 * HOUR },
      {
        taps: PEOPLE.map((person) => ({
          act: { do: 'check in', who: person, shift: 0, by: 'leader', ago: 0 },
          again: false,
        })),
      },
      {
        taps: PEOPLE.map((person) => ({
          act: { do: 'check in', who: person, shift: 0, by: 'self', ago: 0 },
          again: false,
        })),
      },
    ]
    // Six claims, of three people at least, have read two free places before the first is written.
    const crowd = (db: DynamoDBDocumentClient) => gathered(db, 'SHIFT#', PEOPLE.length)
    expect(await live(morning, crowd)).toEqual([])
    expect(await live(morning, (db) => withoutConditions(crowd(db)))).not.toEqual([])
  })

  it('is seen to break when a corrected record keeps its last correction only', async () => {
    const of = (act: Act): Step => ({ taps: [{ act, again: false }] })
    const who = { who: 'crowd-1', shift: 0 }
    const corrected: Step[] = [
      of({ do: 'claim', ...who, post: 'p1' }),
      { shift: 0, beside: 0 },
      of({ do: 'check in', ...who, by: 'leader', ago: 0 }),
      { pass: HOUR },
      of({ do: 'check out', ...who, by: 'leader' }),
      { pass: HOUR },
      of({ do: 'confirm', ...who, mending: 'half an hour more' }),
      of({ do: 'confirm', ...who, mending: 'half an hour later' }),
    ]
    expect(await live(corrected)).toEqual([])
    expect(await live(corrected, forgetting)).toContain('a correction of shift 0 was altered')
  })
})
