import {
  type CheckInInput,
  type CheckOutInput,
  checkInRefusal,
  checkOutRefusal,
  claimOf,
  type Mark,
  markOf,
  type NoShowInput,
  precedes,
  Refused,
  refuse,
  type Ticket,
  waitingCount,
} from '@muster/shared'
import { pauseBefore } from '../../changes'
import type { Caller } from '../../http/session'
import type { StoredShift } from '../shift.item'
import { TRIES } from '../taps'
import { freedPost } from './freeing'
import { type RollStores, refuseWithoutCode, whomOf } from './whom'

/** The shift after it, whom it was about, and whether it changed anything. */
export interface Called {
  shift: StoredShift
  personId: string
  fresh: boolean
}

const secondsOf = (epoch: number) => Math.floor(epoch / 1000)

/**
 * Reads the shift and tries one conditional write on it, until that is taken. `attempt` says what to write: `'was so'` when the shift
 * says so already, else the write, which gives the shift after it.
 */
async function decide(
  { shifts }: RollStores,
  read: StoredShift,
  personId: string,
  attempt: (shift: StoredShift) => Promise<StoredShift | undefined> | 'was so',
): Promise<Called> {
  let shift = read
  for (let n = 0; n < TRIES; n++) {
    await pauseBefore(n)
    if (n > 0) shift = (await shifts.get(read.id)) ?? refuse('NOT_FOUND')
    const trying = attempt(shift)
    if (trying === 'was so') return { shift, personId, fresh: false }
    const written = await trying
    if (written) return { shift: written, personId, fresh: true }
  }
  return refuse('BUSY')
}

/**
 * Checks somebody in, once: the earliest moment stands, however often and in whatever order taps arrive.
 * Whose place was freed, and who stands before the leader now, has a place of their post again if one is left.
 */
export async function checkIn(
  stores: RollStores,
  shiftId: string,
  input: CheckInInput,
  caller: Caller,
): Promise<Called> {
  const read = (await stores.shifts.get(shiftId)) ?? refuse('NOT_FOUND')
  const whom = await whomOf(stores, read, input, caller)
  const { personId, how, by } = whom
  if (how === 'leader' && by === undefined) await refuseWithoutCode(stores, read, caller)
  // A changing code is scanned here and now; the phone's word on when counts for nothing.
  const moment = stores.now() - (how === 'code' ? 0 : (input.ago ?? 0) * 1000)
  const at = secondsOf(moment)
  const mark: Mark = { in: at, how, by }
  return decide(stores, read, personId, (shift) => {
    const before = markOf(shift, personId)
    const why = checkInRefusal(shift, moment)
    if (before.in !== undefined)
      return why === null && !whom.isOld && precedes(before, { at, how })
        ? stores.marks.checkInEarlier(shift, personId, before, mark)
        : 'was so'
    if (whom.isOld) refuse('CODE_OLD')
    if (why) throw new Refused(why)
    const postId = by === undefined ? undefined : freedPost(shift, personId)
    if (postId !== undefined) {
      if ((shift.left[postId] ?? 0) < 1)
        refuse('SHIFT_FULL', { canWait: false, waiting: waitingCount(shift) })
      return stores.marks.putBack(shift, personId, postId, mark, stores.now())
    }
    return stores.marks.checkIn(shift, personId, heldBy(shift, personId), mark)
  })
}

/** Checks somebody out, once: the record is made from that moment, and put right there. */
export async function checkOut(
  stores: RollStores,
  shiftId: string,
  input: CheckOutInput,
  caller: Caller,
): Promise<Called> {
  const read = (await stores.shifts.get(shiftId)) ?? refuse('NOT_FOUND')
  const { personId, by } = await whomOf(stores, read, input, caller)
  const moment = stores.now() - (input.ago ?? 0) * 1000
  return decide(stores, read, personId, (shift) => {
    if (markOf(shift, personId).out !== undefined) return 'was so'
    const why = checkOutRefusal(shift, personId, moment)
    if (why) throw new Refused(why)
    return stores.marks.checkOut(shift, personId, secondsOf(moment), by)
  })
}

/** Notes that somebody does not come, frees their place for the next in line, or takes the note back. */
export async function markNoShow(
  stores: RollStores,
  shiftId: string,
  { personId, reason, callNext, undo, ago = 0 }: NoShowInput,
  caller: Caller,
): Promise<Called> {
  const read = (await stores.shifts.get(shiftId)) ?? refuse('NOT_FOUND')
  const now = stores.now()
  const moment = now - ago * 1000
  return decide(stores, read, personId, (shift) => {
    const before = markOf(shift, personId)
    const isOff = freedPost(shift, personId) !== undefined
    if (moment >= Date.parse(shift.endsAt)) refuse('ROLL_CALL_OVER')
    if (undo) {
      if (isOff) refuse('PLACE_TAKEN')
      return before.absent === undefined
        ? 'was so'
        : stores.marks.expectAgain(shift, personId, heldBy(shift, personId))
    }
    if (isOff) return 'was so'
    if (before.in !== undefined) refuse('ALREADY_CHECKED_IN')
    const ticket = heldBy(shift, personId)
    const mark: Mark = {
      absent: before.absent ?? secondsOf(moment),
      why: reason ?? before.why,
      by: before.by ?? caller.personId,
    }
    if (callNext) return stores.marks.callNext(shift, personId, ticket, mark, now)
    return before.absent !== undefined && before.why === mark.why
      ? 'was so'
      : stores.marks.markAbsent(shift, personId, ticket, mark)
  })
}

/** The ticket of somebody who holds a place. Refuses when they wait, or are not on the roster. */
function heldBy(shift: StoredShift, personId: string): Ticket {
  const ticket = Object.hasOwn(shift.roster, personId) ? shift.roster[personId] : undefined
  if (!ticket || claimOf(shift, personId)?.state !== 'held') return refuse('NO_PLACE')
  return ticket
}
