import { counts, heldKey, Refused } from '@muster/shared'
import type { AgendaStore } from '../agenda.store'
import { changeAgenda, withHeld } from '../qualifications/holding'
import type { TaskStore } from '../task.store'
import type { RecordStore, StoredRecord } from './record.store'

/**
 * A course: who was there has its training from that day on. Noted on the person's agenda first, then on the record, so that a training
 * that is taken back later does not return.
 */
export async function grantTraining(
  { records, tasks, agendas }: { records: RecordStore; tasks: TaskStore; agendas: AgendaStore },
  record: StoredRecord,
  now: number,
): Promise<void> {
  if (record.granted !== undefined || !counts(record)) return
  const grants = (await tasks.get(record.taskId))?.grants
  if (grants === undefined) return
  const until = monthsAfter(record.checkedOutAt.slice(0, 10), grants.months)
  const training = { kind: 'training', name: grants.training, until } as const
  try {
    await changeAgenda(agendas, record.personId, now, (agenda) => {
      const held = agenda.held[heldKey(training.kind, training.name)]
      // Without a last day, or with a later one, it is worth more than this course.
      return held === '' || (held !== undefined && held >= until) ? agenda : withHeld(agenda, training, now)
    })
  } catch (error) {
    // More than anybody can hold: the leader may make room, and the next change of the record tries again.
    if (error instanceof Refused && error.refusal.code === 'BAD_REQUEST') return
    throw error
  }
  // If somebody writes the record meanwhile, that write wakes the projector again.
  await records.save({ ...record, granted: until })
}

/** 2021-11-30 and 3 months → 2022-02-28. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
