import { API_PREFIX, isRefusalCode, refusals } from '@muster/shared'
import { expect } from 'vitest'
import type { Answered, Street } from '../../dev/street'

/** Sends a request with its body as text, or as bytes: it is refused by the table of refusals, and nothing is written. */
export async function sendRaw(
  street: Street,
  { method, path, as = 'secretary' }: { method: string; path: string; as?: string | undefined },
  body: BodyInit | undefined,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const { token } = await street.person(as)
  const writes = street.writes()
  const answer = await street.send(API_PREFIX + path, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined || method === 'GET' ? {} : { body }),
  })
  expect(street.writes()).toBe(writes)
  const { status, code = '' } = answer
  expect(isRefusalCode(code) && refusals[code].status).toBe(status)
  return answer
}
