import { type Output, type Refusal, Refused } from '@muster/shared'
import * as v from 'valibot'
import { ask } from './api'
import { cache, readAnew } from './cache'
import { keys } from './queries'
import { secondsSince } from './tap-age'

const id = v.string()

/** What somebody taps for themselves at a roll-call. `code`: the printed one, which is as good later. */
export const ownRollDeeds = [
  v.object({ op: v.literal('checkInMyself'), shiftId: id, code: v.string() }),
  v.object({ op: v.literal('checkOutMyself'), shiftId: id }),
] as const
export type OwnRollDeed = v.InferOutput<(typeof ownRollDeeds)[number]>

type Attendance = Output<'checkIn'>['attendance']

/** `tappedAt`: epoch ms by this phone's clock. */
export async function sendOwnRoll(deed: OwnRollDeed, key: string, tappedAt: number): Promise<Attendance> {
  const ago = secondsSince(tappedAt)
  const params = { id: deed.shiftId }
  const { attendance } =
    deed.op === 'checkInMyself'
      ? await ask('checkIn', { params, body: { code: deed.code, ago }, key })
      : await ask('checkOut', { params, body: { ago }, key })
  return attendance
}

/** My duty as the roll-call has it; a check-out makes a record, which is read anew. */
export function settleOwnRoll({ shiftId, checkedInAt, checkedOutAt }: Attendance) {
  const marks = {
    ...(checkedInAt === undefined ? {} : { checkedInAt }),
    ...(checkedOutAt === undefined ? {} : { checkedOutAt }),
  }
  cache.setQueryData<Output<'myDuties'>>(
    keys.duties,
    (mine) =>
      mine && {
        ...mine,
        duties: mine.duties.map((duty) => (duty.shiftId === shiftId ? { ...duty, ...marks } : duty)),
      },
  )
  readAnew(keys.records)
  readAnew(keys.duties)
}

export type CheckedIn = { state: 'in' } | { state: 'refused'; refusal: Refusal } | { state: 'offline' }

/** Checks me in by the code that changes on the leader's phone: now or not at all, as it is good for a minute only. */
export async function checkInNow(shiftId: string, code: string, key: string): Promise<CheckedIn> {
  try {
    const { attendance } = await ask('checkIn', { params: { id: shiftId }, body: { code }, key })
    settleOwnRoll(attendance)
    return { state: 'in' }
  } catch (error) {
    return error instanceof Refused ? { state: 'refused', refusal: error.refusal } : { state: 'offline' }
  }
}

// The one that changes, or the printed one; each names its shift.
const SITE_CODE = /([RP])\.([A-Za-z0-9_-]{1,64})(?:\.[A-Za-z0-9_-]{1,64}){1,2}/

/** The code of a site in what was scanned, be it the code alone or a link with it. `lasts`: it is printed and does not change. */
export function siteCodeIn(text: string): { code: string; shiftId: string; lasts: boolean } | undefined {
  const [code, kind, shiftId] = SITE_CODE.exec(text) ?? []
  return code === undefined || shiftId === undefined ? undefined : { code, shiftId, lasts: kind === 'P' }
}
