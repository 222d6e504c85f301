import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DAY, toIso } from '@muster/shared'
import { startDynalite } from '../dev/engine'
import type { SignedIn } from '../dev/personas'
import { openStreet } from '../dev/street'
import { connect, createTable } from '../dev/table'

/** A street of its own in this process, on an embedded table on disk that goes with it. */
export async function stand() {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  const engine = await startDynalite(folder)
  const { client, db, destroy } = connect(engine.endpoint)
  await createTable(client, 'muster')
  const street = await openStreet({ db, tableName: 'muster' }, { now: Date.now() })
  return {
    ...street,
    /** `count` people of the crowd, signed in. */
    async crowd(count: number): Promise<SignedIn[]> {
      const people: SignedIn[] = []
      for (let n = 1; n <= count; n++) people.push(await street.person(`crowd-${n}`))
      return people
    },
    async end(): Promise<void> {
      destroy()
      await engine.stop()
      rmSync(folder, { recursive: true })
    },
  }
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

export type PostedShift = Awaited<ReturnType<typeof postShift>>
