import { API_PREFIX, contract, DAY, type Operation, type OperationName, operationNames } from '@muster/shared'
import { sign } from 'hono/jwt'
import { describe, expect, it } from 'vitest'
import { goodRequests, type Scene, setScene } from './bodies'
import { sendRaw } from './raw'
import { onStreet } from './stage'

let scene: Scene
const stage = onStreet(async (street) => {
  scene = await setScene(street)
  await street.person('newcomer')
})

/** What answers to everybody alike: there a session that is none is as good as no session. */
const isOpen = (name: OperationName) => {
  const { who }: Operation = contract[name]
  return who.kind === 'anyone' && !who.own
}

describe('a session that is none', () => {
  it('is told to sign in, whoever made it up', async () => {
    const { street } = stage
    const { id: sub, token } = await street.person('secretary')
    const secret = street.services.secrets.session
    const now = Math.floor(street.services.now() / 1000)
    const claims = { sub, named: true, iss: 'muster', aud: 'muster-api', iat: now, exp: now + 3600 }
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const [head, payload, signature] = token.split('.') as [string, string, string]
    const made = {
      garbage: 'garbage',
      dots: '..',
      'no algorithm': `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
      'no algorithm, signed': `${part({ alg: 'none', typ: 'JWT' })}.${payload}.${signature}`,
      'another algorithm': await sign(claims, secret, 'HS512'),
      'another secret': await sign(claims, 'another', 'HS256'),
      'an empty secret': await sign(claims, ' ', 'HS256'),
      'another issuer': await sign({ ...claims, iss: 'other' }, secret, 'HS256'),
      'another audience': await sign({ ...claims, aud: 'other' }, secret, 'HS256'),
      'nobody in it': await sign({ ...claims, sub: undefined }, secret, 'HS256'),
      'a number in it': await sign({ ...claims, sub: 7 }, secret, 'HS256'),
      'no end': await sign({ ...claims, exp: undefined }, secret, 'HS256'),
      'an end in the past': await sign({ ...claims, exp: now - 1 }, secret, 'HS256'),
      'another person put in': `${head}.${part({ ...claims, sub: 'x' })}.${signature}`,
      'a cut signature': token.slice(0, -2),
      'a very long one': 'x'.repeat(10_000),
    }
    const taken: string[] = []
    for (const name of operationNames.filter((name) => !isOpen(name))) {
      const { method, path }: Operation = contract[name]
      const { params = {}, body } = goodRequests[name](scene)
      const at = { method, path: path.replace('{id}', params.id ?? '') }
      const all = Object.entries(made).map(([what, one]) => [what, `Bearer ${one}`] as const)
      for (const [what, header] of [
        ...all,
        ['no scheme', token],
        ['another scheme', `Basic ${token}`],
      ] as const) {
        const answer = await sendRaw(
          stage.street,
          at,
          body === undefined ? undefined : JSON.stringify(body),
          {
            Authorization: header,
          },
        )
        if (answer.code !== 'SIGN_IN_NEEDED') taken.push(`${name} with ${what}: ${answer.status}`)
      }
    }
    expect(taken).toEqual([])
    expect(await street.call('secretary', 'getMe')).toMatchObject({ status: 200 })
    const good = await sign(claims, secret, 'HS256')
    const own = await street.send('/v1/me', { headers: { Authorization: `Bearer ${good}` } })
    expect(own).toMatchObject({ status: 200, body: { person: { id: sub } } })
  })

  it('is over when its time has passed, and stops nobody from signing in and reading what is open', async () => {
    const { street } = stage
    const { token } = await street.person('newcomer')
    expect(await street.call('newcomer', 'getMe')).toMatchObject({ status: 200 })
    street.move(DAY)
    expect(await street.call('newcomer', 'getMe')).toMatchObject({ status: 401 })
    const stopped: string[] = []
    for (const name of operationNames.filter(isOpen)) {
      const { method, path }: Operation = contract[name]
      const { params = {}, body } = goodRequests[name](scene)
      const at = Object.entries(params).reduce((way, [key, value]) => way.replace(`{${key}}`, value), path)
      for (const held of [token, 'garbage', 'x'.repeat(10_000)]) {
        const { status } = await street.send(API_PREFIX + at, {
          method,
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${held}` },
          ...(body === undefined || method === 'GET' ? {} : { body: JSON.stringify(body) }),
        })
        if (status >= 300) stopped.push(`${name}: ${status}`)
      }
    }
    expect(stopped).toEqual([])
  })
})
