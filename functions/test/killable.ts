import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { HOUR } from '@muster/shared'
import type { engines } from '../../dev/engines'
import { signIn } from '../../dev/personas'
import { openStreet } from '../../dev/street'
import { type Muster, muster } from '../src/main'
import { type Command, isWrite, wrapped } from './wrapped'

export interface Sent {
  persona: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  key?: string
}

export interface Answered {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
  body: any
}

class Killed extends Error {}

/** A database client whose process dies before its write number `writes` (0: before the first). */
export const mortal = (db: DynamoDBDocumentClient, writes: number) => dying(db, writes, isWrite)

/** The same, before its call number `calls`, whether that reads or writes. */
export const mortalAt = (db: DynamoDBDocumentClient, calls: number) => dying(db, calls, () => true)

function dying(
  db: DynamoDBDocumentClient,
  lives: number,
  counts: (command: Command) => boolean,
): DynamoDBDocumentClient {
  let left = lives
  let dead = false
  return wrapped(db, async (command, pass) => {
    if (counts(command)) {
      dead ||= left === 0
      left -= 1
    }
    if (dead) throw new Killed()
    return pass(command)
  })
}

/** A street whose requests can be cut off: on an empty table, with a clock that stands until it is moved. */
export async function killableStreet(begin: number, engine: (typeof engines)[number]) {
  const database = await engine.open()
  const street = await openStreet(database, { now: begin })
  const tokens = new Map<string, string>()
  let signedInAt = begin

  async function enter(persona: string): Promise<string> {
    const { id, token } = await signIn(street.app.api, persona)
    tokens.set(persona, token)
    return id
  }

  async function request(on: Muster, sent: Sent): Promise<Answered> {
    const headers: Record<string, string> = { Authorization: `Bearer ${tokens.get(sent.persona)}` }
    if (sent.key !== undefined) headers['Idempotency-Key'] = sent.key
    const init = {
      method: sent.method,
      headers,
      ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    }
    const response = await on.api.request(`/v1${sent.path}`, init)
    return { status: response.status, body: await response.json() }
  }

  return {
    close: () => database.close(),
    /** Signs a persona in and answers with their id. */
    signIn: enter,
    send: (sent: Sent) => request(street.app, sent),
    /** Sends it to a process that dies before its write number `writes`, and whose answer is lost in any case. */
    async sendAndKill(sent: Sent, writes: number): Promise<void> {
      await request(muster({ ...street.services, db: mortal(database.db, writes) }), sent)
    },
    project: street.settle,
    tick: () => street.app.tick(),
    /** A run of the clock that dies before its write number `writes`, if it has so many. */
    async tickAndKill(writes: number): Promise<void> {
      try {
        await muster({ ...street.services, db: mortal(database.db, writes) }).tick()
      } catch (error) {
        if (!(error instanceof Killed)) throw error
      }
    },
    /** Moves the clock on; everybody signs in again before their sessions end, which is after twelve hours. */
    async move(ms: number): Promise<void> {
      street.move(ms)
      if (street.services.now() < signedInAt + 11 * HOUR) return
      signedInAt = street.services.now()
      for (const persona of tokens.keys()) await enter(persona)
    },
    now: () => street.services.now(),
    services: street.services,
  }
}

export type KillableStreet = Awaited<ReturnType<typeof killableStreet>>
