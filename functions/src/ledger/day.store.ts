import { type DayFingerprint, dayFingerprint, daysAfter, type Entry, fingerprint } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

/** The last entry of each day with its fingerprint, as it was to be posted. */
export class DayStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Notes an entry of its day; one that a later one of that day was noted after changes nothing. */
  async note({ receiver, n, at }: Pick<Entry, 'receiver' | 'n' | 'at'>, hash: string): Promise<void> {
    const day = at.slice(0, 10)
    await this.#table.put(
      { ...keys.day(receiver, day), day, n, fingerprint: fingerprint(hash) },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR n < :n',
        ExpressionAttributeValues: { ':n': n },
      },
    )
  }

  /** The last one of the days before one. */
  async before(receiver: string, day: string): Promise<DayFingerprint | undefined> {
    const to = daysAfter(day, -1)
    const [item] = await this.#table.query(keys.days(receiver), { to, newestFirst: true, limit: 1 })
    return item === undefined ? undefined : v.parse(dayFingerprint, item)
  }

  /** Those of the last so many days on which something was entered, oldest first. */
  async last(receiver: string, most: number): Promise<DayFingerprint[]> {
    const items = await this.#table.query(keys.days(receiver), { newestFirst: true, limit: most })
    return items.map((item) => v.parse(dayFingerprint, item)).reverse()
  }
}
