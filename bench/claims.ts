import { signIn } from '../dev/personas'
import { dutyHandlers } from '../functions/src/duty/handlers'
import { contextOf } from '../functions/src/services'
import type { Figure } from './figure'
import { atOnce, post } from './load'
import { startProcess } from './process'
import { recordClaim } from './replay'
import { postShift, stand } from './stand'

const PEOPLE = 1_000
const PLACES = 50
const SHIFTS = PEOPLE / PLACES
const CONCURRENCY = 32

const newKey = () => crypto.randomUUID()

/** Claims a second, against a bare loop that sends the same requests to shifts of their own with the same client. */
export async function claims(): Promise<Figure[]> {
  const { value, floor } = await atStore()
  return [
    { what: 'claims a second at the store', value, floor, bound: { atLeast: 0.9 } },
    { what: 'claims a second through HTTP', value: await throughHttp(), floor, bound: { atLeast: 0.6 } },
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
  const people = await muster.crowd(1, PEOPLE + 1)
  const shifts: Awaited<ReturnType<typeof postShift>>[] = []
  for (let n = 0; n <= SHIFTS; n++) shifts.push(await postShift(secretary, muster.services.now(), PLACES))
  const claim = (n: number) => {
    const shift = nth(shifts, Math.floor(n / PLACES))
    return handlers.claimShift({
      params: { id: shift.id },
      body: { terms: shift.terms },
      key: newKey(),
      caller: { personId: nth(people, n).id, named: true },
      language: 'zh',
    })
  }
  const one = { personId: nth(people, PEOPLE).id, shiftId: nth(shifts, SHIFTS).id }
  const bare = await recordClaim(muster.services, one, () => claim(PEOPLE))
  const floor = await bare.perSecond(PEOPLE, CONCURRENCY)
  const value = await atOnce(PEOPLE, CONCURRENCY, claim)
  await muster.end()
  return { value, floor }
}

async function throughHttp(): Promise<number> {
  const server = await startProcess()
  const secretary = await signIn(server.url, 'secretary')
  const tokens: string[] = []
  await atOnce(PEOPLE, CONCURRENCY, async (n) => {
    tokens[n] = (await signIn(server.url, `crowd-${n + 1}`)).token
  })
  const shifts: Awaited<ReturnType<typeof postShift>>[] = []
  for (let n = 0; n < SHIFTS; n++) shifts.push(await postShift(secretary, Date.now(), PLACES, 5))
  const value = await atOnce(PEOPLE, CONCURRENCY, async (n) => {
    const { id, terms } = nth(shifts, Math.floor(n / PLACES))
    const url = `${server.url}/v1/shifts/${id}/claims`
    const { status } = await post(url, { token: nth(tokens, n), key: newKey(), body: { terms } })
    if (status !== 201) throw new Error(`a claim was answered with ${status}`)
  })
  await server.stop()
  return value
}
