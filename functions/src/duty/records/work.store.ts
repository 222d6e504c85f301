import { addSums, NO_WORK, type WorkLines, type WorkSum, workLines, workSum } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'

const monthItem = v.object({ sk: v.string(), ...workSum.entries, v: v.number() })
const linesItem = v.object({ ...workLines.entries, v: v.number() })
const totalItem = v.object({ years: v.record(v.string(), workSum), v: v.number() })

export interface MonthWork extends WorkSum {
  month: string
}

/** A sum as it stands, and the version to replace it under; 0 when there is none yet. */
interface Versioned<T> {
  sum: T
  v: number
}

// Above every month as text and below TOTAL.
const AFTER_MONTHS = '9'

/** What a person's records come to. Months are summed from their records, years from months, so that no sum is ever counted up. */
export class WorkStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async month(personId: string, month: string): Promise<Versioned<WorkSum>> {
    const item = await this.#table.get(keys.monthWork(personId, month))
    if (item === undefined) return { sum: NO_WORK, v: 0 }
    const { sk: _, v: version, ...sum } = v.parse(monthItem, item)
    return { sum, v: version }
  }

  /** The last months with records, newest first. */
  async lastMonths(personId: string, limit: number): Promise<MonthWork[]> {
    const query = { to: AFTER_MONTHS, limit, newestFirst: true }
    return (await this.#table.query(keys.work(personId), query)).map(monthOf)
  }

  async monthsOfYear(personId: string, year: string): Promise<MonthWork[]> {
    return (await this.#table.query(keys.work(personId), { prefix: `${year}-` })).map(monthOf)
  }

  /** A month by kind and organising unit, for certificates. */
  async lines(personId: string, month: string): Promise<Versioned<WorkLines>> {
    const item = await this.#table.get(keys.monthLines(personId, month))
    if (item === undefined) return { sum: { lines: [] }, v: 0 }
    const { v: version, ...sum } = v.parse(linesItem, item)
    return { sum, v: version }
  }

  /** Months from `from` to `to`, both included. */
  async linesBetween(personId: string, from: string, to: string): Promise<WorkLines[]> {
    const range = { from: keys.monthLines('', from).sk, to: keys.monthLines('', to).sk }
    return (await this.#table.query(keys.work(personId), range)).map((item) => v.parse(workLines, item))
  }

  async saveLines(personId: string, month: string, lines: WorkLines, read: number): Promise<boolean> {
    return this.#table.put(
      { ...keys.monthLines(personId, month), ...lines, v: read + 1 },
      unchangedSince(read),
    )
  }

  /** Year → what it comes to. One item, some 150 bytes a year. */
  async years(personId: string): Promise<Versioned<Record<string, WorkSum>>> {
    const item = await this.#table.get(keys.totalWork(personId))
    if (item === undefined) return { sum: {}, v: 0 }
    const { years, v: version } = v.parse(totalItem, item)
    return { sum: years, v: version }
  }

  async total(personId: string): Promise<WorkSum> {
    return addSums(Object.values((await this.years(personId)).sum))
  }

  async saveMonth(personId: string, month: string, sum: WorkSum, read: number): Promise<boolean> {
    return this.#table.put({ ...keys.monthWork(personId, month), ...sum, v: read + 1 }, unchangedSince(read))
  }

  async saveYears(personId: string, years: Record<string, WorkSum>, read: number): Promise<boolean> {
    return this.#table.put({ ...keys.totalWork(personId), years, v: read + 1 }, unchangedSince(read))
  }
}

function monthOf(item: unknown): MonthWork {
  const { sk, v: _, ...sum } = v.parse(monthItem, item)
  return { month: sk, ...sum }
}

function unchangedSince(read: number) {
  return read === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'v = :v', ExpressionAttributeValues: { ':v': read } }
}
