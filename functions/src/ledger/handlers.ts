import { chinaDay, type keepingContract, refuse, type ShownEntry, type State, toIso } from '@muster/shared'
import { Catalogue } from '../directory/catalogue'
import { Communities } from '../directory/communities'
import { Duties } from '../directory/duties'
import type { Handlers, Request } from '../http/serve'
import type { Context } from '../services'
import { perform } from './appending'
import { checkCorrection } from './checking'
import { correctionOf } from './correcting'
import { countOf } from './counting'
import type { Plan } from './deed.store'
import { issueOf } from './issuing'
import type { StoredEntry } from './ledger.store'
import { markLow } from './marking'
import { MarksStore } from './marks.store'
import { articleOf } from './naming'
import { proposalsHandlers } from './proposing'
import { receiptOf } from './receiving'
import { stockOf } from './stock'
import { type LedgerStores, ledgerStores } from './stores'

type Entering = 'receive' | 'issue' | 'countStock' | 'correct' | 'sendOn' | 'arrive'

/** Enters what a request comes to. */
export const entering =
  (stores: LedgerStores) =>
  (
    name: Entering,
    { params, caller, role, key, body }: Request<Entering>,
    plan: (state: State) => Promise<Plan>,
  ) =>
    perform(
      stores,
      {
        receiver: params.id,
        personId: caller.personId,
        role: role ?? refuse('NOT_ALLOWED'),
        key,
        input: [name, body],
      },
      plan,
    )

export function ledgerHandlers(context: Context): Handlers<keyof typeof keepingContract | 'proposals'> {
  const { table, now } = context
  const communities = new Communities(table, now)
  const names = { catalogue: new Catalogue(table, now), communities, duties: new Duties(table) }
  const marks = new MarksStore(table)
  const stores = ledgerStores(context)

  const enter = entering(stores)

  return {
    ...proposalsHandlers(context),
    receive: async (request) => {
      const plan = () => receiptOf(names, stores, request.body, request.params.id)
      const item = await enter('receive', request, plan)
      return { body: { entry: shownOf(item), code: item.code ?? '' } }
    },
    issue: async (request) => {
      const where = { receiver: request.params.id, today: chinaDay(now()) }
      const plan = (state: State) => issueOf(names, state, request.body, where)
      return { body: { entry: shownOf(await enter('issue', request, plan)) } }
    },
    countStock: async (request) => ({
      body: { entry: shownOf(await enter('countStock', request, () => countOf(names, request.body))) },
    }),
    correct: async (request) => {
      const plan = (state: State) => correctionOf(names, state, request.body)
      return { body: { entry: shownOf(await enter('correct', request, plan)) } }
    },
    checkCorrection: async ({ params, caller, role }) => ({
      body: {
        entry: shownOf(
          await checkCorrection(stores, params, {
            personId: caller.personId,
            role: role ?? refuse('NOT_ALLOWED'),
          }),
        ),
      },
    }),
    getStock: async ({ params: { id } }) => {
      const { receiver } = (await communities.get(id)) ?? refuse('NOT_FOUND')
      const [{ state }, { marks: set }, all] = await Promise.all([
        stores.ledger.tail(id),
        marks.get(id),
        names.catalogue.all(),
      ])
      return { body: { receiver, asOf: toIso(now()), ...stockOf(state, set, all) } }
    },
    markLow: async ({ params: { id }, body: { goodsId, atLeast } }) => {
      const { goods } = await articleOf(names, goodsId)
      return { body: { marks: await markLow(marks, id, { goodsId: goods, atLeast }) } }
    },
  }
}

/** An entry with what stands beside it for all to see. */
export function shownOf(item: StoredEntry): ShownEntry {
  const { entry, hash, donor, remark, correctedBy, checkedBy, arrivedAs } = item
  return { entry, hash, donor, remark, correctedBy, checkedBy, arrivedAs }
}
