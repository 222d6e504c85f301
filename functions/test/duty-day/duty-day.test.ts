import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { HOUR } from '@muster/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seed } from '../../../dev/chance'
import { gathered } from '../gathered'
import { withoutConditions } from '../without-conditions'
import { type Act, KINDS, type Step, type Tap } from './acts'
import { Day } from './day'
import { servedDay, step } from './drawn'
import { faults, NOTHING_SEEN } from './watch'

const RUNS = Number(process.env.MODEL_RUNS ?? 16)

/**
 * Lives the steps of a day and gives the first faults that were seen, with the answers that a server must never give.
 * What took effect is added to `done`.
 */
async function live(
  steps: Step[],
  through?: (db: DynamoDBDocumentClient) => DynamoDBDocumentClient,
  done = new Set<Act['do']>(),
): Promise<string[]> {
  const day = await Day.open(through)
  try {
    let seen = NOTHING_SEEN
    for (const each of steps) {
      const answers = 'taps' in each ? await day.burst(each.taps) : []
      if ('pass' in each) await day.pass(each.pass)
      if ('beside' in each) await day.reach(each.shift, each.beside)
      for (const { act, answer } of answers) if (answer.status < 300) done.add(act.do)
      const broken = answers.flatMap(({ answer }) =>
        answer.status >= 500 && answer.status !== 503 ? [answer] : [],
      )
      const looked = await faults(day, seen, 'taps' in each ? each.taps.map(({ act }) => act) : [])
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
      { seed, numRuns: RUNS, endOnFailure: true },
    )
  }, 3_000_000)

  it('has every kind of act take effect', async () => {
    const at0 = (who: string) => ({ who, shift: 0 })
    const of = (...acts: Act[]): Step => ({ taps: acts.map((act) => ({ act, again: false })) })
    const steps: Step[] = [
      of(
        { do: 'sign up', ...at0('周志平'), wait: false },
        { do: 'chain', people: ['钱师傅'], shift: 1, wait: false },
      ),
      of({ do: 'claim', ...at0('crowd-1'), post: 'p1' }, { do: 'claim', ...at0('crowd-2'), post: 'p2' }),
      of({ do: 'swap', ...at0('crowd-1'), to: 1, post: 'p1' }, { do: 'phone', who: 'crowd-5', shift: 1 }),
      of({ do: 'take off', ...at0('周志平') }, { do: 'withdraw', who: 'crowd-1', shift: 1 }),
      of({ do: 'call up', shift: 0, served: false }),
      of(
        { do: 'answer', ...at0('crowd-1'), coming: true },
        { do: 'answer', ...at0('crowd-3'), coming: false },
      ),
      of({ do: 'claim', ...at0('crowd-1'), post: 'p1' }),
      of({ do: 'places', shift: 0, places: 3 }),
      of({ do: 'move', shift: 2, place: '西门' }),
      of({ do: 'hours', shift: 3, by: HOUR }),
      of({ do: 'every', shift: 0, from: 0 }),
      of({ do: 'cancel', shift: 3 }),
      { shift: 0, beside: 0 },
      of({ do: 'check in', ...at0('crowd-1'), by: 'leader', ago: 0 }),
      of({ do: 'absent', ...at0('crowd-2'), callNext: false, undo: false }),
      of({ do: 'kit', ...at0('crowd-1'), given: 1, returned: 0 }),
      { pass: HOUR },
      of({ do: 'check out', ...at0('crowd-1'), by: 'leader' }),
      of({ do: 'work', ...at0('crowd-1'), by: 'self', amount: 40, standby: 0 }),
      of({ do: 'confirm', ...at0('crowd-1'), mending: 'as it is' }),
      of({ do: 'certificate', ...at0('crowd-1') }),
    ]
    const done = new Set<Act['do']>()
    expect(await live(steps, undefined, done)).toEqual([])
    expect([...done].sort()).toEqual([...KINDS].sort())
  })

  it('is seen to break when the conditions of the writes are taken away', async () => {
    const tap: Tap = { act: { do: 'claim', who: 'crowd-1', shift: 0, post: 'p1', wait: true }, again: false }
    // Both taps have seen that the person is not on the roster before either is written.
    const twice = (db: DynamoDBDocumentClient) => gathered(db, 'SHIFT#', 2)
    expect(await live([{ taps: [tap, tap] }], twice)).toEqual([])
    const broken = await live([{ taps: [tap, tap] }], (db) => withoutConditions(twice(db)))
    expect(broken).toContain('p1 of shift 0 counts 0 left')
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
