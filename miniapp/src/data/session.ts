import { membership, persona } from '@muster/shared'
import * as v from 'valibot'
import { stored, useStored } from './stored'

/** How one signs in: as one of the demo's people (local server only), or by WeChat. */
export const wayIn = v.variant('provider', [
  v.object({ provider: v.literal('demo'), persona }),
  v.object({ provider: v.literal('wechat') }),
])
export type WayIn = v.InferOutput<typeof wayIn>
export type Persona = v.InferOutput<typeof persona>

const signedIn = v.object({
  token: v.string(),
  /** To sign in again with, when the token has run out. */
  by: wayIn,
  person: v.object({ id: v.string(), name: v.nullable(v.string()) }),
  communities: v.array(membership),
})
export type Session = v.InferOutput<typeof signedIn>

export const session = stored<Session | null>('session', v.nullable(signedIn), null)

/** Whether the last session was over, and nobody has signed in since. */
export const ranOut = stored('ran-out', v.boolean(), false)

export const useSession = () => useStored(session)
export const useRanOut = () => useStored(ranOut)
