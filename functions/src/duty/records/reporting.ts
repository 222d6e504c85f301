import { type ConfirmRecordInput, confirmed, Refused, refuse, type WorkOutput } from '@muster/shared'
import { changeUnder, type MadeChange, wasMade, withChange } from '../../changes'
import type { ShiftStore } from '../shift.store'
import type { StoredRecord } from './record.store'
import { makeRecord, type RecordingStores } from './recording'

export interface ReportingStores extends RecordingStores {
  shifts: ShiftStore
  /** Epoch milliseconds. */
  now: () => number
  /** Secret that names changes by their keys. */
  ids: string
}

/** Who says it, under which idempotency key. */
interface By {
  personId: string
  key: string | undefined
}

// Only the person, their leader and the projector write a record.
const TRIES = 12

/** Replaces what was reported of somebody's duty. */
export async function reportWork(
  stores: ReportingStores,
  id: { shiftId: string; personId: string },
  work: { outputs: WorkOutput[]; standbyMinutes?: number | undefined },
  by: By,
): Promise<StoredRecord> {
  const change = changeUnder(stores.ids, by.personId, by.key, ['reportWork', id, work])
  return changeRecord(stores, id, change, (record) => {
    if (record.state === 'confirmed') refuse('RECORD_CONFIRMED')
    const { standbyMinutes = record.standbyMinutes, outputs } = work
    if (standbyMinutes > record.minutes)
      refuse('BAD_REQUEST', { issues: [{ path: 'standbyMinutes', message: '待命时间比服务时间长' }] })
    return { ...record, outputs, standbyMinutes }
  })
}

/** Confirms somebody's record, or corrects it. */
export async function confirmRecord(
  stores: ReportingStores,
  shiftId: string,
  { personId, ...values }: ConfirmRecordInput,
  by: By,
): Promise<StoredRecord> {
  const id = { shiftId, personId }
  const change = changeUnder(stores.ids, by.personId, by.key, ['confirmRecord', id, values])
  return changeRecord(stores, id, change, (record) => {
    const result = confirmed(record, values, { by: by.personId, now: stores.now() })
    if (!result.ok) throw new Refused(result.refusal)
    return { ...record, ...result.record }
  })
}

async function changeRecord(
  stores: ReportingStores,
  { shiftId, personId }: { shiftId: string; personId: string },
  change: MadeChange | undefined,
  changed: (record: StoredRecord) => StoredRecord,
): Promise<StoredRecord> {
  const shift = (await stores.shifts.get(shiftId)) ?? refuse('NOT_FOUND')
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const record = (await makeRecord(stores, shift, personId)) ?? refuse('NOT_CHECKED_OUT')
    if (wasMade(record.made, change)) return record
    const next = { ...changed(record), made: withChange(record.made, change) }
    if (await stores.records.save(next)) return next
  }
  return refuse('BUSY')
}
