import * as v from 'valibot'
import type { NeedStore, StoredNeed, WholeNeed } from '../supply/need.store'
import type { StoredPledge } from '../supply/pledge.store'
import { keys } from '../table/keys'
import type { Table } from '../table/table'
import { tell } from './watching'

interface Stores {
  table: Table
  needs: NeedStore
}

const giver = v.object({ sk: v.string(), personId: v.string() })

/** Whether a line still waits for a pledge; one that it never took counts for nothing. */
const isToCome = ({ lines }: Pick<WholeNeed, 'lines'>, pledgeId: string) =>
  lines.some(({ taken }) => taken[pledgeId] !== undefined)

/** Notes who is still to bring something; a donor who pledged while their need was being closed is told at once. */
export async function noteGiver(
  { table, needs }: Stores,
  { id, personId, needId }: StoredPledge,
): Promise<void> {
  const whole = await needs.whole(needId)
  const key = keys.giver(needId, id)
  if (whole === undefined || !isToCome(whole, id)) return void (await table.delete(key))
  await table.put({ ...key, personId })
  await tellGiver(table, whole.need, personId, id)
}

/** Tells everybody whom it concerns that a need is closed: who is still to bring something; its secretary, if nobody closed it. */
export async function tellClosed({ table, needs }: Stores, need: StoredNeed): Promise<void> {
  if (need.closed === undefined) return
  const { at, stale } = need.closed
  if (stale) await tell(table, need.postedBy, 'NEED_CLOSED', at, need, need.id)
  const whole = await needs.whole(need.id)
  const items = await table.query(keys.givers(need.id))
  for (const { sk, personId } of items.map((item) => v.parse(giver, item)))
    if (whole && isToCome(whole, sk)) await tellGiver(table, need, personId, sk)
}

async function tellGiver(table: Table, need: StoredNeed, personId: string, pledgeId: string): Promise<void> {
  if (need.closed) await tell(table, personId, 'PLEDGE_NEED_CLOSED', need.closed.at, need, pledgeId)
}
