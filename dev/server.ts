import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { muster } from '../functions/src/main'
import { sources } from '../functions/src/projector/project'
import type { Services, WeChatApp } from '../functions/src/services'
import { type Key, prefixOf } from '../functions/src/table/keys'
import { projectorQueue, watchWrites } from './change-feed'
import { fillDemo, seedCommunities } from './demo'
import { startDynalite } from './engine'
import { page } from './page'
import { secretsIn } from './secrets'
import { connect, createTable } from './table'

const TABLE = 'muster'
const TICK_EVERY_MS = 30_000

export interface ServerOptions {
  /** 0 takes any free port. */
  port: number
  /** The folder that keeps the data and the secrets; without one all is in memory. */
  dataDir?: string | undefined
  /** Throws away what the folder holds first. */
  fresh?: boolean
  /** Whether the demo's personas may sign in; true if not given. */
  demo?: boolean
  /** Whether the demo communities are filled when their boards are empty; as `demo` if not given. */
  filled?: boolean
  /** Epoch milliseconds. */
  now?: () => number
  wechat?: WeChatApp | undefined
}

/** Everything on one machine: embedded database, API, projector, clock and page, on one port of 127.0.0.1. */
export async function startServer(options: ServerOptions) {
  const { port, dataDir, fresh = false, demo = true, filled = demo, now = Date.now, wechat } = options
  if (dataDir !== undefined) prepare(dataDir, fresh)
  const engine = await startDynalite(dataDir && join(dataDir, 'db'))
  const { client, db, destroy } = connect(engine.endpoint)
  const services: Services = {
    db,
    tableName: TABLE,
    now,
    secrets: secretsIn(dataDir),
    demo,
    ...(wechat ? { wechat } : {}),
    ...(port === 0 ? {} : { pageOrigin: `http://localhost:${port}` }),
  }
  const app = muster(services)
  const queue = projectorQueue(app.project, (key, error) => console.error('projector', key, error))
  const clock = repeatedly(TICK_EVERY_MS, app.tick)

  async function stop(): Promise<void> {
    clock.stop()
    await closed(http)
    await clock.idle()
    await queue.idle()
    destroy()
    await engine.stop()
  }

  const pages = page()
  const http = createServer(
    getRequestListener((request) =>
      /^\/v1(\/|$)/.test(new URL(request.url).pathname) ? app.api.fetch(request) : pages.fetch(request),
    ),
  )
  // Longer than clients keep an idle connection, so that no request meets one that is just being closed.
  http.keepAliveTimeout = 65_000
  try {
    const isNew = await createTable(client, TABLE)
    watchWrites(db, (key) => isSource(key) && queue.push(key))
    // What was queued when the last server ended is not remembered.
    if (!isNew) await app.rebuild()
    if (demo) await seedCommunities(app)
    await app.tick()
    if (filled) await fillDemo(app.api, now(), queue.idle)
    await listening(http, port)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url: `http://localhost:${portOf(http)}`,
    services,
    app,
    /** Of the database: what is written there past the server is not projected. */
    endpoint: engine.endpoint,
    /** Resolves when everything that was written so far is projected. */
    settled: queue.idle,
    stop,
  }
}

export type RunningServer = Awaited<ReturnType<typeof startServer>>

/** As the filter of the deployed stream: what the projector derives does not wake it again. */
function isSource({ pk }: Key): boolean {
  const prefix = prefixOf(pk)
  return prefix !== undefined && sources.includes(prefix)
}

function prepare(dataDir: string, fresh: boolean): void {
  // Only what this server made: the folder may be anyone's.
  if (fresh)
    for (const own of ['db', 'secrets.json']) rmSync(join(dataDir, own), { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
}

/** Runs `work` every `ms`, never twice at once. */
function repeatedly(ms: number, work: () => Promise<unknown>) {
  let running: Promise<unknown> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => console.error('clock', error))
      .finally(() => {
        running = undefined
      })
  }, ms)
  return { stop: () => clearInterval(timer), idle: async () => running }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    // A request under way has a moment to be answered.
    setTimeout(() => server.closeAllConnections(), 1_000).unref()
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
