import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DAY, toIso } from '@muster/shared'
import { projectorQueue, watchWrites } from '../dev/change-feed'
import { seedCommunities } from '../dev/demo'
import { startDynalite } from '../dev/engine'
import { type SignedIn, signIn } from '../dev/personas'
import { secretsIn } from '../dev/secrets'
import { connect, createTable } from '../dev/table'
import { muster } from '../functions/src/main'
import type { Services } from '../functions/src/services'

/**
 * Muster in this process on an empty table on disk. Nothing is projected until `project` is called, so that what
 * an operation costs is told apart from what follows from it. The clock stands until it is moved.
 */
export async function stand() {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  const engine = await startDynalite(folder)
  const { client, db, destroy } = connect(engine.endpoint)
  await createTable(client, 'muster')
  let time = Date.now()
  const services: Services = {
    db,
    tableName: 'muster',
    now: () => time,
    secrets: secretsIn(undefined),
    demo: true,
  }
  const app = muster(services)
  const waiting: Parameters<typeof app.project>[0][] = []
  watchWrites(db, (key) => waiting.push(key))
  await seedCommunities(app)
  return {
    services,
    app,
    person: (persona: string) => signIn(app.api, persona),
    crowd: (first: number, count: number) =>
      inTurn(Array.from({ length: count }, (_, n) => () => signIn(app.api, `crowd-${first + n}`))),
    /** Projects everything that was written since the last time, and what that writes. */
    async project(): Promise<void> {
      const queue = projectorQueue(app.project, (key, error) => console.error(key, error))
      while (waiting.length > 0) {
        for (const key of waiting.splice(0)) queue.push(key)
        await queue.idle()
      }
    },
    move(ms: number): void {
      time += ms
    },
    async end(): Promise<void> {
      destroy()
      await engine.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

async function inTurn<T>(work: (() => Promise<T>)[]): Promise<T[]> {
  const done: T[] = []
  for (const one of work) done.push(await one())
  return done
}

/** Posts a task of one shift with one post, `inDays` from `now`, and answers with the shift. */
export async function postShift({ client }: SignedIn, now: number, places: number, inDays = 1) {
  const startsAt = now + inDays * DAY
  const { task } = await client.call('postTask', {
    params: { id: 'yangjiayuan' },
    body: {
      title: '卡口值守',
      kind: '卡口值守',
      place: '东门',
      shifts: [
        { startsAt: toIso(startsAt), endsAt: toIso(startsAt + DAY / 6), posts: [{ name: '值守', places }] },
      ],
    },
    key: crypto.randomUUID(),
  })
  const [shift] = task.shifts
  if (!shift) throw new Error('a task without a shift')
  return shift
}
