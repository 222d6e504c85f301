import {
  checkInInput,
  checkOutInput,
  type KitCount,
  kitInput,
  noShowInput,
  type Output,
} from '@muster/shared'
import * as v from 'valibot'
import { ask } from './api'
import { secondsSince } from './tap-age'

const id = v.string()
/** Whom it is about, so that the roster shows it before the server knows. */
const on = { shiftId: id, personId: id }

/** What a leader taps during a roll-call. */
export const rollDeeds = [
  v.object({ op: v.literal('checkIn'), ...on, body: checkInInput }),
  v.object({ op: v.literal('checkOut'), ...on, body: checkOutInput }),
  v.object({ op: v.literal('markNoShow'), ...on, body: noShowInput }),
  v.object({ op: v.literal('setKit'), ...on, body: kitInput }),
] as const
export type RollDeed = v.InferOutput<(typeof rollDeeds)[number]>

const rollOps: readonly string[] = ['checkIn', 'checkOut', 'markNoShow', 'setKit']

export const isRollDeed = <D extends { op: string }>(deed: D): deed is Extract<D, RollDeed> =>
  rollOps.includes(deed.op)

type Attendance = Output<'checkIn'>['attendance']
export type RollAnswer =
  | { kind: 'attendance'; personId: string; attendance: Attendance }
  | { kind: 'kit'; personId: string; kit: KitCount[] }

/** `tappedAt`: epoch ms by this phone's clock. */
export async function sendRoll(deed: RollDeed, tappedAt: number, key: string): Promise<RollAnswer> {
  const ago = secondsSince(tappedAt)
  const params = { id: deed.shiftId }
  const attended = ({ attendance }: { attendance: Attendance }) =>
    ({ kind: 'attendance', personId: attendance.personId, attendance }) as const
  switch (deed.op) {
    case 'checkIn':
      return attended(await ask('checkIn', { params, body: { ...deed.body, ago }, key }))
    case 'checkOut':
      return attended(await ask('checkOut', { params, body: { ...deed.body, ago }, key }))
    case 'markNoShow':
      return attended(await ask('markNoShow', { params, body: { ...deed.body, ago }, key }))
    case 'setKit': {
      const { personId, kit } = await ask('setKit', { params, body: deed.body, key })
      return { kind: 'kit', personId, kit }
    }
  }
}
