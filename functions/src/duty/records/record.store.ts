import { leftAt, type ServiceRecord, serviceRecord } from '@muster/shared'
import * as v from 'valibot'
import { madeChange } from '../../changes'
import { type Key, keys } from '../../table/keys'
import type { Table } from '../../table/table'

const recordItem = v.object({
  ...serviceRecord.entries,
  /** When they were checked in at first: what the record is found by. */
  at: v.string(),
  /** Who checked them out, if they did not do so themselves. */
  outBy: v.optional(v.string()),
  /** The last day of the training that came with it, once it is on the person's agenda. */
  granted: v.optional(v.string()),
  made: v.array(madeChange),
  /** Counts the writes. */
  v: v.number(),
})
export type StoredRecord = v.InferOutput<typeof recordItem>

/** What a record is found by. `at`: when they were checked in at first, ISO. */
export interface RecordId {
  personId: string
  at: string
  shiftId: string
}

const handItem = v.object({
  place: v.string(),
  at: v.string(),
  record: v.object({ pk: v.string(), sk: v.string() }),
})
export type Hand = v.InferOutput<typeof handItem>

// Above every time as text, so that a range ends with the newest record.
const END = '~'

/** Service records, and who checked whom out where. Each change is one conditional write of one record. */
export class RecordStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get({ personId, at, shiftId }: RecordId): Promise<StoredRecord | undefined> {
    return this.under(keys.record(personId, at, shiftId))
  }

  async under(key: Key): Promise<StoredRecord | undefined> {
    const item = await this.#table.get(key)
    return item === undefined ? undefined : v.parse(recordItem, item)
  }

  /** Those that exist, in no order. */
  async getMany(ids: readonly RecordId[]): Promise<StoredRecord[]> {
    const items = await this.#table.getMany(
      ids.map(({ personId, at, shiftId }) => keys.record(personId, at, shiftId)),
    )
    return items.map((item) => v.parse(recordItem, item))
  }

  /** Writes a record that is not there yet; false when it is. */
  async create(record: StoredRecord): Promise<boolean> {
    return this.#table.create(itemOf(record))
  }

  /** Writes the record if nobody has written it since it was read. */
  async save(record: StoredRecord): Promise<boolean> {
    return this.#table.put(itemOf({ ...record, v: record.v + 1 }), {
      ConditionExpression: 'v = :v',
      ExpressionAttributeValues: { ':v': record.v },
    })
  }

  async newest(personId: string, limit: number): Promise<StoredRecord[]> {
    const items = await this.#table.query(keys.records(personId), { limit, newestFirst: true })
    return items.map((item) => v.parse(recordItem, item))
  }

  /** Records checked in from `from` up to `to`: times, days or months as text, both included. Oldest first. */
  async between(personId: string, from: string, to: string): Promise<StoredRecord[]> {
    const items = await this.#table.query(keys.records(personId), { from, to: to + END })
    return items.map((item) => v.parse(recordItem, item))
  }

  /** Notes who checked this person out, where and when. */
  async noteHand(record: StoredRecord, by: string): Promise<void> {
    const { personId, shiftId, place, at } = record
    const out = leftAt(record)
    const hand: Hand = { place, at: out, record: keys.record(personId, at, shiftId) }
    await this.#table.put({ ...keys.hand(by, out, shiftId, personId), ...hand })
  }

  /** Where and when somebody checked others out, between two moments. */
  async hands(by: string, from: string, to: string): Promise<Hand[]> {
    const items = await this.#table.query(keys.hands(by), { from, to: to + END })
    return items.map((item) => v.parse(handItem, item))
  }
}

function itemOf(record: StoredRecord) {
  const { personId, at, shiftId } = record
  return { ...keys.record(personId, at, shiftId), ...record }
}

/** The record as its person and their leader see it. */
export function recordViewOf({
  at,
  outBy,
  granted,
  made,
  v: version,
  ...record
}: StoredRecord): ServiceRecord {
  return record
}
