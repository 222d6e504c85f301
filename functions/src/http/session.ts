import { HOUR } from '@muster/shared'
import { sign, verify } from 'hono/jwt'
import * as v from 'valibot'

/** Who sends a request. `named`: had a name when signing in, so that a claim need not look. */
export interface Caller {
  personId: string
  named: boolean
}

const ALGORITHM = 'HS256'
const ISSUER = 'muster'
const AUDIENCE = 'muster-api'
// 12 h: a night's duty without signing in again; who lost a role is checked at each request anyway.
const LIFETIME = 12 * HOUR

const claims = v.object({ sub: v.string(), named: v.boolean(), iat: v.number(), exp: v.number() })

export async function issueToken(caller: Caller, secret: string, now: number): Promise<string> {
  const iat = Math.floor(now / 1000)
  const payload = {
    sub: caller.personId,
    named: caller.named,
    iss: ISSUER,
    aud: AUDIENCE,
    iat,
    exp: iat + LIFETIME / 1000,
  }
  return sign(payload, secret, ALGORITHM)
}

/** The caller of a valid token, or undefined: forged, expired, for somebody else. */
export async function readToken(token: string, secret: string, now: number): Promise<Caller | undefined> {
  try {
    // The times are held against the given clock below, not the machine's.
    const payload = await verify(token, secret, {
      alg: ALGORITHM,
      iss: ISSUER,
      aud: AUDIENCE,
      exp: false,
      iat: false,
      nbf: false,
    })
    const parsed = v.safeParse(claims, payload)
    if (!parsed.success || parsed.output.exp * 1000 <= now) return undefined
    return { personId: parsed.output.sub, named: parsed.output.named }
  } catch {
    return undefined
  }
}
