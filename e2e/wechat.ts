import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { WeChatApp } from '../functions/src/services'

const APP_ID = 'wx5c1e7d90a2b46f83'
const PATH = '/sns/jscode2session'

/**
 * WeChat's side of a login, on a port of this machine: `wx.login` gives a code, and code2Session tells the server once whose it is.
 * Answers as WeChat does: status 200 and text/plain, also for what is wrong.
 */
export async function startWeChat() {
  const secret = randomBytes(16).toString('hex')
  const people = new Map<string, string>()
  const used = new Set<string>()
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

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (down) request.socket.destroy()
    else if (pathname !== PATH) response.writeHead(404).end()
    else response.setHeader('Content-Type', 'text/plain').end(JSON.stringify(answer(searchParams)))
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
