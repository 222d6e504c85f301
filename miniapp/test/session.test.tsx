import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Deed } from '../src/data/deeds'
import { words } from '../src/words'
import { claimed, task } from './street'
import { type FakeRequest, fake } from './taro'

const me = { id: 'me', name: '李玉兰' }
const held = {
  token: 'over',
  by: { provider: 'demo', persona: 'resident' },
  person: me,
  communities: [],
}
const claim: Deed = {
  op: 'claimShift',
  shiftId: 's1',
  taskId: 't1',
  communityId: 'yangjiayuan',
  body: { postId: 'p1', terms: 0 },
}

const refusal = (statusCode: number, code: string) => ({ statusCode, data: { error: { code, message: '' } } })
const tokenOf = ({ header }: FakeRequest) => header.Authorization
const sent = (path: string) => fake.requests.filter(({ url }) => url.endsWith(path))
const kept = (): { state: string; personId: string }[] => JSON.parse(fake.storage.get('outbox') ?? '[]')

/** A server that no longer takes the token `over`, and lets `person` in when one signs in; nobody, when there is none. */
function serverLettingIn(person?: typeof me) {
  fake.answer = (request) => {
    if (request.url === '/v1/sessions')
      return person === undefined || tokenOf(request)
        ? refusal(401, 'SIGN_IN_FAILED')
        : { statusCode: 201, data: { token: 'new', person, communities: [] } }
    if (tokenOf(request) === 'Bearer over') return refusal(401, 'SIGN_IN_NEEDED')
    if (request.url.endsWith('/claims') && tokenOf(request))
      return { statusCode: 201, data: { claim: claimed } }
    if (request.url === '/v1/tasks/t1') return { statusCode: 200, data: { task } }
    return refusal(401, 'SIGN_IN_NEEDED')
  }
}

/** The app as it is after a start: modules read anew, storage as it was left. */
async function startApp() {
  vi.resetModules()
  const [data, { ask }, { signIn }, { start }] = await Promise.all([
    import('../src/data'),
    import('../src/data/api'),
    import('../src/data/sign-in'),
    import('../src/data/start'),
  ])
  start()
  return { ...data, ask, signIn }
}

beforeEach(() => {
  fake.storage.clear()
  fake.requests.length = 0
  fake.storage.set('session', JSON.stringify(held))
})
afterEach(cleanup)

describe('a session that is over', () => {
  it('is begun anew unasked, without the old token, and the call is made once more', async () => {
    const { ask, session } = await startApp()
    serverLettingIn(me)
    await ask('getTask', { params: { id: 't1' } })
    expect(sent('/sessions').map(tokenOf)).toEqual([undefined])
    expect(sent('/t1').map(tokenOf)).toEqual(['Bearer over', 'Bearer new'])
    expect(session.get()).toMatchObject({ token: 'new', person: me })
  })

  it('stops nobody from reading what is open, and is told where one signs in, when it cannot be begun anew', async () => {
    const { ask, session } = await startApp()
    serverLettingIn()
    await ask('getTask', { params: { id: 't1' } })
    expect(sent('/t1').map(tokenOf)).toEqual(['Bearer over', undefined])
    expect(session.get()).toBeNull()
    await expect(ask('getMe', {})).rejects.toMatchObject({ refusal: { code: 'SIGN_IN_NEEDED' } })

    const { SignedOut } = await import('../src/pages/me/SignedOut')
    render(<SignedOut />)
    expect(screen.getByText(words.me.ranOut)).toBeTruthy()
    expect(screen.queryByText(words.me.signedOut)).toBeNull()
  })

  it('is left alone while the server cannot sign in anybody: no one is signed out by a bad minute', async () => {
    const { ask, session } = await startApp()
    fake.answer = ({ url }) =>
      url === '/v1/sessions' ? Promise.reject(new Error('no network')) : refusal(401, 'SIGN_IN_NEEDED')
    await expect(ask('getMe', {})).rejects.toMatchObject({ name: 'Unreachable' })
    expect(session.get()).toMatchObject(held)
  })

  it('keeps what was tapped until the same person is back, and sends it with its key in nobody else’s name', async () => {
    const { submit, signIn } = await startApp()
    serverLettingIn()
    expect(await submit(claim, '报名')).toMatchObject({ state: 'queued' })
    expect(kept()).toMatchObject([{ state: 'waiting', personId: 'me' }])

    serverLettingIn({ id: 'other', name: '马' })
    await signIn({ provider: 'demo', persona: 'leader' })
    await vi.waitFor(() => expect(fake.storage.get('session')).toContain('other'))
    expect(sent('/claims').map(tokenOf)).toEqual(['Bearer over'])

    serverLettingIn(me)
    await signIn({ provider: 'demo', persona: 'resident' })
    await vi.waitFor(() => expect(kept()).toEqual([]))
    expect(sent('/claims').map(tokenOf)).toEqual(['Bearer over', 'Bearer new'])
    expect(new Set(sent('/claims').map(({ header }) => header['Idempotency-Key'])).size).toBe(1)
  })

  it('does not do in another’s name what was asked by the one before', async () => {
    const { submit } = await startApp()
    serverLettingIn({ id: 'other', name: '马' })
    expect(await submit(claim, '报名')).toMatchObject({ state: 'queued' })
    expect(sent('/claims').map(tokenOf)).toEqual(['Bearer over'])
    expect(kept()).toMatchObject([{ state: 'waiting', personId: 'me' }])
  })
})

