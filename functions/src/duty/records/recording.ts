import { isServed, type Mark, recordOf, toIso } from '@muster/shared'
import type { Communities } from '../../directory/communities'
import type { StoredShift } from '../shift.item'
import type { RecordId, RecordStore, StoredRecord } from './record.store'

export interface RecordingStores {
  records: RecordStore
  communities: Communities
}

/**
 * The service record of a person who is checked out, made if it is not there yet; undefined while they are not.
 * Check-out calls it; cut off before, the projector does. Doing it twice changes nothing.
 */
export async function makeRecord(
  { records, communities }: RecordingStores,
  shift: StoredShift,
  personId: string,
): Promise<StoredRecord | undefined> {
  const record = await unwritten(communities, shift, personId)
  if (record === undefined || (await records.create(record))) return record
  return records.get(record)
}

/** Makes the records that a shift's roll-call says should be there and are not. */
export async function makeMissing(stores: RecordingStores, shift: StoredShift): Promise<void> {
  const ids = recordIds(shift)
  if (ids.length === 0) return
  const there = new Set((await stores.records.getMany(ids)).map(({ personId }) => personId))
  for (const { personId } of ids) if (!there.has(personId)) await makeRecord(stores, shift, personId)
}

/** The records of a shift in the order of checking in, also those that are still to be written. */
export async function recordsOf(
  { records, communities }: RecordingStores,
  shift: StoredShift,
): Promise<StoredRecord[]> {
  const ids = recordIds(shift)
  const found = new Map((await records.getMany(ids)).map((record) => [record.personId, record]))
  const all: StoredRecord[] = []
  for (const { personId } of ids) {
    const record = found.get(personId) ?? (await unwritten(communities, shift, personId))
    if (record) all.push(record)
  }
  return all
}

/** What the records of everybody who is checked out are found by. */
function recordIds(shift: StoredShift): RecordId[] {
  return Object.entries(shift.marks)
    .flatMap(([personId, mark]) => (isServed(mark) ? [recordIdOf(shift, personId, mark)] : []))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

function recordIdOf({ id }: StoredShift, personId: string, mark: Mark & { in: number }): RecordId {
  return { personId, at: toIso(mark.in * 1000), shiftId: id }
}

async function unwritten(
  communities: Communities,
  shift: StoredShift,
  personId: string,
): Promise<StoredRecord | undefined> {
  const mark = Object.hasOwn(shift.marks, personId) ? shift.marks[personId] : undefined
  if (!isServed(mark)) return undefined
  const community = await communities.get(shift.communityId)
  // A community is the area of one residents' committee.
  const organiser = community === undefined ? '' : `${community.name}居民委员会`
  const { at } = recordIdOf(shift, personId, mark)
  return { ...recordOf(shift, personId, mark, organiser), at, outBy: mark.outBy, made: [], v: 1 }
}
