import { lessSent, type Offer, type ProposedTransfer, proposalsFor, refuse, toIso } from '@muster/shared'
import { BoardStore } from '../directory/boards'
import { Catalogue } from '../directory/catalogue'
import { Communities } from '../directory/communities'
import { SpareStore } from '../directory/spare'
import { WantedStore } from '../directory/wanted'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'
import { type Found, toldOf, whereNeeded } from '../supply/elsewhere'
import { NeedStore } from '../supply/need.store'
import { LedgerStore } from './ledger.store'
import { MarksStore } from './marks.store'
import { offersFor } from './offering'
import { ownOpen, toSpare } from './sparing'
import { stockOf } from './stock'
import { TransferStore } from './transfer.store'
import { onTheWay, stillOpen, underWayOf } from './under-way'

// As many lines of one article as one looks through; the rest is as far away tomorrow.
const LINES = 5

export function proposalsHandlers({ table, now }: Context): Handlers<'proposals'> {
  const communities = new Communities(table, now)
  const wanted = new WantedStore(table)
  const catalogue = new Catalogue(table, now)
  const transfers = new TransferStore(table)
  const looking = { needs: new NeedStore(table), wanted, catalogue, communities, now }
  const ledger = new LedgerStore(table)
  const marks = new MarksStore(table)
  const spares = new SpareStore(table)
  const boards = new BoardStore(table)

  return {
    proposals: async ({ params: { id } }) => {
      const { position } = (await communities.get(id)) ?? refuse('NOT_FOUND')
      const [{ state }, set, all] = await Promise.all([ledger.tail(id), marks.get(id), catalogue.all()])
      const stock = stockOf(state, set.marks, all)
      const found = await Promise.all(
        [...new Set(stock.lots.map(({ goods }) => goods))].map(async (goodsId) => {
          const offers = toSpare(stock, { id, position }, goodsId, await ownOpen(looking, id, goodsId))
          const [gift] = offers
          return { offers, lines: gift ? await whereNeeded(looking, gift, { from: id, most: LINES }) : [] }
        }),
      )
      const receivers = found.flatMap(({ lines }) => lines.map(({ receiverId }) => receiverId))
      const sent = await onTheWay({ transfers, catalogue }, receivers)
      const proposals = found.flatMap(({ offers, lines }) => matched(lessSent(lines, sent), offers, now()))
      const forUs = await offersFor({ ...looking, ledger, marks, spares, boards, transfers }, id, now())
      return { body: { receiver: id, proposals, wanted: forUs, asOf: toIso(now()) } }
    },
  }
}

/** What of the offers goes where; nothing is offered twice. */
function matched(
  lines: readonly (Found & { underWay: number })[],
  offers: readonly Offer[],
  now: number,
): ProposedTransfer[] {
  const left = new Map(offers.map(({ id, quantity }) => [id, quantity]))
  return lines.flatMap((line) => {
    const still = offers.map((offer) => ({ ...offer, quantity: left.get(offer.id) ?? 0 }))
    return proposalsFor(stillOpen(line), still, now).flatMap(({ offerId, quantity }) => {
      const offer = offers.find(({ id }) => id === offerId)
      if (offer?.goodsId === undefined) return []
      left.set(offerId, (left.get(offerId) ?? 0) - quantity)
      const { goodsId: goods, item, grade, measure, expiry } = offer
      const to = { id: line.receiverId, name: line.receiver }
      return [
        {
          lot: offerId,
          goods,
          item,
          grade,
          measure,
          quantity,
          expiry,
          to,
          line: { ...toldOf(line), ...underWayOf(line) },
        },
      ]
    })
  })
}
