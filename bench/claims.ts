import { signIn } from '../dev/personas'
import { dutyHandlers } from '../functions/src/duty/handlers'
import { contextOf } from '../functions/src/services'
import type { Figure } from './figure'
import { post, Stopwatch } from './load'
import { startProcess } from './process'
import { recordClaim } from './replay'
import { type PostedShift, postShift, stand } from './stand'

// What else the machine does changes from second to second, so floor and claims take turns, a hundred each.
const ROUNDS = 18
const A_ROUND = 100
// A process that has just begun is slower than one that has worked for a while.
const WARMING_UP = 3
const PLACES = 50
const PEOPLE = ROUNDS * A_ROUND
const CONCURRENCY = 32

const newKey = () => crypto.randomUUID()

/** Claims a second, against a bare loop that sends the same requests to shifts of their own with the same client. */
export async function claims(): Promise<Figure[]> {
  const { bare, claim, end } = await atStore()
  const http = await throughHttp()
  const someWatches = () => ({
    floor: new Stopwatch(CONCURRENCY),
    store: new Stopwatch(CONCURRENCY),
    http: new Stopwatch(CONCURRENCY),
  })
  const [unread, watches] = [someWatches(), someWatches()]
  for (let round = 0; round < ROUNDS; round++) {
    const taken = round < WARMING_UP ? unread : watches
    const [from, to] = [round * A_ROUND, (round + 1) * A_ROUND]
    await bare.prepare(from, to)
    const turns = [
      () => taken.floor.run(from, to, bare.send),
      () => taken.store.run(from, to, claim),
      () => taken.http.run(from, to, http.claim),
    ]
    // Who comes later in a round is slower, so each comes early as often as late.
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
  }
  await http.end()
  await end()
  const floor = watches.floor.perSecond()
  return [
    {
      what: 'claims a second at the store',
      value: watches.store.perSecond(),
      floor,
      bound: { atLeast: 0.9 },
    },
    { what: 'claims a second through HTTP', value: watches.http.perSecond(), floor, bound: { atLeast: 0.6 } },
  ]
}

/** The n-th of `all`; there are enough by construction. */
function nth<T>(all: T[], n: number): T {
  const one = all[n]
  if (one === undefined) throw new Error(`there is no ${n}`)
  return one
}

async function atStore() {
  const muster = await stand()
  const secretary = await muster.person('secretary')
  const handlers = dutyHandlers(contextOf(muster.services))
  const people = await muster.crowd(PEOPLE + PLACES / 2 + 1)
  const shifts: PostedShift[] = []
  for (let n = 0; n <= PEOPLE / PLACES; n++) {
    shifts.push(await postShift(secretary, muster.services.now(), PLACES))
  }
  const claim = (n: number) => {
    const shift = nth(shifts, Math.floor(n / PLACES))
    return handlers.claimShift({
      params: { id: shift.id },
      body: { terms: shift.terms },
      key: newKey(),
      caller: { personId: nth(people, n).id, named: true, also: [] },
      language: 'zh',
    })
  }
  // The shift that the bare loop copies is half full, as the claimed ones are on average.
  const last = PEOPLE + PLACES / 2
  for (let n = PEOPLE; n < last; n++) await claim(n)
  const one = { personId: nth(people, last).id, shiftId: nth(shifts, PEOPLE / PLACES).id }
  const bare = await recordClaim(muster.services, one, () => claim(last))
  return { bare, claim, end: muster.end }
}

async function throughHttp() {
  const server = await startProcess()
  const secretary = await signIn(server.url, 'secretary')
  const tokens: string[] = []
  await new Stopwatch(CONCURRENCY).run(0, PEOPLE, async (n) => {
    tokens[n] = (await signIn(server.url, `crowd-${n + 1}`)).token
  })
  const shifts: PostedShift[] = []
  for (let n = 0; n < PEOPLE / PLACES; n++) shifts.push(await postShift(secretary, Date.now(), PLACES, 5))
  async function claim(n: number): Promise<void> {
    const { id, terms } = nth(shifts, Math.floor(n / PLACES))
    const url = `${server.url}/v1/shifts/${id}/claims`
    const { status } = await post(url, { token: nth(tokens, n), key: newKey(), body: { terms } })
    if (status !== 201) throw new Error(`a claim was answered with ${status}`)
  }
  return { claim, end: server.stop }
}
