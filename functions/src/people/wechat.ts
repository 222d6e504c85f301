import { refuse } from '@muster/shared'
import * as v from 'valibot'
import type { WeChatApp } from '../services'

const session = v.object({ openid: v.pipe(v.string(), v.minLength(1)) })

// WeChat answers in well under a second; a phone on a bad network should not wait longer for a "try again".
const TIMEOUT = 5000

/**
 * Who a `wx.login` code belongs to (code2Session). The session key that comes along is dropped here: it must not reach a client or a log.
 * Refuses with SIGN_IN_FAILED when WeChat does not know the code, BUSY when WeChat does not answer.
 */
export async function openIdOf(code: string, { appId, secret, apiBase }: WeChatApp): Promise<string> {
  const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
  let answer: unknown
  try {
    const response = await fetch(`${apiBase}/sns/jscode2session?${query}`, {
      signal: AbortSignal.timeout(TIMEOUT),
    })
    answer = await response.json()
  } catch {
    return refuse('BUSY')
  }
  const parsed = v.safeParse(session, answer)
  return parsed.success ? parsed.output.openid : refuse('SIGN_IN_FAILED')
}
