import { countsAt, heldKey, type Qualification, refuse, toIso } from '@muster/shared'
import type { Agenda, AgendaStore } from '../agenda.store'

// At some 40 bytes each they add at most 2.4 KB to an agenda, which every claim reads and writes.
const MAX_HELD = 60
const TRIES = 12

/** Changes what a person's agenda says of them; a claim under way at that moment is decided afresh. */
export async function changeAgenda(
  agendas: AgendaStore,
  personId: string,
  now: number,
  change: (agenda: Agenda) => Agenda,
): Promise<Agenda> {
  for (let n = 0; n < TRIES; n++) {
    const agenda = await agendas.get(personId)
    const changed = change(agenda)
    if (JSON.stringify(changed) === JSON.stringify(agenda) || (await agendas.save(changed, now)))
      return changed
  }
  return refuse('BUSY')
}

/** The agenda with one more qualification, or another last day of one; what counts no more is let go. */
export function withHeld(agenda: Agenda, { kind, name, until = '' }: Qualification, now: number): Agenda {
  const key = heldKey(kind, name)
  const current = Object.entries(agenda.held).filter(([, end]) => countsAt(end, toIso(now)))
  if (current.filter(([each]) => each !== key).length >= MAX_HELD)
    refuse('BAD_REQUEST', { issues: [{ path: 'name', message: `一个人最多记 ${MAX_HELD} 项` }] })
  return { ...agenda, held: { ...Object.fromEntries(current), [key]: until } }
}

export function withoutHeld(agenda: Agenda, { kind, name }: Qualification): Agenda {
  const { [heldKey(kind, name)]: _, ...held } = agenda.held
  return { ...agenda, held }
}
