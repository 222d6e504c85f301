import { signIn } from '../dev/personas'
import { dutyHandlers } from '../functions/src/duty/handlers'
import { contextOf } from '../functions/src/services'
import type { Figure } from './figure'
import { post, Stopwatch, takeTurns } from './load'
import { startProcess } from './process'
import { recordClaim } from './replay'
import { type PostedShift, postShift, stand } from './stand'

const ROUNDS = 45
const A_ROUND = 100
// What a client sends was compiled while people signed in; a claim's own code only after it has run some thousand times.
const WARMING_UP = 15
const PLACES = 50
const PEOPLE = ROUNDS * A_ROUND
const CONCURRENCY = 32

const newKey = () => crypto.randomUUID()

/** Claims a second, against a bare loop that sends the same requests to shifts of their own with the same client. */
export async function claims(): Promise<Figure[]> {
  const { bare, claim, end } = await atStore()
  const store = await againstBare(bare, 0, claim)
  // Apart: what the server goes on with after a claim would fall into the others' turns.
  const http = await throughHttp()
  const served = await againstBare(bare, PEOPLE, http.claim)
  await http.end()
  await end()
  return [
    { what: 'claims a second at the store', ...store, bound: { atLeast: 0.9 } },
    { what: 'claims a second through HTTP', ...served, bound: { atLeast: 0.6 } },
  ]
}

type Bare = Awaited<ReturnType<typeof recordClaim>>

/** All the claims, and as many of the bare loop, numbered from `first`: how many of each a second. */
async function againstBare(bare: Bare, first: number, claim: (n: number) => Promise<unknown>) {
  const [floor, claims] = [new Stopwatch(CONCURRENCY), new Stopwatch(CONCURRENCY)]
  await takeTurns(
    [
      [floor, (n) => bare.send(first + n)],
      [claims, claim],
    ],
    {
      rounds: ROUNDS,
      aRound: A_ROUND,
      warmingUp: WARMING_UP,
      prepare: (from, to) => bare.prepare(first + from, first + to),
    },
  )
  return { value: claims.perSecond(), floor: floor.perSecond() }
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
