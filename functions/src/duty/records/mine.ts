import { addSums, type WorkSum } from '@muster/shared'
import type { RecordStore, StoredRecord } from './record.store'
import type { MonthWork, WorkStore } from './work.store'

export interface MineStores {
  records: RecordStore
  work: WorkStore
}

// A human has one id, or a few: the account, and those under which somebody signed them up before.
type Ids = readonly string[]

const newestFirst = (a: StoredRecord, b: StoredRecord) => (a.checkedInAt < b.checkedInAt ? 1 : -1)

export async function newestOf({ records }: MineStores, ids: Ids, limit: number): Promise<StoredRecord[]> {
  const all = await Promise.all(ids.map((id) => records.newest(id, limit)))
  return all.flat().sort(newestFirst).slice(0, limit)
}

/** Records from `from` to `to`: days, months or years as text, both included; newest first. */
export async function recordsBetween(
  { records }: MineStores,
  ids: Ids,
  from: string,
  to: string,
): Promise<StoredRecord[]> {
  const all = await Promise.all(ids.map((id) => records.between(id, from, to)))
  return all.flat().sort(newestFirst)
}

/** The last months with records, newest first. */
export async function monthsOf({ work }: MineStores, ids: Ids, limit: number): Promise<MonthWork[]> {
  const all = (await Promise.all(ids.map((id) => work.lastMonths(id, limit)))).flat()
  const months = [...new Set(all.map(({ month }) => month))].sort().reverse().slice(0, limit)
  return months.map((month) => ({ month, ...addSums(all.filter((each) => each.month === month)) }))
}

export async function monthOf({ work }: MineStores, ids: Ids, month: string): Promise<WorkSum> {
  return addSums((await Promise.all(ids.map((id) => work.month(id, month)))).map(({ sum }) => sum))
}

export async function totalOf({ work }: MineStores, ids: Ids): Promise<WorkSum> {
  return addSums(await Promise.all(ids.map((id) => work.total(id))))
}
