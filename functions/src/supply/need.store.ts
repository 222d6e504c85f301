import { needState } from '@muster/shared'
import * as v from 'valibot'
import { madeChange } from '../changes'
import { idOf, keys } from '../table/keys'
import type { Table } from '../table/table'

const lineSpec = v.object({
  id: v.string(),
  item: v.string(),
  grade: v.optional(v.string()),
  measure: v.string(),
  note: v.optional(v.string()),
  wanted: v.number(),
})
export type LineSpec = v.InferOutput<typeof lineSpec>

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
  /** Fingerprint of the request that posted it. */
  print: v.string(),
  /** What the lines are to be; carrying it to them can be finished by whoever comes next. */
  lines: v.array(lineSpec),
  made: v.array(madeChange),
  /** Counts the changes. */
  v: v.number(),
})
export type StoredNeed = v.InferOutput<typeof needItem>

const lineItem = v.object({
  ...lineSpec.entries,
  /** Wanted less what is pledged. */
  open: v.number(),
  /** Pledge → quantity, while it is live: about 25 bytes each. */
  taken: v.record(v.string(), v.number()),
  /** Pledge → when it was withdrawn, epoch ms: one that is still under way must not come in later. */
  gone: v.record(v.string(), v.number()),
  state: needState,
  needV: v.number(),
  /** Counts the writes of this item. */
  v: v.number(),
})
export type StoredLine = v.InferOutput<typeof lineItem>

/** A need with its lines in the order in which they were written. */
export interface WholeNeed {
  need: StoredNeed
  lines: StoredLine[]
}

// 500 live pledges of ~27 bytes make a line of 14 KB: 14 WCU for the pledge that comes last, 1 for the first forty. More donors than that
// are served as earlier gifts arrive.
export const MAX_LIVE_PLEDGES = 500

// A request is under way for at most the functions' time-out of 10 s; two minutes are far more.
const GONE_KEPT_MS = 120_000

/** Needs with their lines: one partition a need. Each change is one conditional write of one item. */
export class NeedStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(id: string): Promise<StoredNeed | undefined> {
    const item = await this.#table.get(keys.need(id))
    return item === undefined ? undefined : v.parse(needItem, item)
  }

  /** One query. */
  async whole(id: string): Promise<WholeNeed | undefined> {
    return wholeOf(await this.#table.query(keys.needPartition(id)))
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

  /** Takes a quantity for a pledge, never more than is open; false when the line refuses. */
  async take(needId: string, lineId: string, pledgeId: string, quantity: number): Promise<boolean> {
    return this.#table.update(keys.line(needId, lineId), {
      UpdateExpression: 'SET #open = #open - :quantity, taken.#id = :quantity, v = v + :one',
      ConditionExpression:
        '#open >= :quantity AND #state = :open AND size(taken) < :most AND attribute_not_exists(taken.#id) AND attribute_not_exists(gone.#id)',
      ExpressionAttributeNames: { '#open': 'open', '#state': 'state', '#id': pledgeId },
      ExpressionAttributeValues: {
        ':quantity': quantity,
        ':open': 'open',
        ':most': MAX_LIVE_PLEDGES,
        ':one': 1,
      },
    })
  }

  /** Changes what a pledge has taken from `before` to `after`. */
  async retake(
    needId: string,
    lineId: string,
    pledgeId: string,
    before: number,
    after: number,
  ): Promise<boolean> {
    const more = after - before
    return this.#table.update(keys.line(needId, lineId), {
      UpdateExpression: 'SET #open = #open - :more, taken.#id = :after, v = v + :one',
      ConditionExpression: `taken.#id = :before AND #open >= :more${more > 0 ? ' AND #state = :open' : ''}`,
      ExpressionAttributeNames: {
        '#open': 'open',
        '#id': pledgeId,
        ...(more > 0 ? { '#state': 'state' } : {}),
      },
      ExpressionAttributeValues: {
        ':more': more,
        ':before': before,
        ':after': after,
        ':one': 1,
        ...(more > 0 ? { ':open': 'open' } : {}),
      },
    })
  }

  /** Gives a pledge's quantity back. `at`: that pledge cannot come in again. */
  async giveBack(
    needId: string,
    line: StoredLine,
    pledgeId: string,
    quantity: number,
    at: number,
  ): Promise<boolean> {
    const outdated = Object.entries(line.gone).filter(
      ([id, left]) => left < at - GONE_KEPT_MS && id !== pledgeId,
    )
    const prune = outdated.slice(0, 50).map((_, n) => `, gone.#x${n}`)
    return this.#table.update(keys.line(needId, line.id), {
      UpdateExpression: `SET #open = #open + :quantity, gone.#id = :at, v = v + :one REMOVE taken.#id${prune.join('')}`,
      ConditionExpression: 'taken.#id = :quantity',
      ExpressionAttributeNames: {
        '#open': 'open',
        '#id': pledgeId,
        ...Object.fromEntries(prune.map((_, n) => [`#x${n}`, outdated[n]?.[0] ?? ''])),
      },
      ExpressionAttributeValues: { ':quantity': quantity, ':at': at, ':one': 1 },
    })
  }

  /** Shuts out a pledge that is still under way; false when it has come in meanwhile. */
  async shutOut(needId: string, lineId: string, pledgeId: string, at: number): Promise<boolean> {
    return this.#table.update(keys.line(needId, lineId), {
      UpdateExpression: 'SET gone.#id = :at, v = v + :one',
      ConditionExpression: 'attribute_not_exists(taken.#id)',
      ExpressionAttributeNames: { '#id': pledgeId },
      ExpressionAttributeValues: { ':at': at, ':one': 1 },
    })
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
