import {
  type AwaitedPledge,
  type GiftWay,
  type Goods,
  giftCode,
  goodsOf,
  type LotId,
  type ReceiveInput,
  whereaboutsOf,
} from '@muster/shared'
import * as v from 'valibot'
import type { GiftStore } from '../supply/gift.store'
import { stateOf } from '../supply/pledge.store'
import type { Pledged } from '../supply/pledging'
import type { StoredDeed } from './deed.store'
import type { StoredEntry } from './ledger.store'
import { articleIn } from './lots'
import type { LedgerStores } from './stores'
import { type Allowance, partsOf } from './tracing'
import type { TrailStore } from './trail.store'

type Stores = LedgerStores & { gifts: GiftStore; trails: TrailStore }
type WayLine = GiftWay['lines'][number]

/** A code as the donor wrote it; undefined where it can be none. */
export function codeIn(text: string): ReceiveInput['code'] {
  const parsed = v.safeParse(giftCode, text)
  return parsed.success ? parsed.output : undefined
}

/** The pledges under a code that their lines have taken, oldest first. */
export async function pledgesUnder(
  { gifts, pledges, needs }: Stores,
  receiver: string,
  code: string,
): Promise<Pledged[]> {
  const known = (await gifts.under(receiver, code)).pledges
  const read = await Promise.all(known.map(({ personId, pledgeId }) => pledges.get(personId, pledgeId)))
  const mine = read.flatMap((pledge) => (pledge ? [pledge] : []))
  const wholes = new Map((await needs.many(mine)).map((whole) => [whole.need.id, whole]))
  return mine
    .flatMap((pledge) => {
      const whole = wholes.get(pledge.needId)
      const line = whole?.lines.find(({ id }) => id === pledge.lineId)
      const counts = stateOf(pledge) !== 'pledged' || line?.taken[pledge.id] !== undefined
      return whole && line && counts ? [{ pledge, need: whole.need, line }] : []
    })
    .sort((a, b) => (a.pledge.pledgedAt < b.pledge.pledgedAt ? -1 : 1))
}

/** Goods that have become others since are asked for as those. */
export function awaitedOf({ pledge, line }: Pledged, catalogue: readonly Goods[]): AwaitedPledge {
  const { id, needId, lineId, pledgedAt, deliverBy, donorName, received } = pledge
  const { item, grade, measure } = line
  const goodsId = line.goodsId && (goodsOf(line.goodsId, catalogue)?.id ?? line.goodsId)
  return {
    id,
    needId,
    lineId,
    goodsId,
    item,
    grade,
    measure,
    quantity: line.taken[id] ?? pledge.quantity,
    state: stateOf(pledge),
    pledgedAt,
    deliverBy,
    donorName,
    n: received?.n,
  }
}

// 40: a gift to a whole street, sent on and sent on again; each costs a query and at most two small reads.
const PARTS_FOLLOWED = 40

/** The way of all that came under a code, through whatever ledgers; undefined where there is nothing. */
export async function wayOf(
  stores: Stores,
  receiver: GiftWay['receiver'],
  code: string,
): Promise<WayLine[] | undefined> {
  const { entries } = await stores.gifts.under(receiver.id, code)
  const [promised, items] = await Promise.all([
    pledgesUnder(stores, receiver.id, code),
    stores.ledger.some(receiver.id, entries),
  ])
  const lines: WayLine[] = promised
    .filter(({ pledge }) => pledge.received === undefined)
    .map((each) => ({ ...promisedOf(each), parts: [] }))
  const allowance: Allowance = { parts: PARTS_FOLLOWED }
  for (const item of items.sort((a, b) => a.entry.n - b.entry.n)) {
    const deed = await stores.deeds.get(item.deed)
    const { n, at: cameAt } = item.entry
    for (const [at, line] of linesOf(item).entries()) {
      const { item: name, grade, measure, quantity, reason } = line
      const lot: LotId = `${n}.${at + 1}`
      const of = pledgeOfLine(promised, deed, item, at)
      const came = { n, at: cameAt, kind: 'receipt' as const, quantity, reason }
      const parts = await partsOf(stores, { receiver, lot, article: articleIn(line), came }, allowance)
      lines.push({
        ...(of ? promisedOf(of) : { state: 'received' as const }),
        item: name,
        grade,
        measure,
        received: { n, at: cameAt, quantity, lot, reason },
        parts,
        now: whereaboutsOf(parts),
      })
    }
  }
  return lines.length === 0 ? undefined : lines
}

const linesOf = ({ entry }: StoredEntry) => (entry.kind === 'receipt' ? entry.lines : [])

/** The pledge of which a line of a receipt came. */
function pledgeOfLine(
  promised: readonly Pledged[],
  deed: StoredDeed | undefined,
  { entry }: StoredEntry,
  at: number,
): Pledged | undefined {
  const delivered = deed?.outside?.deliveries.find(({ lines }) => lines?.includes(at))
  if (delivered) return promised.find(({ pledge }) => pledge.id === delivered.pledgeId)
  const here = promised.filter(({ pledge }) => pledge.received?.n === entry.n)
  return here.length === 1 && deed?.outside?.deliveries.every(({ lines }) => lines === undefined)
    ? here[0]
    : undefined
}

function promisedOf({ pledge, line }: Pledged) {
  const { item, grade, measure } = line
  const { pledgedAt: at, deliverBy } = pledge
  const quantity = line.taken[pledge.id] ?? pledge.quantity
  return { item, grade, measure, pledged: { at, quantity, deliverBy }, state: stateOf(pledge) }
}
