import { freshness, toIso } from '@muster/shared'
import { pauseBefore } from '../changes'
import type { NeedStore, StoredNeed } from './need.store'

const TRIES = 12

/** When somebody last said that it is still short of this. */
export const confirmedAtOf = ({ confirmedAt, postedAt }: StoredNeed) => confirmedAt ?? postedAt

/** Whether its secretary was asked since it was last confirmed. */
export const wasAsked = (need: StoredNeed) => need.askedAt !== undefined && need.askedAt > confirmedAtOf(need)

/** Asks a need's secretary whether it is still short, once, and closes it when nobody has said so for a week. */
export async function age(needs: NeedStore, needId: string, now: number): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const need = await needs.get(needId)
    const next = need && aged(need, now)
    if (next === undefined || (await needs.save(next))) return
  }
  throw new Error(`need ${needId} was written too often for the clock to look at it`)
}

function aged(need: StoredNeed, now: number): StoredNeed | undefined {
  if (need.state === 'closed') return undefined
  const { state } = freshness(confirmedAtOf(need), now)
  if (state === 'over') return { ...need, state: 'closed', closed: { at: toIso(now), stale: true } }
  return state === 'fresh' || wasAsked(need) ? undefined : { ...need, askedAt: toIso(now) }
}
