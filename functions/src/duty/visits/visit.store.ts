import * as v from 'valibot'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'

const counter = v.object({
  given: v.number(),
  /** The last taps by their key, so that one sent twice gets one number. */
  taps: v.record(v.string(), v.number()),
})
const visitItem = v.object({ number: v.number(), done: v.number() })
export type StoredVisit = v.InferOutput<typeof visitItem>

// A tap is sent again within minutes; a site sees a few visitors in each.
const TAPS_KEPT = 50

/**
 * The visitors of a shift: one item counts the numbers given, and one item a visitor says how many steps are behind them, from the first step on.
 * In a partition of their own, so that a roster does not read them.
 */
export class VisitStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** The next number, one write; the same number for the same `tap`. Undefined when somebody took one at this moment. */
  async give(shiftId: string, tap: string | undefined): Promise<number | undefined> {
    const key = keys.visitCounter(shiftId)
    const item = await this.#table.get(key)
    const { given, taps } = item === undefined ? { given: 0, taps: {} } : v.parse(counter, item)
    const known = tap === undefined ? undefined : taps[tap]
    if (known !== undefined) return known
    const number = given + 1
    const kept = Object.entries(taps).filter(([, earlier]) => earlier > number - TAPS_KEPT)
    const bound = tap === undefined ? [] : [[tap, number] as const]
    const written = await this.#table.put(
      { ...key, given: number, taps: Object.fromEntries([...kept, ...bound]) },
      item === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'given = :given', ExpressionAttributeValues: { ':given': given } },
    )
    return written ? number : undefined
  }

  /** How many steps a visitor has behind them; undefined when their number was not given. */
  async get(shiftId: string, number: number): Promise<StoredVisit | undefined> {
    const items = await this.#table.getMany([keys.visitCounter(shiftId), keys.visit(shiftId, number)])
    const mine = items.find((item) => item.sk !== keys.visitCounter(shiftId).sk)
    if (mine !== undefined) return v.parse(visitItem, mine)
    const [first] = items
    return first !== undefined && number >= 1 && number <= v.parse(counter, first).given
      ? { number, done: 0 }
      : undefined
  }

  /** Moves a visitor on if they still are where they were read. */
  async moveOn(shiftId: string, { number, done }: StoredVisit, to: number): Promise<boolean> {
    return this.#table.update(keys.visit(shiftId, number), {
      UpdateExpression: 'SET done = :to, #number = :number',
      ConditionExpression: done === 0 ? 'attribute_not_exists(pk)' : 'done = :done',
      ExpressionAttributeNames: { '#number': 'number' },
      ExpressionAttributeValues: { ':to': to, ':number': number, ...(done === 0 ? {} : { ':done': done }) },
    })
  }

  /** Everybody who was given a number, in order. */
  async list(shiftId: string): Promise<StoredVisit[]> {
    const items = await this.#table.query(keys.visitsPartition(shiftId))
    const head = items.find((item) => item.sk === keys.visitCounter(shiftId).sk)
    const given = head === undefined ? 0 : v.parse(counter, head).given
    const begun = new Map(
      items.filter((item) => item !== head).map((item) => [item.number, v.parse(visitItem, item)]),
    )
    return Array.from({ length: given }, (_, n) => begun.get(n + 1) ?? { number: n + 1, done: 0 })
  }
}
