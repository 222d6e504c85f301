import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { projectorQueue, watchWrites } from '../../dev/change-feed'
import type { engines } from '../../dev/engines'
import { demoCommunities, type Muster, muster } from '../src/main'
import type { Services } from '../src/services'
import type { Key } from '../src/table/keys'

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

const SECRETS = { session: 'session', seal: Buffer.alloc(32, 7).toString('base64'), ids: 'ids' }

class Killed extends Error {}

/** A database client whose process dies before its write number `writes` (0: before the first). */
function mortal(db: DynamoDBDocumentClient, writes: number): DynamoDBDocumentClient {
  const dying = DynamoDBDocumentClient.from(Object.create(db), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const send = db.send.bind(db)
  let left = writes
  let dead = false
  dying.send = (async (command: Parameters<typeof send>[0]) => {
    if (!/^(Get|BatchGet|Query|Scan)Command$/.test(command.constructor.name)) {
      dead ||= left === 0
      left -= 1
    }
    if (dead) throw new Killed()
    return send(command)
  }) as typeof send
  return dying
}

/** A street whose requests can be cut off: on an empty table, with a clock that stands until it is moved. */
export async function killableStreet(begin: number, engine: (typeof engines)[number]) {
  const { db, tableName, close } = await engine.open()
  let time = begin
  const services: Services = { db, tableName, now: () => time, secrets: SECRETS, demo: true }
  const app = muster(services)
  const changed: Key[] = []
  watchWrites(db, (key) => changed.push(key))
  for (const community of demoCommunities) await app.saveCommunity(community)
  const tokens = new Map<string, string>()

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
    close,
    /** Signs a persona in and answers with their id. */
    async signIn(persona: string): Promise<string> {
      const body = JSON.stringify({ provider: 'demo', persona })
      const answer = await (await app.api.request('/v1/sessions', { method: 'POST', body })).json()
      tokens.set(persona, answer.token)
      return answer.person.id
    },
    send: (sent: Sent) => request(app, sent),
    /** Sends it to a process that dies before its write number `writes`, and whose answer is lost in any case. */
    async sendAndKill(sent: Sent, writes: number): Promise<void> {
      await request(muster({ ...services, db: mortal(db, writes) }), sent)
    },
    /** Projects all that was written since the last time, and what that writes. */
    async project(): Promise<void> {
      const queue = projectorQueue(app.project, (_, error) => {
        throw error
      })
      while (changed.length > 0) {
        for (const key of changed.splice(0)) queue.push(key)
        await queue.idle()
      }
    },
    tick: () => app.tick(),
    move: (ms: number) => {
      time += ms
    },
    now: () => time,
  }
}

export type KillableStreet = Awaited<ReturnType<typeof killableStreet>>
