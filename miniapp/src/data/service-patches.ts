import type { Output, ServiceRecord } from '@muster/shared'
import { cache, readAnew } from './cache'
import { keys } from './queries'

/** A record as the server has it now, wherever it is listed; the sums are read anew. */
export function settleRecord(record: ServiceRecord) {
  const kept = (records: ServiceRecord[]) =>
    records.map((one) => (one.shiftId === record.shiftId ? record : one))
  const month = record.startsAt.slice(0, 7)
  cache.setQueryData<Output<'myRecords'>>(
    keys.records,
    (mine) => mine && { ...mine, records: kept(mine.records) },
  )
  cache.setQueryData<Output<'myMonth'>>(
    keys.month(month),
    (mine) => mine && { ...mine, records: kept(mine.records) },
  )
  readAnew(keys.records)
}

/** What I may do decides which posts I fit. */
export function settleQualifications(view: Output<'myQualifications'>) {
  cache.setQueryData<Output<'myQualifications'>>(keys.qualifications, view)
  readAnew(['task'])
  readAnew(['me', 'openings'])
}
