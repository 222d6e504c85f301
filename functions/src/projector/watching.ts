import { ASKS_AFTER, CLOSES_AFTER, type NoticeCode, toIso } from '@muster/shared'
import { nextLook } from '../supply/lapsing'
import type { StoredNeed } from '../supply/need.store'
import type { StoredPledge } from '../supply/pledge.store'
import { confirmedAtOf, wasAsked } from '../supply/staling'
import { keys } from '../table/keys'
import type { Table } from '../table/table'
import { needShownUntil } from './cards'

/** Says when the clock is to look at a need, and tells its secretary that it was asked for. */
export async function watchNeed(table: Table, need: StoredNeed): Promise<void> {
  if (need.askedAt !== undefined) await tell(table, need.postedBy, 'NEED_ASKS', need.askedAt, need, need.id)
  const confirmed = Date.parse(confirmedAtOf(need))
  const looks = [needShownUntil(need), toIso(confirmed + CLOSES_AFTER)]
  if (need.state === 'open' && !wasAsked(need)) looks.push(toIso(confirmed + ASKS_AFTER))
  for (const at of new Set(looks)) await table.put({ ...keys.due(at, `NEED#${need.id}`) })
}

/** Says when the clock is to look at a pledge, and tells its donor what became of it. */
export async function watchPledge(
  table: Table,
  pledge: StoredPledge,
  need: StoredNeed,
  now: number,
): Promise<void> {
  const { id, personId, remindedAt, lapsedAt, received } = pledge
  if (remindedAt !== undefined) await tell(table, personId, 'PLEDGE_REMINDER', remindedAt, need, id)
  if (lapsedAt !== undefined) await tell(table, personId, 'PLEDGE_LAPSED', toIso(lapsedAt), need, id)
  if (received !== undefined) await tell(table, personId, 'PLEDGE_RECEIVED', received.at, need, id)
  const at = nextLook(pledge, now)
  if (at !== undefined) await table.put({ ...keys.due(toIso(at), `PLEDGE#${personId}#${id}`) })
}

/** Writes a notice; the same one again changes nothing. */
export async function tell(
  table: Table,
  personId: string,
  code: NoticeCode,
  at: string,
  { id: needId, title }: StoredNeed,
  about: string,
): Promise<void> {
  await table.create({ ...keys.notice(personId, at, `${code}#${about}`), code, at, title, needId })
}
