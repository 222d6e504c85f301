import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { json as jsonOf } from 'node:stream/consumers'
import type { WeChatApp } from '../functions/src/services'

const APP_ID = 'wx5c1e7d90a2b46f83'
const PATHS = {
  session: '/sns/jscode2session',
  token: '/cgi-bin/stable_token',
  phone: '/wxa/business/getuserphonenumber',
}

async function json(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await jsonOf(request)
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

/**
 * WeChat's side of a login, on a port of this machine: `wx.login` gives a code, and code2Session tells the server once whose it is;
 * `getPhoneNumber` gives another, and getuserphonenumber tells once, to who has an access token, which number it stands for.
 * Answers as WeChat does: status 200 and text/plain, also for what is wrong.
 */
export async function startWeChat() {
  const secret = randomBytes(16).toString('hex')
  const people = new Map<string, string>()
  const numbers = new Map<string, string>()
  const used = new Set<string>()
  let accessToken = randomBytes(64).toString('hex')
  let outdated = false
  const sessionKeys: string[] = []
  let down = false

  function answer(query: URLSearchParams): object {
    const code = query.get('js_code') ?? ''
    const openid = people.get(code)
    if (query.get('appid') !== APP_ID) return { errcode: 40013, errmsg: 'invalid appid' }
    if (query.get('secret') !== secret) return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (query.get('grant_type') !== 'authorization_code')
      return { errcode: 40002, errmsg: 'invalid grant_type' }
    if (used.has(code)) return { errcode: 40163, errmsg: 'code been used' }
    if (openid === undefined) return { errcode: 40029, errmsg: 'invalid code' }
    used.add(code)
    const sessionKey = randomBytes(16).toString('base64')
    sessionKeys.push(sessionKey)
    return { openid, session_key: sessionKey }
  }

  function token(asked: Record<string, unknown>): object {
    if (asked.grant_type !== 'client_credential') return { errcode: 40002, errmsg: 'invalid grant_type' }
    if (asked.appid !== APP_ID) return { errcode: 40013, errmsg: 'invalid appid' }
    if (asked.secret !== secret) return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (asked.force_refresh === true) outdated = false
    return { access_token: outdated ? randomBytes(64).toString('hex') : accessToken, expires_in: 7200 }
  }

  function phone(query: URLSearchParams, { code }: Record<string, unknown>): object {
    if (query.get('access_token') !== accessToken) return { errcode: 40001, errmsg: 'invalid credential' }
    const number = typeof code === 'string' && !used.has(code) ? numbers.get(code) : undefined
    if (typeof code !== 'string' || number === undefined) return { errcode: 40029, errmsg: 'invalid code' }
    used.add(code)
    const [countryCode = '', purePhoneNumber = ''] = number.split(' ')
    const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: APP_ID }
    const phone_info = { phoneNumber: number, purePhoneNumber, countryCode, watermark }
    return { errcode: 0, errmsg: 'ok', phone_info }
  }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (down) {
      request.socket.destroy()
      return
    }
    const body = request.method === 'POST' ? await json(request) : {}
    const answers: Record<string, () => object> = {
      [PATHS.session]: () => answer(searchParams),
      [PATHS.token]: () => token(body),
      [PATHS.phone]: () => phone(searchParams, body),
    }
    const found = answers[pathname]?.()
    if (found === undefined) response.writeHead(404).end()
    else response.setHeader('Content-Type', 'text/plain').end(JSON.stringify(found))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.')

  return {
    /** What the server needs to be told. */
    app: { appId: APP_ID, secret, apiBase: `http://127.0.0.1:${address.port}` } satisfies WeChatApp,
    /** What `wx.login` hands to the mini-program of the person with this openid. */
    codeFor(openId: string): string {
      const code = randomBytes(16).toString('hex')
      people.set(code, openId)
      return code
    },
    /** What `getPhoneNumber` hands to the mini-program of whoever has this number: `86 13800000101`. */
    phoneCodeFor(number: string): string {
      const code = randomBytes(32).toString('hex')
      numbers.set(code, number)
      return code
    },
    /** Makes the access token that is handed out an outdated one, until it is renewed by force. */
    outdateToken() {
      accessToken = randomBytes(64).toString('hex')
      outdated = true
    },
    /** All that were ever given out; none of them may be seen anywhere else. */
    sessionKeys,
    goDown() {
      down = true
      server.closeIdleConnections()
    },
    comeBack() {
      down = false
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

export type WeChat = Awaited<ReturnType<typeof startWeChat>>
