import { needState } from '@muster/shared'
import * as v from 'valibot'
import { madeChange } from '../changes'
import { idOf, keys } from '../table/keys'
import type { Table } from '../table/table'
import { lineItem, lineSpec, type StoredLine } from './line.item'
import { LineStore } from './line.store'

const needItem = v.object({
  id: v.string(),
  communityId: v.string(),
  title: v.string(),
  note: v.optional(v.string()),
  neededBy: v.optional(v.string()),
  urgent: v.boolean(),
  state: needState,
  receiver: v.object({ id: v.string(), name: v.string(), verified: v.boolean() }),
  delivery: v.optional(v.object({ place: v.string(), hours: v.optional(v.string()) })),
  notWanted: v.array(v.string()),
  postedBy: v.string(),
  postedAt: v.string(),
  /** When somebody said last that it is still short of this; at first that is when it was posted. */
  confirmedAt: v.optional(v.string()),
  /** When its secretary was asked last whether it is. */
  askedAt: v.optional(v.string()),
  /** When it was closed; `stale`: by the clock, since nobody had confirmed it. */
  closed: v.optional(v.object({ at: v.string(), stale: v.boolean() })),
  /** Fingerprint of the request that posted it. */
  print: v.string(),
  /** What the lines are to be; carrying it to them can be finished by whoever comes next. */
  lines: v.array(lineSpec),
  made: v.array(madeChange),
  /** Counts the changes. */
  v: v.number(),
})
export type StoredNeed = v.InferOutput<typeof needItem>

/** A need with its lines in the order in which they were written. */
export interface WholeNeed {
  need: StoredNeed
  lines: StoredLine[]
}

/** Needs with their lines: one partition a need. Each change is one conditional write of one item. */
export class NeedStore {
  readonly #table: Table
  /** What pledges take of the lines, and what becomes of it. */
  readonly lines: LineStore

  constructor(table: Table) {
    this.#table = table
    this.lines = new LineStore(table)
  }

  async get(id: string): Promise<StoredNeed | undefined> {
    const item = await this.#table.get(keys.need(id))
    return item === undefined ? undefined : v.parse(needItem, item)
  }

  /** One query. */
  async whole(id: string): Promise<WholeNeed | undefined> {
    return wholeOf(await this.#table.query(keys.needPartition(id)))
  }

  async line(needId: string, lineId: string): Promise<StoredLine | undefined> {
    const item = await this.#table.get(keys.line(needId, lineId))
    return item === undefined ? undefined : v.parse(lineItem, item)
  }

  /** The needs and single lines of these, read together. */
  async many(wanted: { needId: string; lineId: string }[]): Promise<WholeNeed[]> {
    const unique = new Map(
      wanted.flatMap(({ needId, lineId }) => [
        [needId, keys.need(needId)] as const,
        [`${needId}/${lineId}`, keys.line(needId, lineId)] as const,
      ]),
    )
    const items = await this.#table.getMany([...unique.values()])
    const byNeed = new Map<string, Record<string, unknown>[]>()
    for (const item of items) {
      const needId = idOf(String(item.pk))
      byNeed.set(needId, [...(byNeed.get(needId) ?? []), item])
    }
    return [...byNeed.values()].flatMap((group) => wholeOf(group) ?? [])
  }

  async create(need: StoredNeed): Promise<boolean> {
    return this.#table.create({ ...keys.need(need.id), ...need })
  }

  /** Writes the need if nobody has changed it since it was read. */
  async save(need: StoredNeed): Promise<boolean> {
    return this.#table.put(
      { ...keys.need(need.id), ...need, v: need.v + 1 },
      { ConditionExpression: 'v = :v', ExpressionAttributeValues: { ':v': need.v } },
    )
  }

  async createLine(needId: string, line: StoredLine): Promise<boolean> {
    return this.#table.create({ ...keys.line(needId, line.id), ...line })
  }

  /** Writes the whole line if nobody has written it since it was read. */
  async rewriteLine(needId: string, line: StoredLine): Promise<boolean> {
    return this.#table.put(
      { ...keys.line(needId, line.id), ...line, v: line.v + 1 },
      { ConditionExpression: 'v = :v', ExpressionAttributeValues: { ':v': line.v } },
    )
  }
}

function wholeOf(items: Record<string, unknown>[]): WholeNeed | undefined {
  const head = items.find((item) => item.sk === 'NEED')
  if (head === undefined) return undefined
  const need = v.parse(needItem, head)
  const order = new Map(need.lines.map((line, n) => [line.id, n]))
  const lines = items
    .filter((item) => item.sk !== 'NEED')
    .map((item) => v.parse(lineItem, item))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return { need, lines }
}
