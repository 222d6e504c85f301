import { HOUR } from '@muster/shared'
import { sign, verify } from 'hono/jwt'
import * as v from 'valibot'

/** Who sends a request. `named`: had a name when signing in, so that a claim need not look. */
export interface Caller {
  personId: string
  named: boolean
  /** The same human's other ids: under these somebody signed them up before they had an account. */
  also: readonly string[]
}

/** Everything that one human is known by here, the account first. */
export function idsOf({ personId, also }: Caller): string[] {
  return [personId, ...also]
}

const ALGORITHM = 'HS256'
const ISSUER = 'muster'
const AUDIENCE = 'muster-api'
// 12 h: a night's duty without signing in again; who lost a role is checked at each request anyway.
const LIFETIME = 12 * HOUR

const claims = v.object({
  sub: v.string(),
  named: v.boolean(),
  also: v.optional(v.array(v.string()), []),
  iat: v.number(),
  exp: v.number(),
})

export async function issueToken(caller: Caller, secret: string, now: number): Promise<string> {
  const iat = Math.floor(now / 1000)
  const payload = {
    sub: caller.personId,
    named: caller.named,
    ...(caller.also.length === 0 ? {} : { also: caller.also }),
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
    const { sub, named, also } = parsed.output
    return { personId: sub, named, also }
  } catch {
    return undefined
  }
}
