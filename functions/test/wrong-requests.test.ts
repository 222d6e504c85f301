import { contract, type Operation, operationNames } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { goodRequests, type Scene, setScene } from './bodies'
import { sendRaw } from './raw'
import { senderOf } from './sender'
import { onStreet } from './stage'

let scene: Scene
const stage = onStreet(async (street) => {
  scene = await setScene(street)
})

const posting = { method: 'POST', path: '/communities/yangjiayuan/tasks' }
const closing = () => ({ method: 'POST', path: `/needs/${scene.needId}/closure` })
const deep = (times: number) => `${'{"a":'.repeat(times)}1${'}'.repeat(times)}`

describe('a body that is no body', () => {
  it.each([
    ['half an object', '{"title":"早七点'],
    ['two objects', '{}{}'],
    ['single quotes', "{'title':'x'}"],
    ['a trailing comma', '{"title":"x",}'],
    ['NaN', '{"title":NaN}'],
    ['a control character in a text', '{"title":"a\nb"}'],
    ['a form', 'title=x&kind=y'],
    ['XML', '<task><title>x</title></task>'],
    ['a script', '<script>alert(1)</script>'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"title"'],
    ['a list', '[]'],
    ['a list of bodies', '[{}]'],
    ['an object nested 10,000 deep', deep(10_000)],
    ['a list nested 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['an object nested deeper than any body', deep(20)],
  ])('is refused: %s', async (_, text) => {
    for (const to of [posting, closing()]) {
      const { status, code, details } = await sendRaw(stage.street, to, text)
      expect([status, code]).toEqual([400, 'BAD_REQUEST'])
      expect(details).toEqual({ issues: [{ path: '', message: expect.any(String) }] })
    }
  })

  it('is refused when it is not UTF-8', async () => {
    for (const bytes of [
      [0xff, 0xfe, 0x7b, 0, 0x7d, 0],
      [0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d],
      [0xed, 0xa0, 0x80],
    ])
      expect(await sendRaw(stage.street, posting, new Uint8Array(bytes))).toMatchObject({ status: 400 })
  })

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'title=x'],
    [
      'parts',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nx\r\n--x--',
    ],
    ['XML', 'application/xml', '<title>x</title>'],
    ['bytes', 'application/octet-stream', '\u0001\u0002'],
  ])('is refused under its own content type: %s', async (_, type, text) => {
    expect(await sendRaw(stage.street, posting, text, { 'Content-Type': type })).toMatchObject({
      status: 400,
    })
  })

  it('is refused with every field that is needed when it is empty', async () => {
    for (const text of ['', ' \n ', '{}', '\ufeff']) {
      const { status, details } = await sendRaw(stage.street, posting, text)
      expect(status).toBe(400)
      const { issues } = details as { issues: { path: string }[] }
      expect(issues.map(({ path }) => path)).toEqual(['title', 'kind', 'place', 'shifts'])
    }
    expect(await sendRaw(stage.street, posting, undefined)).toMatchObject({ status: 400 })
  })

  it('is refused as too large at a megabyte, whether or not it says so', async () => {
    const text = JSON.stringify({ title: 'x'.repeat(1024 * 1024) })
    const lengths: Record<string, string>[] = [
      {},
      { 'Content-Length': '10' },
      { 'Content-Length': String(text.length) },
    ]
    for (const headers of lengths)
      expect(await sendRaw(stage.street, posting, text, headers)).toMatchObject({
        status: 413,
        code: 'TOO_LARGE',
      })
    expect(await sendRaw(stage.street, posting, '{}', { 'Content-Length': '99999999999' })).toMatchObject({
      status: 413,
    })
  })

  it('is judged by the last of two fields with one name', async () => {
    const { status, details } = await sendRaw(
      stage.street,
      { method: 'PATCH', path: '/me', as: 'resident' },
      '{"elder":true,"elder":"yes"}',
    )
    expect(status).toBe(400)
    expect(details).toMatchObject({ issues: [{ path: 'elder' }] })
  })

  it.each(['1e400', '-1e400', '1E+1000', '123456789012345678901234567890'])(
    'is refused with the quantity %s',
    async (quantity) => {
      const to = { method: 'POST', path: `/needs/${scene.needId}/pledges`, as: 'resident' }
      const { status, details } = await sendRaw(
        stage.street,
        to,
        `{"lineId":"${scene.lineId}","quantity":${quantity}}`,
      )
      expect(status).toBe(400)
      const { issues } = details as { issues: { path: string }[] }
      expect(new Set(issues.map(({ path }) => path))).toEqual(new Set(['quantity']))
    },
  )

  it('cannot give objects what they are made from', async () => {
    const to = { method: 'PATCH', path: '/me', as: 'resident' }
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(await sendRaw(stage.street, to, `{"${key}":{"elder":true,"isAdmin":true}}`)).toMatchObject({
        status: 400,
      })
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  })
})

