import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { API_PREFIX, contract, type Operation, type OperationName } from '@muster/shared'
import * as v from 'valibot'
import { muster } from '../functions/src/main'
import type { Services } from '../functions/src/services'
import type { Key } from '../functions/src/table/keys'
import { Table } from '../functions/src/table/table'
import { projectorQueue, watchWrites } from './change-feed'
import { seedCommunities } from './demo'
import { type Api, type SignedIn, signIn } from './personas'
import { secretsIn } from './secrets'

/** One request as a persona would send it; `body` is sent as it is, however wrong. */
export interface Sending {
  params?: Record<string, string>
  body?: unknown
  /** The idempotency key. */
  key?: string
  language?: 'zh' | 'en'
}

/** What came back. `code` and `details` are those of a refusal. */
export interface Answered {
  status: number
  body: unknown
  code: string | undefined
  details: unknown
}

const refused = v.object({ error: v.object({ code: v.string(), details: v.optional(v.unknown()) }) })

/** Of a read, what would be its body, member by member. */
function queryOf(body: unknown): string {
  const given = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const query = new URLSearchParams(
    given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
  return given.length === 0 ? '' : `?${query}`
}

/** Monday 25 October 2021, ten in the morning in China. */
export const STREET_OPENS = Date.parse('2021-10-25T10:00:00+08:00')

/**
 * Muster in this process on a table that is open already: the two demo communities, empty, and a clock that stands until it is moved.
 * Nothing is projected until `settle` is called, so that what an operation does is told apart from what follows from it.
 */
export async function openStreet(
  { db, tableName }: { db: DynamoDBDocumentClient; tableName: string },
  { now: opens = STREET_OPENS, demo = true }: { now?: number; demo?: boolean } = {},
) {
  let time = opens
  const services: Services = { db, tableName, now: () => time, secrets: secretsIn(undefined), demo }
  const app = muster(services)
  const table = new Table(db, tableName)
  const here = new Map<string, Promise<SignedIn>>()
  const unprojected: Key[] = []
  let writes = 0
  watchWrites(db, (key) => {
    writes++
    unprojected.push(key)
  })
  await seedCommunities(app)
  await settle()

  /** Projects what was written since the last time, and what that writes, until nothing is left. */
  async function settle(): Promise<void> {
    const failures: unknown[] = []
    const queue = projectorQueue(app.project, (_, error) => failures.push(error))
    while (unprojected.length > 0) {
      for (const key of unprojected.splice(0)) queue.push(key)
      await queue.idle()
    }
    if (failures.length > 0) throw new AggregateError(failures, 'the projector gave up')
  }

  /** A persona, signed in at the first asking and the same from then on. */
  function person(persona: string): Promise<SignedIn> {
    const known = here.get(persona) ?? signIn(app.api, persona)
    here.set(persona, known)
    return known
  }

  /** Sends one request as `persona`, as nobody when that is undefined; to `api` where it is not the street's own. */
  async function call(
    persona: string | undefined,
    name: OperationName,
    { params = {}, body, key, language }: Sending = {},
    api: Api = app.api,
  ): Promise<Answered> {
    const { method, path }: Operation = contract[name]
    const headers = new Headers({ 'Accept-Language': language ?? 'zh' })
    if (persona !== undefined) headers.set('Authorization', `Bearer ${(await person(persona)).token}`)
    if (key !== undefined) headers.set('Idempotency-Key', key)
    if (body !== undefined && method !== 'GET') headers.set('Content-Type', 'application/json')
    const at = path.replace(/\{(\w+)\}/g, (_, param: string) => encodeURIComponent(params[param] ?? ''))
    if (method === 'GET') return send(API_PREFIX + at + queryOf(body), { method, headers }, api)
    return send(
      API_PREFIX + at,
      { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
      api,
    )
  }

  /** Sends anything to any path. */
  async function send(path: string, init: RequestInit, api: Api = app.api): Promise<Answered> {
    const response = await api.request(path, init)
    const answer: unknown = await response.json()
    const parsed = v.safeParse(refused, answer)
    const error = parsed.success ? parsed.output.error : undefined
    return { status: response.status, body: answer, code: error?.code, details: error?.details }
  }

  return {
    app,
    services,
    person,
    call,
    send,
    settle,
    /** Moves the clock on by `ms`. */
    move(ms: number): void {
      time += ms
    },
    /** Whoever acts next signs in again: sessions end after twelve hours. */
    endSessions: () => here.clear(),
    /** How many writes the table has taken so far; one whose condition failed does not count. */
    writes: () => writes,
    /** Every item of the table, ordered by its key. */
    async items(): Promise<Record<string, unknown>[]> {
      const keys: Key[] = []
      for await (const key of table.allKeys()) keys.push(key)
      const place = (item: Record<string, unknown>) => `${item.pk}\0${item.sk}`
      return (await table.getMany(keys)).sort((a, b) => (place(a) < place(b) ? -1 : 1))
    },
  }
}

export type Street = Awaited<ReturnType<typeof openStreet>>
