import { Refused, refuse } from '@muster/shared'
import { pauseBefore } from '../changes'
import type { NeedStore } from './need.store'
import { type PledgeStore, type StoredPledge, stateOf } from './pledge.store'
import type { Pledged } from './pledging'
import { depart, holdId, settle } from './settling'

interface Stores {
  needs: NeedStore
  pledges: PledgeStore
}

/** What came of one pledge, in however many lines of the receipt. `came`: how many are what was pledged; 0 where they are of another grade. */
interface Delivery {
  personId: string
  pledgeId: string
  quantity: number
  came: number
}

/** A walk-in gift for a line of a need. */
interface Gift {
  needId: string
  lineId: string
  quantity: number
}

/**
 * What a deed brings to needs: each pledge once and each line once, in an order that is the same whenever the deed is read again.
 *
 * The way of a receipt: write the deed; `claim`; append the entry; `settleArriving` with its number. If the append is refused, `release`.
 * Each of the three may be done again, by anybody who finishes the deed, at any time: it then changes nothing.
 */
export interface Arriving {
  deedId: string
  deliveries: Delivery[]
  gifts: Gift[]
}

const TRIES = 12

/**
 * Claims the pledges for the deed, so that nobody else receives, changes, withdraws or lets lapse what is at the door, and holds as much
 * of the lines as is open for the walk-in gifts; a line that is full or closed keeps nobody from giving. Answers with the pledges, in the
 * order of `deliveries`: `line.taken[pledge.id]`, or where it has lapsed `pledge.quantity`, is what had been pledged.
 *
 * Refuses PLEDGE_SETTLED, for one that was withdrawn, or claimed by another deed; NOT_FOUND, for one that there is not, or that its line
 * never took. Then nothing is claimed.
 */
export async function claim(stores: Stores, arriving: Arriving): Promise<Pledged[]> {
  try {
    const claimed: Pledged[] = []
    for (const delivery of arriving.deliveries)
      claimed.push(await claimPledge(stores, arriving.deedId, delivery))
    for (const [n, gift] of arriving.gifts.entries())
      await hold(stores.needs, gift, holdId(arriving.deedId, n), gift.quantity)
    return claimed
  } catch (error) {
    if (error instanceof Refused) await release(stores, arriving)
    throw error
  }
}

/**
 * Says of the pledges that they were received as entry `n` at `at` (ISO), and brings their lines to it: what came of a pledge is
 * fulfilled, the rest is short and open again. For a deed that has its entry.
 */
export async function settleArriving(
  { needs, pledges }: Stores,
  { deedId, deliveries, gifts }: Arriving,
  { n, at }: { n: number; at: string },
): Promise<void> {
  for (const { personId, pledgeId, quantity, came } of deliveries) {
    const read = await pledges.get(personId, pledgeId)
    if (read?.claimedBy !== deedId) continue
    const pledged = (await needs.line(read.needId, read.lineId))?.taken[pledgeId] ?? read.quantity
    const received = { n, at, quantity, came }
    const pledge = await rewritten(pledges, personId, pledgeId, deedId, (current) =>
      current.received === undefined ? { ...current, quantity: pledged, received } : undefined,
    )
    if (pledge) await settle(needs, pledge)
  }
  for (const [index, gift] of gifts.entries()) {
    const leaving = { as: 'received' as const, came: gift.quantity }
    await depart(needs, gift, { id: holdId(deedId, index), leaving, at: Date.parse(at) })
  }
}

/** Lets go of what `claim` has claimed. For a deed that has no entry and will have none. */
export async function release(
  { needs, pledges }: Stores,
  { deedId, deliveries, gifts }: Arriving,
): Promise<void> {
  for (const { personId, pledgeId } of deliveries) {
    const pledge = await rewritten(pledges, personId, pledgeId, deedId, ({ claimedBy: _, ...free }) => free)
    if (pledge) await unhold(needs, pledge, holdId(deedId, pledgeId))
  }
  for (const [n, gift] of gifts.entries()) await unhold(needs, gift, holdId(deedId, n))
}

async function claimPledge(stores: Stores, deedId: string, delivery: Delivery): Promise<Pledged> {
  const { personId, pledgeId, came } = delivery
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const pledge = (await stores.pledges.get(personId, pledgeId)) ?? refuse('NOT_FOUND')
    if (pledge.claimedBy !== undefined && pledge.claimedBy !== deedId) refuse('PLEDGE_SETTLED')
    if (stateOf(pledge) === 'withdrawn') refuse('PLEDGE_SETTLED')
    const { need, line } = await lineOf(stores.needs, pledge)
    if (line.taken[pledgeId] === undefined && stateOf(pledge) === 'pledged') refuse('NOT_FOUND')
    const isMine = pledge.claimedBy === deedId
    if (!isMine && !(await stores.pledges.save({ ...pledge, claimedBy: deedId }))) continue
    if (pledge.lapsedAt !== undefined && pledge.received === undefined)
      await hold(stores.needs, pledge, holdId(deedId, pledgeId), came)
    return { pledge: isMine ? pledge : { ...pledge, claimedBy: deedId, v: pledge.v + 1 }, need, line }
  }
  return refuse('BUSY')
}

async function lineOf(needs: NeedStore, { needId, lineId }: StoredPledge) {
  const [whole] = await needs.many([{ needId, lineId }])
  const line = whole?.lines.find(({ id }) => id === lineId)
  return whole && line ? { need: whole.need, line } : refuse('NOT_FOUND')
}

/** Holds as much of a line as is open, up to `quantity`. */
async function hold(
  needs: NeedStore,
  { needId, lineId }: { needId: string; lineId: string },
  id: string,
  quantity: number,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const line = (await needs.line(needId, lineId)) ?? refuse('NOT_FOUND')
    const held = Math.min(line.open, quantity)
    if (held === 0 || line.taken[id] !== undefined || line.gone[id] !== undefined) return
    if (await needs.lines.hold(needId, lineId, id, held)) return
  }
  refuse('BUSY')
}

async function unhold(
  needs: NeedStore,
  { needId, lineId }: { needId: string; lineId: string },
  id: string,
): Promise<void> {
  const held = (await needs.line(needId, lineId))?.taken[id]
  if (held !== undefined) await needs.lines.unhold(needId, lineId, id, held)
}

/** The pledge after `change`, if the deed has it; as it is where there is nothing to change. */
async function rewritten(
  pledges: PledgeStore,
  personId: string,
  pledgeId: string,
  deedId: string,
  change: (pledge: StoredPledge) => StoredPledge | undefined,
): Promise<StoredPledge | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const read = await pledges.get(personId, pledgeId)
    if (read?.claimedBy !== deedId) return undefined
    const next = change(read)
    if (next === undefined) return read
    if (await pledges.save(next)) return { ...next, v: next.v + 1 }
  }
  throw new Error(`pledge ${pledgeId} was written too often`)
}
