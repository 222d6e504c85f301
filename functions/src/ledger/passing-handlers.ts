import { chinaDay, type passingContract, refuse, toIso } from '@muster/shared'
import { Catalogue } from '../directory/catalogue'
import { Communities } from '../directory/communities'
import { Duties } from '../directory/duties'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'
import { GiftStore } from '../supply/gift.store'
import { ofAnybody, ofKeepers } from './allowances'
import { awaitedOf, codeIn, pledgesUnder, wayOf } from './following'
import { entering, shownOf } from './handlers'
import { arrivalOf, sendingOf } from './passing'
import { ledgerStores } from './stores'
import { TrailStore } from './trail.store'
import { TriesStore } from './tries.store'

/** Goods between receivers, and gifts by their codes. */
export function passingHandlers(context: Context): Handlers<keyof typeof passingContract> {
  const { table, now } = context
  const communities = new Communities(table, now)
  const names = { catalogue: new Catalogue(table, now), communities, duties: new Duties(table) }
  const stores = { ...ledgerStores(context), gifts: new GiftStore(table), trails: new TrailStore(table) }
  const tries = new TriesStore(table)
  const enter = entering(stores)

  return {
    sendOn: async (request) => {
      const from = { receiver: request.params.id, today: chinaDay(now()) }
      const item = await enter('sendOn', request, (state) => sendingOf(names, state, request.body, from))
      const id = item.entry.kind === 'sent' ? item.entry.transfer : refuse('NOT_FOUND')
      const {
        sentAs: _,
        state: __,
        holder: ___,
        arrivedAs: ____,
        ...transfer
      } = (await stores.transfers.get(id)) ?? refuse('BUSY')
      return { body: { entry: shownOf(item), transfer } }
    },
    underWay: async ({ params: { id } }) => ({
      body: { transfers: await stores.transfers.underWayTo(id), asOf: toIso(now()) },
    }),
    arrive: async (request) => {
      const plan = () => arrivalOf(names, stores, request.body, request.params.id)
      return { body: { entry: shownOf(await enter('arrive', request, plan)) } }
    },
    findPledge: async ({ params: { id, code: text }, caller: { personId } }) => {
      const found = await tries.counting(ofKeepers(id, personId), now(), async () => {
        const code = codeIn(text)
        const pledges = code === undefined ? [] : await pledgesUnder(stores, id, code)
        return pledges.length === 0 ? undefined : pledges
      })
      const all = await names.catalogue.all()
      const pledges = (found ?? refuse('CODE_UNKNOWN')).map((pledged) => awaitedOf(pledged, all))
      return { body: { pledges, asOf: toIso(now()) } }
    },
    followGift: async ({ params: { id, code: text }, ...asking }) => {
      const { name } = ((await communities.get(id)) ?? refuse('NOT_FOUND')).receiver
      const receiver = { id, name }
      const lines = await tries.counting(ofAnybody(stores.ids, id, asking), now(), async () => {
        const code = codeIn(text)
        return code === undefined ? undefined : wayOf(stores, receiver, code)
      })
      return { body: { receiver, asOf: toIso(now()), lines: lines ?? refuse('CODE_UNKNOWN') } }
    },
  }
}
