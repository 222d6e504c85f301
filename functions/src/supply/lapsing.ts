import { type Awaiting, awaiting, toIso } from '@muster/shared'
import { pauseBefore } from '../changes'
import type { NeedStore } from './need.store'
import { isSettled, type PledgeStore, type StoredPledge } from './pledge.store'
import { settle } from './settling'

const TRIES = 12

/** When the clock is to look at a pledge again, epoch ms; undefined once it is settled. */
export function nextLook(pledge: StoredPledge, now: number): number | undefined {
  if (isSettled(pledge)) return undefined
  const stands = awaiting(pledge, now)
  if (stands.state === 'expected') return stands.remindAt
  return stands.state === 'reminded' ? stands.lapsesAt : stands.since
}

/**
 * Takes a pledge that has not come as far as its time: its donor is to be reminded, or what they had pledged is open to others again.
 * One that is being taken in is left alone; so is one that its line never took. Done twice, it changes nothing.
 */
export async function wait(
  { needs, pledges }: { needs: NeedStore; pledges: PledgeStore },
  personId: string,
  pledgeId: string,
  now: number,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const pledge = await pledges.get(personId, pledgeId)
    if (pledge === undefined) return
    // Cut off between the two writes.
    if (pledge.lapsedAt !== undefined) return settle(needs, pledge)
    const line = await needs.line(pledge.needId, pledge.lineId)
    if (isSettled(pledge) || line?.taken[pledgeId] === undefined) return
    const next = afterWaiting(pledge, awaiting(pledge, now), now)
    if (next === undefined) return
    if (await pledges.save(next)) return settle(needs, next)
  }
  throw new Error(`pledge ${pledgeId} was written too often for the clock to look at it`)
}

function afterWaiting(pledge: StoredPledge, { state }: Awaiting, now: number): StoredPledge | undefined {
  if (state === 'remind') return { ...pledge, remindedAt: toIso(now) }
  return state === 'lapsed' ? { ...pledge, lapsedAt: now } : undefined
}
