import { type Client, Refused } from '@muster/shared'
import { demoCommunities, type Muster } from '../functions/src/main'
import { type DemoCommunity, demoContent } from './demo-content'
import { fillLedger } from './demo-ledger'
import { type Api, signIn } from './personas'

// The demo's volunteers and donors are the last of the crowd, so that a load test counting up from crowd-1 meets
// people without duties. 41: a stride that mixes family and given names, and ends above crowd-8000.
const LAST_OF_CROWD = 10_000
const STRIDE = 41

/** Writes the demo's communities: they are data, and no operation makes one. */
export async function seedCommunities({ saveCommunity }: Muster): Promise<void> {
  for (const community of demoCommunities) await saveCommunity(community)
}

/**
 * Fills each demo community that shows no shift or no need, through the API, as its people would. On a later start
 * with everything past, the board is filled anew. `settled` waits until what was written is on the board.
 */
export async function fillDemo(api: Api, now: number, settled: () => Promise<void>): Promise<void> {
  const leaders = [signIn(api, 'leader'), signIn(api, 'crowd-7001'), signIn(api, 'crowd-7042')] as const
  const [east, school, west] = await Promise.all(leaders)
  for (const [index, community] of demoContent(now, [east.id, school.id, west.id]).entries()) {
    const people = crowd(api, LAST_OF_CROWD - index)
    const secretary = await signIn(api, community.secretary)
    const board = await secretary.client.call('getBoard', { params: { id: community.id } })
    if (board.shifts.length === 0) await fillTasks(community, secretary.client, people)
    if (board.needs.length === 0) await fillNeeds(community, secretary.client, people)
  }
  const [keeper, secretary] = await Promise.all([signIn(api, 'keeper'), signIn(api, 'secretary')])
  await fillLedger({ keeper: keeper.client, secretary: secretary.client }, 'yangjiayuan', now)
  await settled()
}

async function fillTasks({ id, tasks }: DemoCommunity, secretary: Client, people: Crowd): Promise<void> {
  for (const { task: body, taken, called } of tasks) {
    const { task } = await secretary.call('postTask', { params: { id }, body, key: newKey() })
    const onFirst: string[] = []
    for (const [s, shift] of task.shifts.entries()) {
      for (const [p, post] of shift.posts.entries()) {
        for (let n = 0; n < (taken[s]?.[p] ?? 0); n++) {
          const { client, id: personId } = await people.next()
          const body = { postId: post.id, terms: shift.terms }
          await unlessRefused(client.call('claimShift', { params: { id: shift.id }, body, key: newKey() }))
          if (called && s === 0) {
            onFirst.push(personId)
            await client.call('setPhone', { body: { provider: 'demo', phone: phoneOf(onFirst.length) } })
          }
        }
      }
    }
    const [first] = task.shifts
    if (called && first) await callRoll(first.id, called, onFirst, secretary, people)
  }
}

// Invented, as the four zeros say.
const phoneOf = (n: number) => `1390000${String(2716 + 811 * n).slice(-4)}`

/** A roll-call half done: most are here, one cannot come, some are still missing, and some wait for a place. */
async function callRoll(
  shiftId: string,
  { proxies, waiting, here, absent }: NonNullable<DemoCommunity['tasks'][number]['called']>,
  people: string[],
  secretary: Client,
  crowd: Crowd,
): Promise<void> {
  const params = { id: shiftId }
  for (const name of proxies)
    await unlessRefused(
      secretary.call('addToRoster', { params, body: { entries: [{ name }], consent: true }, key: newKey() }),
    )
  for (let n = 0; n < waiting; n++) {
    const { client } = await crowd.next()
    await unlessRefused(client.call('claimShift', { params, body: { wait: true }, key: newKey() }))
  }
  // They come one after the other, some minutes apart.
  for (const [n, personId] of people.slice(0, here).entries())
    await unlessRefused(
      secretary.call('checkIn', { params, body: { personId, ago: (here - n) * 150 }, key: newKey() }),
    )
  for (const personId of people.slice(here, here + absent))
    await unlessRefused(
      secretary.call('markNoShow', { params, body: { personId, reason: '打过电话，来不了' }, key: newKey() }),
    )
}

async function fillNeeds({ id, needs }: DemoCommunity, secretary: Client, people: Crowd): Promise<void> {
  for (const { need: body, pledged } of needs) {
    const { need } = await secretary.call('postNeed', { params: { id }, body, key: newKey() })
    for (const [n, line] of need.lines.entries()) {
      for (const quantity of pledged[n] ?? []) {
        const { client } = await people.next()
        const body = { lineId: line.id, quantity, anonymous: true }
        await unlessRefused(client.call('pledge', { params: { id: need.id }, body, key: newKey() }))
      }
    }
  }
}

/** One who cannot come, for a duty elsewhere, is passed over: the demo is no reason not to start. */
async function unlessRefused(call: Promise<unknown>): Promise<void> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

const newKey = () => crypto.randomUUID()

type Crowd = ReturnType<typeof crowd>

/** People of the crowd from `last` downwards, a new one at each call. */
function crowd(api: Api, last: number) {
  let next = last
  return {
    next() {
      const persona = `crowd-${next}`
      next -= STRIDE
      return signIn(api, persona)
    },
  }
}
