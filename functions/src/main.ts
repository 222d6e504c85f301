import { type Community, refusal, refusalMessage, refusals } from '@muster/shared'
import { Hono } from 'hono'
import { boardApp } from './board/app'
import { clockOf } from './clock/tick'
import { Communities } from './directory/communities'
import { dutyApp } from './duty/app'
import { ledgerApp } from './ledger/app'
import { papersApp } from './papers/app'
import { peopleApp } from './people/app'
import { projectorOf, sources } from './projector/project'
import { proxiesApp } from './proxies/app'
import { contextOf, type Services } from './services'
import { supplyApp } from './supply/app'
import { type Key, prefixOf } from './table/keys'

export { demoCommunities } from './people/demo'

/** All of Muster in one process: what the deployed functions do apart, over the same code. */
export interface Muster {
  /** Answers `/v1/…`. */
  api: Hono
  /** Rewrites what derives from the item under this key. */
  project: (key: Key) => Promise<void>
  /** One run of the clock. */
  tick: () => Promise<void>
  /** Rewrites every derived view from the sources. */
  rebuild: () => Promise<void>
  /** Writes a community, as whoever runs this Muster. */
  saveCommunity: (community: Community) => Promise<void>
}

export function muster(services: Services): Muster {
  const context = contextOf(services)
  const project = projectorOf(context)
  const communities = new Communities(context.table, context.now)

  const api = new Hono()
  for (const app of [
    peopleApp(context),
    boardApp(context),
    dutyApp(context),
    proxiesApp(context),
    supplyApp(context),
    ledgerApp(context),
    papersApp(context),
  ])
    api.route('/', app)
  api.notFound((c) => {
    const why = refusal('NOT_FOUND')
    return c.json({ error: { code: why.code, message: refusalMessage(why) } }, refusals.NOT_FOUND.status)
  })

  async function rebuild(): Promise<void> {
    for await (const key of context.table.allKeys()) {
      const prefix = prefixOf(key.pk)
      if (prefix && sources.includes(prefix)) await project(key)
    }
  }

  return {
    api,
    project,
    tick: clockOf(context),
    rebuild,
    saveCommunity: (community) => communities.save(community),
  }
}
