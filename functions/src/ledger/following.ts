import { type AwaitedPledge, type GiftWay, giftCode, type LotId, type ReceiveInput } from '@muster/shared'
import * as v from 'valibot'
import type { GiftStore } from '../supply/gift.store'
import { stateOf } from '../supply/pledge.store'
import type { Pledged } from '../supply/pledging'
import type { StoredDeed } from './deed.store'
import type { StoredEntry } from './ledger.store'
import type { LedgerStores } from './stores'
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

export function awaitedOf({ pledge, line }: Pledged): AwaitedPledge {
  const { id, needId, lineId, pledgedAt, deliverBy, donorName, received } = pledge
  const { goodsId, item, grade, measure } = line
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

/** The way of all that came under a code; undefined where there is nothing. */
export async function wayOf(stores: Stores, receiver: string, code: string): Promise<WayLine[] | undefined> {
  const { entries } = await stores.gifts.under(receiver, code)
  const [promised, items, tail] = await Promise.all([
    pledgesUnder(stores, receiver, code),
    stores.ledger.some(receiver, entries),
    stores.ledger.tail(receiver),
  ])
  const lines: WayLine[] = promised
    .filter(({ pledge }) => pledge.received === undefined)
    .map((each) => ({ ...promisedOf(each), steps: [] }))
  for (const item of items.sort((a, b) => a.entry.n - b.entry.n)) {
    const deed = await stores.deeds.get(item.deed)
    for (const [at, line] of linesOf(item).entries()) {
      const lot: LotId = `${item.entry.n}.${at + 1}`
      const of = pledgeOfLine(promised, deed, item, at)
      lines.push({
        ...(of ? promisedOf(of) : { state: 'received' as const }),
        item: line.item,
        grade: line.grade,
        measure: line.measure,
        received: { n: item.entry.n, at: item.entry.at, quantity: line.quantity, lot, reason: line.reason },
        steps: await stores.trails.of(receiver, lot),
        left: tail.state.lots[lot]?.left ?? 0,
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
