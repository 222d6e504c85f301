import { refuse } from '@muster/shared'
import { phoneNumber } from '@muster/shared/text'
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
  const parsed = v.safeParse(session, await ask(`${apiBase}/sns/jscode2session?${query}`))
  return parsed.success ? parsed.output.openid : refuse('SIGN_IN_FAILED')
}

async function ask(url: string, body?: object): Promise<unknown> {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  try {
    return await (await fetch(url, { ...sent, signal: AbortSignal.timeout(TIMEOUT) })).json()
  } catch {
    return refuse('BUSY')
  }
}

const token = v.object({ access_token: v.pipe(v.string(), v.minLength(1)) })
const phoneAnswer = v.object({
  errcode: v.literal(0),
  phone_info: v.object({
    purePhoneNumber: phoneNumber,
    countryCode: v.literal('86'),
    watermark: v.object({ appid: v.string() }),
  }),
})
const outdated = v.object({ errcode: v.picklist([40001, 40014, 42001]) })

/**
 * The number that a `getPhoneNumber` code stands for (getuserphonenumber). WeChat gives the same stable token until five minutes before
 * its end, so that none is kept here. Refuses with PHONE_NOT_CONFIRMED when the code is not known or the number is no mainland one.
 */
export async function phoneOf(code: string, app: WeChatApp): Promise<string> {
  for (const renew of [false, true]) {
    const issued = v.safeParse(token, await stableToken(app, renew))
    if (!issued.success) return refuse('BUSY')
    const query = new URLSearchParams({ access_token: issued.output.access_token })
    const answer = await ask(`${app.apiBase}/wxa/business/getuserphonenumber?${query}`, { code })
    if (!renew && v.is(outdated, answer)) continue
    const parsed = v.safeParse(phoneAnswer, answer)
    if (!parsed.success || parsed.output.phone_info.watermark.appid !== app.appId) break
    return parsed.output.phone_info.purePhoneNumber
  }
  return refuse('PHONE_NOT_CONFIRMED')
}

function stableToken({ appId, secret, apiBase }: WeChatApp, renew: boolean): Promise<unknown> {
  return ask(`${apiBase}/cgi-bin/stable_token`, {
    grant_type: 'client_credential',
    appid: appId,
    secret,
    force_refresh: renew,
  })
}
