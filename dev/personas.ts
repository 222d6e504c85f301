import { createClient, type Transport } from '@muster/shared'

/** What answers the API in this process. */
export interface Api {
  request(path: string, init: RequestInit): Response | Promise<Response>
}

/** Sends requests of the typed client to an API in this process, or with `fetch` to one at `origin`. */
export function transportTo(target: Api | string): Transport {
  return async ({ method, path, headers, body }) => {
    const init = {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    const response = await (typeof target === 'string'
      ? fetch(target + path, init)
      : target.request(path, init))
    return { status: response.status, body: await response.json() }
  }
}

/** Signs a demo persona in: the person's id, their token, and a client that acts as them. */
export async function signIn(target: Api | string, persona: string) {
  let token: string | undefined
  const client = createClient({ transport: transportTo(target), token: () => token })
  const session = await client.call('signIn', { body: { provider: 'demo', persona } })
  token = session.token
  return { id: session.person.id, token, client }
}

export type SignedIn = Awaited<ReturnType<typeof signIn>>
