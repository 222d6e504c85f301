import * as v from 'valibot'
import { signIn } from '../dev/personas'
import type { Figure } from './figure'
import { post, Stopwatch } from './load'
import { startProcess } from './process'
import { postShift } from './stand'

const PEOPLE = 10_000
const PLACES = 50
// As many requests on the way as a flash call-up brings; the crowd signs in at the machine's own pace.
const AT_ONCE = 2_000
const SIGNING_IN = 32

const answer = v.union([
  v.object({ claim: v.object({ state: v.string() }) }),
  v.object({ error: v.object({ code: v.string() }) }),
])

/** 10,000 people claim 50 places at once: 50 hold one, all others are told that it is full. */
export async function storm(): Promise<Figure[]> {
  const server = await startProcess()
  const secretary = await signIn(server.url, 'secretary')
  const shift = await postShift(secretary, Date.now(), PLACES, 5)
  const tokens: string[] = []
  await new Stopwatch(SIGNING_IN).run(0, PEOPLE, async (n) => {
    tokens[n] = (await signIn(server.url, `crowd-${n + 1}`)).token
  })
  const told: Record<string, number> = {}
  const url = `${server.url}/v1/shifts/${shift.id}/claims`
  const watch = new Stopwatch(AT_ONCE)
  await watch.run(0, PEOPLE, async (n) => {
    const token = tokens[n] ?? ''
    const { body } = await post(url, { token, key: crypto.randomUUID(), body: { terms: shift.terms } })
    const parsed = v.parse(answer, body)
    const what = 'claim' in parsed ? parsed.claim.state : parsed.error.code
    told[what] = (told[what] ?? 0) + 1
  })
  const { entries } = await secretary.client.call('getRoster', { params: { id: shift.id } })
  await server.stop()
  const { held = 0, SHIFT_FULL: full = 0, ...others } = told
  if (Object.keys(others).length > 0) console.error('also told:', others)
  const people = new Set(entries.map(({ personId }) => personId)).size
  return [
    { what: 'told that they hold a place', value: held, bound: { exactly: PLACES } },
    { what: 'people on the roster', value: people, bound: { exactly: PLACES } },
    { what: 'told SHIFT_FULL', value: full, bound: { exactly: PEOPLE - PLACES } },
    { what: 'answers a second in the storm', value: watch.perSecond() },
  ]
}
