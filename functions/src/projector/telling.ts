import { type NoticeCode, standings, toIso } from '@muster/shared'
import type { AgendaStore } from '../duty/agenda.store'
import { dropDuty, moveDuty, regainDuty } from '../duty/settling'
import type { StoredShift } from '../duty/shift.item'
import type { ShiftStore } from '../duty/shift.store'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

/** Who hears one of these is on the shift no more. */
const LOSSES: ReadonlySet<NoticeCode> = new Set([
  'TIMES_CHANGED',
  'POST_CUT',
  'SHIFT_CANCELLED',
  'WAIT_DISSOLVED',
  'PLACE_FREED',
])

/** Those who waited and hold a place now are noted to be told. The shift after that, or undefined when somebody wrote it meanwhile. */
export async function noteMovedUp(
  shifts: ShiftStore,
  shift: StoredShift,
  now: number,
): Promise<StoredShift | undefined> {
  const up = standings(shift).filter(({ state, ticket }) => state === 'held' && ticket.waited)
  if (up.length === 0) return shift
  const roster = { ...shift.roster }
  const tell = { ...shift.tell }
  for (const { personId, ticket } of up) {
    roster[personId] = { ticket: ticket.ticket, postId: ticket.postId }
    tell[personId] = { code: 'MOVED_UP', at: now }
  }
  const noted = { ...shift, roster, tell }
  return (await shifts.rewrite(noted)) ? { ...noted, v: noted.v + 1 } : undefined
}

/**
 * Tells everybody whom a shift has something to tell: a notice, and the duty off their agenda if they lost it. Then the shift forgets it.
 * Cut off anywhere, doing it again writes the same notices.
 */
export async function tellPeople(
  { table, shifts, agendas }: { table: Table; shifts: ShiftStore; agendas: AgendaStore },
  shift: StoredShift,
  now: number,
): Promise<void> {
  const told = Object.entries(shift.tell)
  if (told.length === 0) return
  for (const [personId, { code, at }] of told) {
    const lost = LOSSES.has(code) && shift.roster[personId] === undefined
    if (lost) await dropDuty(agendas, personId, shift.id, at, now)
    if (code === 'PLACE_BACK') await regainDuty(agendas, personId, shift, at, now)
    if (code === 'HOURS_MOVED') await moveDuty(agendas, personId, shift, now)
    await table.create({
      ...keys.notice(personId, toIso(at), `${code}#${shift.id}#${at}`),
      code,
      at: toIso(at),
      title: shift.title,
      taskId: shift.taskId,
      shiftId: shift.id,
    })
  }
  const current = await shifts.get(shift.id)
  if (!current) return
  const tell = Object.fromEntries(
    Object.entries(current.tell).filter(([id, { at }]) => shift.tell[id]?.at !== at),
  )
  // If somebody writes the shift meanwhile, that write wakes the projector again.
  await shifts.rewrite({ ...current, tell })
}
