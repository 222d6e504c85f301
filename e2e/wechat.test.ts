import { refusals } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Table } from '../functions/src/table/table'
import { type OpenCommunity, openCommunity } from './community'

interface Session {
  token: string
  person: { id: string }
}

describe('signing in through WeChat', () => {
  let community: OpenCommunity
  const answers: string[] = []

  beforeAll(async () => {
    community = await openCommunity()
  })
  afterAll(() => community.close())

  async function send(path: string, init: RequestInit = {}) {
    const response = await fetch(`${community.url}/v1${path}`, init)
    const text = await response.text()
    answers.push(text, JSON.stringify([...response.headers]))
    return { status: response.status, body: JSON.parse(text) }
  }

  const signInWith = (code: string) =>
    send('/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ provider: 'wechat', code }),
    })

  async function signedIn(openId: string): Promise<Session> {
    const { status, body } = await signInWith(community.wechat.codeFor(openId))
    expect(status).toBe(201)
    return body
  }

  it('is the same person at every login, and another for another openid', async () => {
    const first = await signedIn('o-one')
    const again = await signedIn('o-one')
    const other = await signedIn('o-two')
    expect(again.person).toEqual(first.person)
    expect(other.person.id).not.toBe(first.person.id)
  })

  it('takes a code once', async () => {
    const code = community.wechat.codeFor('o-once')
    expect((await signInWith(code)).status).toBe(201)
    expect(await signInWith(code)).toMatchObject({
      status: 401,
      body: { error: { code: 'SIGN_IN_FAILED', message: refusals.SIGN_IN_FAILED.zh } },
    })
  })

  it('tells in plain words that a code is unknown', async () => {
    expect(await signInWith('made-up')).toMatchObject({
      status: 401,
      body: { error: { code: 'SIGN_IN_FAILED', message: refusals.SIGN_IN_FAILED.zh } },
    })
  })

  it('asks to try again while WeChat is down, and who was signed in stays so', async () => {
    const { token } = await signedIn('o-before')
    const code = community.wechat.codeFor('o-waits')
    community.wechat.goDown()
    expect(await signInWith(code)).toMatchObject({ status: 503, body: { error: { code: 'BUSY' } } })
    expect((await send('/me', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200)
    community.wechat.comeBack()
    expect((await signInWith(code)).status).toBe(201)
  })

  it('never lets a session key, the openid or the app’s secret out', async () => {
    const { token } = await signedIn('o-secret')
    await send('/me', { headers: { Authorization: `Bearer ${token}` } })
    const { secret } = community.wechat.app
    const seen = answers.join('\n')
    expect(community.wechat.sessionKeys.length).toBeGreaterThan(0)
    for (const hidden of [...community.wechat.sessionKeys, secret, 'o-secret'])
      expect(seen).not.toContain(hidden)
  })

  it('keeps no session key in the table', async () => {
    await signedIn('o-kept')
    const { db, tableName } = community.server.services
    const table = new Table(db, tableName)
    const keys = []
    for await (const key of table.allKeys()) keys.push(key)
    const items = JSON.stringify(await table.getMany(keys))
    expect(items).not.toBe('[]')
    for (const sessionKey of community.wechat.sessionKeys) expect(items).not.toContain(sessionKey)
  })
})
