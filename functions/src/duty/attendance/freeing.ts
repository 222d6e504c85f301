import { endOfWaiting, markOf, type NoticeCode, waitingEnds } from '@muster/shared'
import { pauseBefore } from '../../changes'
import type { StoredShift } from '../shift.item'
import type { ShiftStore } from '../shift.store'

/** The post of somebody whose place went to the next in line; undefined when they are on the roster, or never were. */
export function freedPost(shift: StoredShift, personId: string): string | undefined {
  return shift.roster[personId] === undefined ? markOf(shift, personId).post : undefined
}

/**
 * Ends the waiting list of a shift whose time for that has come: places that free themselves go to who waits, whoever still waits is set free,
 * and all are told. One write, which a check-in in between undoes: then it is decided anew, so that nobody who is checked in loses a place.
 * Doing it twice changes nothing.
 */
export async function endWaiting(shifts: ShiftStore, read: StoredShift, now: number): Promise<void> {
  let shift: StoredShift | undefined = read
  for (let attempt = 0; shift && isDue(shift, now); attempt++) {
    await pauseBefore(Math.min(attempt, 5))
    if (attempt > 0) shift = await shifts.get(read.id)
    if (shift && isDue(shift, now) && (await shifts.rewrite(ended(shift, now)))) return
  }
}

function isDue(shift: StoredShift, now: number): boolean {
  return !shift.dissolved && Date.parse(waitingEnds(shift)) <= now
}

function ended(shift: StoredShift, now: number): StoredShift {
  const { freed, movedUp, dissolved } = endOfWaiting(shift, now)
  const roster = { ...shift.roster }
  const left = { ...shift.left }
  const marks = { ...shift.marks }
  const tell = { ...shift.tell }
  const note = (people: string[], code: NoticeCode) => {
    for (const personId of people) tell[personId] = { code, at: now }
  }
  for (const personId of [...freed, ...dissolved]) {
    const postId = roster[personId]?.postId ?? ''
    left[postId] = (left[postId] ?? 0) + 1
    delete roster[personId]
    if (freed.includes(personId)) {
      const mark = markOf(shift, personId)
      marks[personId] = { ...mark, absent: mark.absent ?? Math.floor(now / 1000), post: postId }
    }
  }
  for (const personId of movedUp) {
    const ticket = roster[personId]
    if (ticket) roster[personId] = { ticket: ticket.ticket, postId: ticket.postId }
  }
  note(freed, 'PLACE_FREED')
  note(movedUp, 'MOVED_UP')
  note(dissolved, 'WAIT_DISSOLVED')
  return { ...shift, roster, left, marks, tell, dissolved: true }
}
