import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Deed } from '../src/data/deeds'
import { claimed } from './street'
import { fake } from './taro'

const claim: Deed = {
  op: 'claimShift',
  shiftId: 's1',
  taskId: 't1',
  communityId: 'yangjiayuan',
  body: { postId: 'p1', terms: 0 },
}

const away = () => Promise.reject(new Error('no network'))
const answers = (statusCode: number, data: unknown) => () => ({ statusCode, data })
const keysSent = () => fake.requests.map(({ header }) => header['Idempotency-Key'])
const kept = (): { state: string; label: string; deed: Deed }[] =>
  JSON.parse(fake.storage.get('outbox') ?? '[]')

const signedIn = {
  token: 'token',
  by: { provider: 'demo', persona: 'resident' },
  person: { id: 'me', name: '李玉兰' },
  communities: [],
}

/** The app as it is after a start: modules read anew, storage as it was left. */
async function startApp() {
  vi.resetModules()
  return import('../src/data/outbox')
}

beforeEach(() => {
  fake.storage.clear()
  fake.requests.length = 0
  fake.storage.set('session', JSON.stringify(signedIn))
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

describe('a tap without network', () => {
  it('is kept, sent when the network is back, and gone', async () => {
    const outbox = await startApp()
    fake.answer = away
    expect(await outbox.submit(claim, '报名：东门采样点')).toMatchObject({ state: 'queued' })
    expect(kept().map(({ state, label }) => [state, label])).toEqual([['waiting', '报名：东门采样点']])

    fake.answer = answers(201, { claim: claimed })
    await outbox.flush()
    expect(kept()).toEqual([])
    expect(new Set(keysSent()).size).toBe(1)
    expect(keysSent()).toHaveLength(2)
  })

  it('is sent again by itself, at longer and longer pauses', async () => {
    const outbox = await startApp()
    fake.answer = away
    await outbox.submit(claim, '报名')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(fake.requests).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(fake.requests).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(fake.requests).toHaveLength(3)
  })

  it('outlives the app, with its key, also when it was stopped while sending', async () => {
    const before = await startApp()
    fake.answer = () => new Promise(() => undefined)
    before.submit(claim, '报名')
    await vi.advanceTimersByTimeAsync(0)
    expect(kept().map(({ state }) => state)).toEqual(['sending'])

    const after = await startApp()
    fake.answer = answers(200, { claim: claimed })
    await after.flush()
    expect(kept()).toEqual([])
    expect(new Set(keysSent()).size).toBe(1)
  })

  it('waits for the person who tapped it', async () => {
    const outbox = await startApp()
    fake.answer = away
    await outbox.submit(claim, '报名')
    fake.storage.set('session', JSON.stringify({ ...signedIn, person: { id: 'other', name: '马' } }))
    fake.requests.length = 0
    await (await startApp()).flush()
    expect(fake.requests).toEqual([])
  })

  it('is told when it is refused later, until it is put away', async () => {
    const outbox = await startApp()
    fake.answer = away
    await outbox.submit(claim, '报名')
    fake.answer = answers(409, { error: { code: 'SHIFT_CANCELLED', message: '这一班不办了' } })
    await outbox.flush()
    expect(kept()).toMatchObject([{ state: 'refused', refusal: { code: 'SHIFT_CANCELLED' } }])
    await outbox.flush()
    expect(fake.requests).toHaveLength(2)
  })

  it('is taken back on the server too when it is dropped, for it may have arrived', async () => {
    const outbox = await startApp()
    fake.answer = away
    await outbox.submit(claim, '报名')
    const [tapped] = JSON.parse(fake.storage.get('outbox') ?? '[]')
    outbox.drop(tapped)
    fake.answer = answers(409, { error: { code: 'NOT_CLAIMED', message: '' } })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(fake.requests.at(-1)).toMatchObject({ method: 'DELETE', url: '/v1/shifts/s1/claims/me' })
    expect(kept()).toEqual([])
  })
})

describe('a tap with network', () => {
  it('hands a refusal back at once and keeps nothing', async () => {
    const outbox = await startApp()
    fake.answer = answers(409, {
      error: { code: 'SHIFT_FULL', message: '', details: { canWait: true, waiting: 0 } },
    })
    expect(await outbox.submit(claim, '报名')).toMatchObject({
      state: 'refused',
      refusal: { code: 'SHIFT_FULL' },
    })
    expect(kept()).toEqual([])
  })

  it('can be undone without a trace before the grace is over', async () => {
    const outbox = await startApp()
    fake.answer = answers(200, { claim: { shiftId: 's1', postId: 'p1', state: 'withdrawn' } })
    const leave: Deed = { op: 'withdrawClaim', shiftId: 's1', taskId: 't1', communityId: 'yangjiayuan' }
    const first = outbox.submitAfterGrace(leave, '退掉')
    first.undo()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await first.sent).toEqual({ state: 'undone' })
    expect(fake.requests).toEqual([])

    const second = outbox.submitAfterGrace(leave, '退掉')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await second.sent).toMatchObject({ state: 'done' })
    expect(fake.requests).toHaveLength(1)
  })
})
