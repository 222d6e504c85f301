import { chinaDay, type passingContract, refuse, toIso } from '@muster/shared'
import { Catalogue } from '../directory/catalogue'
import { Communities } from '../directory/communities'
import { Duties } from '../directory/duties'
import type { Handlers } from '../http/serve'
import { derivedId } from '../ids'
import type { Context } from '../services'
import { GiftStore } from '../supply/gift.store'
import { awaitedOf, codeIn, pledgesUnder, wayOf } from './following'
import { entering, shownOf } from './handlers'
import { arrivalOf, sendingOf } from './passing'
import { ledgerStores } from './stores'
import { TrailStore } from './trail.store'
import { TriesStore } from './tries.store'

// Who types boxes' codes for an hour slips now and then. A receiver's keepers together: five of them may.
const TRIES_A_PERSON = 60
const TRIES_A_RECEIVER = 300
// So many that one stranger cannot use them up for the others: of 500 billion codes, with 10,000 in use, they find one in a hundred days.
const TRIES_OF_STRANGERS = 20_000

/** Goods between receivers, and gifts by their codes. */
export function passingHandlers(context: Context): Handlers<keyof typeof passingContract> {
  const { table, now } = context
  const communities = new Communities(table, now)
  const names = { catalogue: new Catalogue(table, now), communities, duties: new Duties(table) }
  const stores = { ...ledgerStores(context), gifts: new GiftStore(table), trails: new TrailStore(table) }
  const tries = new TriesStore(table)
  const enter = entering(stores)

  /** Who is signed in counts for themselves, whatever strangers do; a stranger counts as where they come from, and among all strangers. */
  const allowancesOf = (personId: string | undefined, address: string | undefined, receiver: string) => {
    if (personId !== undefined) return [{ of: `PERSON#${personId}`, most: TRIES_A_PERSON }]
    const strangers = { of: `PUBLIC#${receiver}`, most: TRIES_OF_STRANGERS }
    if (address === undefined) return [strangers]
    // Kept for an hour's counting, and not to be read back from it.
    return [{ of: `FROM#${derivedId(stores.ids, 'address', address)}`, most: TRIES_A_PERSON }, strangers]
  }

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
      const allowances = [
        { of: `PERSON#${personId}`, most: TRIES_A_PERSON },
        { of: `RECEIVER#${id}`, most: TRIES_A_RECEIVER },
      ]
      const found = await tries.counting(allowances, now(), async () => {
        const code = codeIn(text)
        const pledges = code === undefined ? [] : await pledgesUnder(stores, id, code)
        return pledges.length === 0 ? undefined : pledges
      })
      const all = await names.catalogue.all()
      const pledges = (found ?? refuse('CODE_UNKNOWN')).map((pledged) => awaitedOf(pledged, all))
      return { body: { pledges, asOf: toIso(now()) } }
    },
    followGift: async ({ params: { id, code: text }, caller, address }) => {
      const { name } = ((await communities.get(id)) ?? refuse('NOT_FOUND')).receiver
      const receiver = { id, name }
      const allowances = allowancesOf(caller?.personId, address, id)
      const lines = await tries.counting(allowances, now(), async () => {
        const code = codeIn(text)
        return code === undefined ? undefined : wayOf(stores, receiver, code)
      })
      return { body: { receiver, asOf: toIso(now()), lines: lines ?? refuse('CODE_UNKNOWN') } }
    },
  }
}
