import {
  type Community,
  idsOf,
  type LineWithOffers,
  lessSent,
  metresBetween,
  type NeedCard,
  type NeedLine,
  type Offer,
  type OpenLine,
  proposalsFor,
} from '@muster/shared'
import type { BoardStore } from '../directory/boards'
import type { Spare, SpareStore } from '../directory/spare'
import type { Looking } from '../supply/elsewhere'
import type { LedgerStore } from './ledger.store'
import type { MarksStore } from './marks.store'
import { ownOpen, toSpare } from './sparing'
import { stockOf as stockNow } from './stock'
import type { TransferStore } from './transfer.store'
import { onTheWay, stillOpen, underWayOf } from './under-way'

interface Stores extends Looking {
  boards: BoardStore
  spares: SpareStore
  ledger: LedgerStore
  marks: MarksStore
  transfers: TransferStore
}

type Offered = Offer & { from: Community }

// Lines that one looks through at a time, and places that one rings up for one of them.
const LINES = 12
const PLACES = 4

/** For each open line of a community, what others could spare: the nearest first, nothing offered twice. */
export async function offersFor(stores: Stores, id: string, now: number): Promise<LineWithOffers[]> {
  const [here, board] = await Promise.all([stores.communities.get(id), stores.boards.get(id, now)])
  if (here === undefined || board === undefined) return []
  const all = await stores.catalogue.all()
  const lines = board.needs
    .flatMap((need) => need.lines.flatMap((line) => openLine(need, line, here)))
    .slice(0, LINES)
    .map((line) => ({ ...line, goodsId: idsOf(line.goodsId, all)[0] }))
  const goods = [...new Set(lines.map(({ goodsId }) => goodsId))]
  const found = await Promise.all(goods.map((goodsId) => offersOf(stores, goodsId, here)))
  const left = new Map(found.flat().map(({ id: offerId, quantity }) => [offerId, quantity]))
  return lessSent(lines, await onTheWay(stores, [here.receiver.id])).flatMap((line) => {
    const offers = found.flat().map((offer) => ({ ...offer, quantity: left.get(offer.id) ?? 0 }))
    const chosen = proposalsFor(stillOpen(line), offers, now).flatMap((proposal) => {
      const offer = offers.find((one) => one.id === proposal.offerId)
      if (offer === undefined) return []
      left.set(offer.id, offer.quantity - proposal.quantity)
      const { receiver, name: community, phone } = offer.from
      const { offerId: _, ...said } = proposal
      return [{ ...said, from: { id: receiver.id, name: receiver.name }, community, phone }]
    })
    const { id: lineId, needId, title, item, grade, open, measure } = line
    const told = {
      needId,
      lineId,
      community: here.name,
      title,
      item,
      grade,
      open,
      measure,
      ...underWayOf(line),
    }
    return chosen.length > 0 ? [{ line: told, offers: chosen }] : []
  })
}

function openLine(
  { id: needId, title, urgent, neededBy }: NeedCard,
  line: NeedLine,
  { receiver, position }: Community,
): (OpenLine & { goodsId: string; title: string })[] {
  if (line.open <= 0 || line.goodsId === undefined) return []
  const about = { needId, title, urgent, neededBy, receiverId: receiver.id, position }
  return [{ ...line, goodsId: line.goodsId, ...about }]
}

async function offersOf(stores: Stores, goodsId: string, here: Community): Promise<Offered[]> {
  const ids = idsOf(goodsId, await stores.catalogue.all())
  const known = await Promise.all(ids.map((id) => stores.spares.of(id)))
  const stocks = [...new Set(known.flatMap((spare) => spare.stocks))]
  const pledged = known.flatMap((spare) => spare.pledged)
  const [stock, coming] = await Promise.all([
    stockOf(stores, goodsId, stocks, here),
    stillToCome(stores, goodsId, pledged, here),
  ])
  return [...stock, ...coming]
}

const awayFrom = (here: Community, there: Community) =>
  here.position && there.position ? metresBetween(here.position, there.position) : Number.MAX_SAFE_INTEGER

/** What the nearest store-rooms have above their own marks and what they are short of themselves. */
async function stockOf(
  stores: Stores,
  goodsId: string,
  receivers: Spare['stocks'],
  here: Community,
): Promise<Offered[]> {
  const { communities, ledger, marks, catalogue } = stores
  const others = await Promise.all(receivers.filter((id) => id !== here.id).map((id) => communities.get(id)))
  const nearest = others
    .flatMap((one) => one ?? [])
    .sort((a, b) => awayFrom(here, a) - awayFrom(here, b))
    .slice(0, PLACES)
  const offers = await Promise.all(
    nearest.map(async (from) => {
      const [{ state }, set, own] = await Promise.all([
        ledger.tail(from.id),
        marks.get(from.id),
        ownOpen(stores, from.id, goodsId),
      ])
      const stock = stockNow(state, set.marks, await catalogue.all())
      return toSpare(stock, from, goodsId, own).map((lot) => ({ ...lot, id: `${from.id}/${lot.id}`, from }))
    }),
  )
  return offers.flat()
}

/** What was pledged elsewhere and is still to come, though the need is closed. */
async function stillToCome(
  { needs, communities }: Stores,
  goodsId: string,
  pledged: Spare['pledged'],
  here: Community,
): Promise<Offered[]> {
  const wholes = await needs.many(pledged)
  const offers = wholes.map(async ({ need, lines }): Promise<Offered[]> => {
    const from = need.state === 'closed' ? await communities.get(need.communityId) : undefined
    if (from === undefined || from.id === here.id) return []
    const { receiver, position } = from
    return lines.map(({ id, item, grade, measure, taken }) => {
      const quantity = Object.values(taken).reduce((sum, one) => sum + one, 0)
      const about = { goodsId, item, grade, measure, receiverId: receiver.id, position }
      return { id: `${need.id}/${id}`, kind: 'pledge' as const, quantity, ...about, from }
    })
  })
  return (await Promise.all(offers)).flat()
}
