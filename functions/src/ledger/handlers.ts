import { type keepingContract, refuse, type ShownEntry, toIso } from '@muster/shared'
import { Catalogue } from '../directory/catalogue'
import { Communities } from '../directory/communities'
import { Duties } from '../directory/duties'
import type { Handlers, Request } from '../http/serve'
import type { Context } from '../services'
import { perform, type Tap } from './appending'
import { DeedStore } from './deed.store'
import { LedgerStore, type StoredEntry } from './ledger.store'
import { MarksStore } from './marks.store'
import { destinationOf, takenOf } from './naming'
import { receiptOf } from './receiving'
import { stockOf } from './stock'

type Keeping = 'receive' | 'issue'

export function ledgerHandlers({ table, now, secrets }: Context): Handlers<keyof typeof keepingContract> {
  const communities = new Communities(table, now)
  const names = { catalogue: new Catalogue(table, now), communities, duties: new Duties(table) }
  const ledger = new LedgerStore(table)
  const marks = new MarksStore(table)
  const stores = { ledger, deeds: new DeedStore(table), now, ids: secrets.ids }

  return {
    receive: async (request) => {
      const { id } = request.params
      const item = await perform(stores, tapOf(request), () => receiptOf(names, request.body, id))
      return { body: { entry: shownOf(item), code: item.code ?? '' } }
    },
    issue: async (request) => {
      const { to, lines, remark } = request.body
      const item = await perform(stores, tapOf(request), async (state) => ({
        does: {
          kind: 'issue',
          to: await destinationOf(names, to, request.params.id),
          lines: await Promise.all(lines.map((line) => takenOf(names, state, line))),
        },
        beside: { remark },
      }))
      return { body: { entry: shownOf(item) } }
    },
    getStock: async ({ params: { id } }) => {
      const { receiver } = (await communities.get(id)) ?? refuse('NOT_FOUND')
      const [{ state }, { marks: set }] = await Promise.all([ledger.tail(id), marks.get(id)])
      return { body: { receiver, asOf: toIso(now()), ...stockOf(state, set) } }
    },
  }
}

function tapOf({ params, caller, role, key, body }: Request<Keeping>): Tap {
  return {
    receiver: params.id,
    personId: caller.personId,
    role: role ?? refuse('NOT_ALLOWED'),
    key,
    input: body,
  }
}

/** An entry with what stands beside it for all to see. */
export function shownOf(item: StoredEntry): ShownEntry {
  const { entry, hash, donor, remark, correctedBy, checkedBy, arrivedAs } = item
  return { entry, hash, donor, remark, correctedBy, checkedBy, arrivedAs }
}
