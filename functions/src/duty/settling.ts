import { type Agenda, type AgendaStore, UNCONFIRMED_FOR } from './agenda.store'
import type { StoredShift } from './shift.item'
import type { ShiftStore } from './shift.store'
import { planned } from './taps'

/**
 * Finishes what a person's agenda says was begun: takes them off a shift that they have left, and lets go of a place that they swapped away.
 * Doing it twice changes nothing.
 */
export async function settleAgenda(
  agendas: AgendaStore,
  shifts: ShiftStore,
  personId: string,
  now: number,
): Promise<void> {
  const agenda = await agendas.get(personId)
  for (const [shiftId, duty] of Object.entries(agenda.duties)) {
    if (duty.state === 'out') await finishLeaving(agendas, shifts, shiftId, personId)
  }
  const swap = Object.entries(agenda.duties).find(([, duty]) => duty.yields !== undefined)
  if (swap) await settleSwap(agendas, shifts, agenda, swap[0], now)
}

/** Takes a person off a shift if their agenda says that they have left it. */
export async function finishLeaving(
  agendas: AgendaStore,
  shifts: ShiftStore,
  shiftId: string,
  personId: string,
): Promise<void> {
  for (;;) {
    // The shift first: a newer claim would have been planned in the agenda before it came to the shift, so the agenda read later shows it.
    const shift = await shifts.get(shiftId)
    const ticket = shift?.roster[personId]
    if (!shift || !ticket) return
    const duty = (await agendas.get(personId)).duties[shiftId]
    if (duty?.state !== 'out') return
    const tell = duty.by === undefined ? undefined : 'REMOVED_BY_LEADER'
    if (await shifts.release(shift, personId, ticket, duty.at, tell)) return
  }
}

async function settleSwap(
  agendas: AgendaStore,
  shifts: ShiftStore,
  agenda: Agenda,
  toId: string,
  now: number,
): Promise<void> {
  const { personId } = agenda
  const duty = agenda.duties[toId]
  if (!duty?.yields) return
  const [to, from] = await Promise.all([shifts.get(toId), shifts.get(duty.yields.shiftId)])
  if (to?.roster[personId]) {
    const ticket = from?.roster[personId]
    if (from && ticket?.ticket === duty.yields.ticket) await shifts.release(from, personId, ticket, duty.at)
    await agendas.save(afterSwap(agenda, toId), now)
  } else if (duty.at < now - UNCONFIRMED_FOR) {
    const { [toId]: _, ...duties } = agenda.duties
    await agendas.save({ ...agenda, duties }, now)
  }
}

/** The agenda once a swap to `toId` stands: the duty that it replaced is gone. */
export function afterSwap(agenda: Agenda, toId: string): Agenda {
  const duty = agenda.duties[toId]
  if (!duty?.yields) return agenda
  const { yields, ...kept } = duty
  const { [yields.shiftId]: _, ...others } = agenda.duties
  return { ...agenda, duties: { ...others, [toId]: kept } }
}

/** Writes a shift's new hours into the agenda of somebody who stays on it. */
export async function moveDuty(
  agendas: AgendaStore,
  personId: string,
  { id, startsAt, endsAt }: StoredShift,
  now: number,
): Promise<void> {
  for (;;) {
    const agenda = await agendas.get(personId)
    const duty = agenda.duties[id]
    if (!duty || (duty.startsAt === startsAt && duty.endsAt === endsAt)) return
    const duties = { ...agenda.duties, [id]: { ...duty, startsAt, endsAt } }
    if (await agendas.save({ ...agenda, duties }, now)) return
  }
}

/** Writes a duty into the agenda of somebody who has been put back on the shift since `at`. */
export async function regainDuty(
  agendas: AgendaStore,
  personId: string,
  shift: StoredShift,
  at: number,
  now: number,
): Promise<void> {
  for (;;) {
    const postId = shift.roster[personId]?.postId
    const agenda = await agendas.get(personId)
    if (postId === undefined || agenda.duties[shift.id]?.state === 'in') return
    if (await agendas.save(planned(agenda, shift, { postId, waiting: false, at }), now)) return
  }
}

/** Takes a duty off the agenda of somebody whom the shift has let go; one that was claimed after `at` stays. */
export async function dropDuty(
  agendas: AgendaStore,
  personId: string,
  shiftId: string,
  at: number,
  now: number,
): Promise<void> {
  for (;;) {
    const agenda = await agendas.get(personId)
    const duty = agenda.duties[shiftId]
    if (!duty || duty.at > at) return
    const { [shiftId]: _, ...duties } = agenda.duties
    if (await agendas.save({ ...agenda, duties }, now)) return
  }
}
