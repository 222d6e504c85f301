import { describe, expect, it } from 'vitest'
import { createClient, type HttpRequest, Unreachable } from './client'
import type { Refused } from './errors'

type Reply = { status: number; body: unknown } | Error

/** A client whose server gives these answers one after the other, and what it was asked and how long it paused. */
function against(replies: Reply[], { random = 0.5, token }: { random?: number; token?: string } = {}) {
  const sent: HttpRequest[] = []
  const pauses: number[] = []
  const client = createClient({
    transport: async (request) => {
      sent.push(request)
      const reply = replies.shift() ?? new Error('asked too often')
      if (reply instanceof Error) throw reply
      return reply
    },
    token: () => token,
    language: () => 'en',
    wait: async (ms) => {
      pauses.push(ms)
    },
    random: () => random,
  })
  return { client, sent, pauses }
}

const claimed = { status: 201, body: { claim: { shiftId: 's', postId: 'p1', state: 'held' } } }
const refusedWith = (status: number, code: string, details?: object) => ({
  status,
  body: { error: { code, message: '…', ...(details ? { details } : {}) } },
})
const claim = { params: { id: 's' }, body: {}, key: 'tap-0001' }

describe('the client', () => {
  it('sends what the contract says', async () => {
    const { client, sent } = against([claimed], { token: 'T' })
    expect(await client.call('claimShift', { ...claim, params: { id: 'a/b 杨' } })).toEqual(claimed.body)
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/v1/shifts/a%2Fb%20%E6%9D%A8/claims',
        headers: { 'Accept-Language': 'en', Authorization: 'Bearer T', 'Idempotency-Key': 'tap-0001' },
        body: {},
      },
    ])
  })

  it('sends neither session nor key nor body where there is none', async () => {
    const { client, sent } = against([{ status: 200, body: { communities: [] } }])
    await client.call('listCommunities', {})
    expect(sent).toEqual([{ method: 'GET', path: '/v1/communities', headers: { 'Accept-Language': 'en' } }])
  })

  it.each([
    [429, 'TOO_MANY'],
    [503, 'BUSY'],
  ])('tries again after %d with the very same request', async (status, code) => {
    const busy = refusedWith(status, code)
    const { client, sent, pauses } = against([busy, busy, claimed])
    expect(await client.call('claimShift', claim)).toEqual(claimed.body)
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map((request) => JSON.stringify(request))).size).toBe(1)
    expect(sent[2]?.headers['Idempotency-Key']).toBe('tap-0001')
    expect(pauses).toEqual([300, 600])
  })

  it('spreads its pauses, so that a crowd does not come back at once', async () => {
    const pausesAt = async (random: number) => {
      const busy = refusedWith(503, 'BUSY')
      const { client, pauses } = against([busy, busy, busy, claimed], { random })
      await client.call('claimShift', claim)
      return pauses
    }
    expect(await pausesAt(0)).toEqual([150, 300, 600])
    expect(await pausesAt(1)).toEqual([450, 900, 1800])
  })

  it('gives up after three more tries and says why', async () => {
    const { client, sent } = against(Array(5).fill(refusedWith(503, 'BUSY')))
    await expect(client.call('claimShift', claim)).rejects.toMatchObject({ refusal: { code: 'BUSY' } })
    expect(sent).toHaveLength(4)
  })

  it('hands a refusal on with its details, and does not try again', async () => {
    const { client, sent } = against([refusedWith(409, 'SHIFT_FULL', { canWait: true, waiting: 0 })])
    await expect(client.call('claimShift', claim)).rejects.toMatchObject({
      name: 'Refused',
      refusal: { code: 'SHIFT_FULL', details: { canWait: true, waiting: 0 } },
    } satisfies Partial<Refused>)
    expect(sent).toHaveLength(1)
  })

  it('says that nobody answers when nobody does', async () => {
    const { client, sent } = against([new TypeError('fetch failed')])
    await expect(client.call('claimShift', claim)).rejects.toThrow(Unreachable)
    expect(sent).toHaveLength(1)
  })

  it('says so too when the answer is lost on a later try: the key makes it safe to send again', async () => {
    const { client } = against([refusedWith(503, 'BUSY'), new Error('reset')])
    await expect(client.call('claimShift', claim)).rejects.toThrow(Unreachable)
  })

  it.each([
    [502, '<html>Bad gateway</html>', 'INTERNAL'],
    [500, { error: { code: 'SOMETHING_NEW', message: '…' } }, 'INTERNAL'],
    [400, null, 'INTERNAL'],
  ])('makes something of an answer %d that is not ours', async (status, body, code) => {
    const { client } = against([{ status, body }])
    await expect(client.call('claimShift', claim)).rejects.toMatchObject({ refusal: { code } })
  })
})
