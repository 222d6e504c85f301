import { toIso } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, Stopwatch } from '../bench/load'
import { type SignedIn, signIn } from '../dev/personas'
import { startServer } from '../dev/server'

const PEOPLE = 2000
const PLACES = 50
const CONCURRENCY = 100
const HOUR = 3_600_000

interface Answer {
  status: number
  body: {
    claim?: { state: string; position?: number }
    error?: { code: string }
    pledge?: { quantity: number }
  }
}

describe(`a storm of ${PEOPLE} people through HTTP`, () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let secretary: SignedIn
  const crowd: { id: string; token: string }[] = []

  beforeAll(async () => {
    server = await startServer({ port: 0, filled: false })
    secretary = await signIn(server.url, 'secretary')
    await new Stopwatch(16).run(0, PEOPLE, async (n) => {
      const { id, token } = await signIn(server.url, `crowd-${n + 1}`)
      crowd[n] = { id, token }
    })
  })
  afterAll(() => server.stop())

  const everybody = async (send: (n: number) => Promise<unknown>): Promise<Answer[]> => {
    const answers: Answer[] = []
    await new Stopwatch(CONCURRENCY).run(0, PEOPLE, async (n) => {
      answers[n] = (await send(n)) as Answer
    })
    return answers
  }

  it(`gives ${PLACES} places to ${PLACES} people, and a number on the waiting list to as many`, async () => {
    const startsAt = Date.now() + 20 * HOUR
    const { task } = await secretary.client.call('postTask', {
      params: { id: 'yangjiayuan' },
      body: {
        title: '核酸采样点',
        kind: 'sampling',
        place: '东门采样点',
        shifts: [
          {
            startsAt: toIso(startsAt),
            endsAt: toIso(startsAt + HOUR),
            posts: [{ name: '秩序', places: PLACES }],
          },
        ],
      },
    })
    const shiftId = task.shifts[0]!.id
    const url = `${server.url}/v1/shifts/${shiftId}/claims`
    // Every fifth would wait, and every tenth taps twice at once.
    const answers = await everybody(async (n) => {
      const tap = { token: crowd[n]!.token, key: `storm-claim-${n}`, body: n % 5 === 0 ? { wait: true } : {} }
      const [first, second] = await Promise.all([post(url, tap), n % 10 === 1 ? post(url, tap) : undefined])
      if (second && first.status < 300) expect(second.body).toEqual(first.body)
      return first
    })
    const said = (what: string) =>
      answers.filter(({ body }) => (body.claim?.state ?? body.error?.code) === what)
    const { entries } = await secretary.client.call('getRoster', { params: { id: shiftId } })
    const held = entries.filter((entry) => entry.state === 'held')
    const waiting = entries.filter((entry) => entry.state === 'waiting')

    expect(held).toHaveLength(PLACES)
    expect(new Set(entries.map((entry) => entry.personId)).size).toBe(entries.length)
    expect(said('held')).toHaveLength(PLACES)
    expect(waiting).toHaveLength(PLACES)
    expect(waiting.map((entry) => entry.position)).toEqual(Array.from({ length: PLACES }, (_, n) => n + 1))
    const toldTheirPlace = waiting.every(({ personId, position }) => {
      const answer = answers[crowd.findIndex(({ id }) => id === personId)]
      return answer?.body.claim?.state === 'waiting' && answer.body.claim.position === position
    })
    expect(toldTheirPlace).toBe(true)
    expect(said('SHIFT_FULL').length + said('WAITLIST_FULL').length).toBe(PEOPLE - 2 * PLACES)
  })

  it('never pledges more than is open', async () => {
    const { need } = await secretary.client.call('postNeed', {
      params: { id: 'yangjiayuan' },
      body: { title: '防护物资', lines: [{ item: '防护服', measure: '套', wanted: 500 }] },
    })
    const url = `${server.url}/v1/needs/${need.id}/pledges`
    const answers = await everybody((n) =>
      post(url, {
        token: crowd[n]!.token,
        key: `storm-pledge-${n}`,
        body: { lineId: 'l1', quantity: 1 + (n % 3) },
      }),
    )
    const pledged = answers.reduce((sum, { body }) => sum + (body.pledge?.quantity ?? 0), 0)
    const { need: after } = await secretary.client.call('getNeed', { params: { id: need.id } })
    expect(after.lines[0]?.open).toBe(500 - pledged)
    expect(pledged).toBe(500)
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
  })
})
