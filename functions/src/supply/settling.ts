import { pauseBefore } from '../changes'
import type { StoredLine } from './line.item'
import type { Leaving } from './line.store'
import type { NeedStore } from './need.store'
import type { StoredPledge } from './pledge.store'

const TRIES = 30

/** A pledge that is to leave its line, or goods that are held on it. */
interface Departure {
  id: string
  leaving: Leaving
  at: number
}

/** Under what a deed holds a line for goods that it takes in. `what`: the pledge that had lapsed, or which of its gifts. */
export const holdId = (deedId: string, what: string | number) => `${deedId}.${what}`

/**
 * Brings a pledge's line to what the pledge says of itself: withdrawn, lapsed or received. The pledge decides, since it is written first and
 * by one at a time; doing it again, or by two at once, changes nothing.
 */
export async function settle(needs: NeedStore, pledge: StoredPledge): Promise<void> {
  for (const departure of departuresOf(pledge)) await depart(needs, pledge, departure)
}

function departuresOf({ id, withdrawnAt, lapsedAt, claimedBy = '', received }: StoredPledge): Departure[] {
  const came = received && {
    leaving: { as: 'received' as const, came: received.came },
    at: Date.parse(received.at),
  }
  if (lapsedAt !== undefined) {
    const lapsed = { id, leaving: { as: 'lapsed' as const }, at: lapsedAt }
    return came ? [lapsed, { id: holdId(claimedBy, id), ...came }] : [lapsed]
  }
  if (came) return [{ id, ...came }]
  return withdrawnAt === undefined ? [] : [{ id, leaving: { as: 'withdrawn' }, at: withdrawnAt }]
}

/** Takes something off its line, if it is there; one that was withdrawn and is not is kept from coming in. */
export async function depart(
  needs: NeedStore,
  { needId, lineId }: { needId: string; lineId: string },
  departure: Departure,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const line = await needs.line(needId, lineId)
    if (line === undefined || (await leave(needs, needId, line, departure))) return
  }
  throw new Error(`line ${lineId} of need ${needId} was written too often for a pledge to leave it`)
}

async function leave(
  { lines }: NeedStore,
  needId: string,
  line: StoredLine,
  { id, leaving, at }: Departure,
): Promise<boolean> {
  const taken = line.taken[id]
  if (taken !== undefined) return lines.leave(needId, line, id, taken, leaving, at)
  if (leaving.as !== 'withdrawn' || line.gone[id] !== undefined) return true
  return lines.shutOut(needId, line.id, id, at)
}