describe('an id that is none', () => {
  const ids = {
    NUL: '%00',
    'NUL at the end': 'abc%00',
    'a slash': 'a%2Fb',
    'a backslash': 'a%5Cb',
    'two dots': '%2E%2E%2Fme',
    'a broken escape': '%E0%A4%A',
    'half a character': '%ED%A0%80',
    '300 letters': 'x'.repeat(300),
    Chinese: encodeURIComponent('杨家园'),
    'a right-to-left override': encodeURIComponent('a\u202eb'),
    emoji: encodeURIComponent('😀'),
    'a key of the table': encodeURIComponent('SHIFT#1'),
    'a blank': '%20',
    'a wildcard': '*',
    'an expression': encodeURIComponent('{"$ne":null}'),
    'what objects are made from': '__proto__',
    constructor: 'constructor',
    'one that nobody has': 'A'.repeat(22),
  }
  const withId = operationNames.filter((name) => contract[name].path.includes('{id}'))

  it.each(withId)('is not found by %s', async (name) => {
    const { method, path }: Operation = contract[name]
    const { body: good } = goodRequests[name](scene)
    // A swap to a shift that there is says rather that one has no claim to swap.
    const body = name === 'swapClaim' ? {} : good
    const as = senderOf(name) ?? 'resident'
    const answers: string[] = []
    for (const [what, id] of Object.entries(ids)) {
      const at = { method, path: path.replace('{id}', id), as }
      const { status, code } = await sendRaw(
        stage.street,
        at,
        body === undefined ? undefined : JSON.stringify(body),
      )
      // What anybody may look up by its code has a refusal of its own; what is no id at all is never looked up.
      const known = /^\/public\/(certificates|acknowledgements)/.test(path)
        ? ['NOT_FOUND', 'CERTIFICATE_UNKNOWN']
        : ['NOT_FOUND']
      if (status !== 404 || !known.includes(code ?? '')) answers.push(`${what}: ${status} ${code}`)
    }
    expect(answers).toEqual([])
  })

  it.each([
    '',
    '/',
    '//',
    '/tasks',
    '/tasks/',
    '/tasks/..',
    '/shifts/a/b/c/d',
    '/nothing',
    '/me/../sessions/x',
    '/%',
  ])('nor is there anything at /v1%s', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])
      expect(await sendRaw(stage.street, { method, path }, undefined)).toMatchObject({
        status: 404,
        code: 'NOT_FOUND',
      })
  })
})

describe('a key that is none', () => {
  const changing = operationNames.filter((name) => contract[name].method !== 'GET' && name !== 'signIn')

  it.each(changing)('is refused by %s', async (name) => {
    const { method, path }: Operation = contract[name]
    const { params = {}, body } = goodRequests[name](scene)
    const filled = path.replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? '')
    const at = { method, path: filled, as: senderOf(name) }
    for (const key of [
      'short',
      'x'.repeat(65),
      'with blanks in it',
      '../../etc/passwd',
      'naïve-clé-1',
      'a,b,c,d,e',
      '',
      'toString',
      'constructor',
      '__proto__',
    ])
      expect(
        await sendRaw(stage.street, at, body === undefined ? undefined : JSON.stringify(body), {
          'Idempotency-Key': key,
        }),
      ).toMatchObject({ status: 400, details: { issues: [{ path: 'Idempotency-Key' }] } })
  })
})