describe('signing in', () => {
  const { signIn } = words.me
  const persona = words.common.signIn.personas.resident[0]

  /** Somebody has been asked who they are, has said so, and the server takes its time; `let in` or `turn away` ends that. */
  async function knocking() {
    fake.storage.delete('session')
    let end: (answer: Awaited<ReturnType<typeof fake.answer>>) => void = () => undefined
    fake.answer = (request) =>
      request.url === '/v1/sessions'
        ? new Promise((resolve) => {
            end = resolve
          })
        : refusal(401, 'SIGN_IN_NEEDED')
    const { ensureSignedIn, session } = await startApp()
    const [{ SignedOut }, { SignInSheet }] = await Promise.all([
      import('../src/pages/me/SignedOut'),
      import('../src/data/SignInSheet'),
    ])
    render(
      <>
        <SignedOut />
        <SignInSheet />
      </>,
    )
    fireEvent.click(screen.getByRole('button', { name: signIn }))
    fireEvent.click(await screen.findByText(persona))
    await waitFor(() => expect(sent('/sessions')).toHaveLength(1))
    return {
      ensureSignedIn,
      session,
      letIn: () =>
        act(async () => end({ statusCode: 201, data: { token: 'new', person: me, communities: [] } })),
      turnAway: () => act(async () => end(refusal(500, 'INTERNAL'))),
    }
  }

  it('is not offered while it is under way, and who taps meanwhile waits for the one answer', async () => {
    const { ensureSignedIn, session, letIn } = await knocking()
    expect(screen.queryByRole('button', { name: signIn })).toBeNull()
    expect(screen.getByRole('status', { name: words.common.loading })).toBeTruthy()
    const tapped = ensureSignedIn()
    await letIn()
    expect(await tapped).toBe(true)
    expect(screen.queryByText(persona)).toBeNull()
    expect(sent('/sessions')).toHaveLength(1)
    expect(session.get()).toMatchObject({ token: 'new', person: me })
  })

  it('is offered again where it failed', async () => {
    const { ensureSignedIn, turnAway } = await knocking()
    const tapped = expect(ensureSignedIn()).rejects.toThrow()
    await turnAway()
    await tapped
    expect(await screen.findByRole('button', { name: signIn })).toBeTruthy()
    expect(fake.visited).toContain(`toast ${words.common.signIn.failed}`)
  })
})
