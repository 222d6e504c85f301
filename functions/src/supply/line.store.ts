import { keys } from '../table/keys'
import type { Table } from '../table/table'
import { type Accounts, accounts, type StoredLine } from './line.item'

// 500 live pledges of ~27 bytes make a line of 14 KB: 14 WCU for the pledge that comes last, 1 for the first forty. More donors than that
// are served as earlier gifts arrive.
export const MAX_LIVE_PLEDGES = 500

// A request is under way for at most the functions' time-out of 10 s; two minutes are far more.
const GONE_KEPT_MS = 120_000

/** As what a pledge leaves its line. `came`: how many of it did, as they were pledged. */
export type Leaving = { as: 'withdrawn' } | { as: 'lapsed' } | { as: 'received'; came: number }

/** What pledges take of a need's line. Each change is one conditional write of the line, its accounts with it. */
export class LineStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Takes a quantity for a pledge, never more than is open; false when the line refuses. */
  async take(needId: string, lineId: string, pledgeId: string, quantity: number): Promise<boolean> {
    return this.#table.update(keys.line(needId, lineId), {
      UpdateExpression: `SET #open = #open - :quantity, taken.#id = :quantity, v = v + :one${moving({ pledged: quantity })}`,
      ConditionExpression:
        '#open >= :quantity AND #state = :open AND size(taken) < :most AND attribute_not_exists(taken.#id) AND attribute_not_exists(gone.#id)',
      ExpressionAttributeNames: {
        '#open': 'open',
        '#state': 'state',
        '#id': pledgeId,
        ...namesOf({ pledged: quantity }),
      },
      ExpressionAttributeValues: {
        ':quantity': quantity,
        ':open': 'open',
        ':most': MAX_LIVE_PLEDGES,
        ':one': 1,
        ...valuesOf({ pledged: quantity }),
      },
    })
  }

  /** Changes what a pledge has taken from `before` to `after`. What it is less is withdrawn. */
  async retake(
    needId: string,
    lineId: string,
    pledgeId: string,
    before: number,
    after: number,
  ): Promise<boolean> {
    const more = after - before
    const change = more > 0 ? { pledged: more } : { withdrawn: -more }
    return this.#table.update(keys.line(needId, lineId), {
      UpdateExpression: `SET #open = #open - :more, taken.#id = :after, v = v + :one${moving(change)}`,
      ConditionExpression: `taken.#id = :before AND #open >= :more${more > 0 ? ' AND #state = :open' : ''}`,
      ExpressionAttributeNames: {
        '#open': 'open',
        '#id': pledgeId,
        ...(more > 0 ? { '#state': 'state' } : {}),
        ...namesOf(change),
      },
      ExpressionAttributeValues: {
        ':more': more,
        ':before': before,
        ':after': after,
        ':one': 1,
        ...(more > 0 ? { ':open': 'open' } : {}),
        ...valuesOf(change),
      },
    })
  }

  /**
   * Takes a pledge of so many off its line: what did not come of it is open again, and what came above it fills what is still open, as a
   * walk-in gift would. `at`: that pledge cannot come in again.
   */
  async leave(
    needId: string,
    line: StoredLine,
    pledgeId: string,
    quantity: number,
    leaving: Leaving,
    at: number,
  ): Promise<boolean> {
    const came = leaving.as === 'received' ? Math.min(leaving.came, quantity + line.open) : 0
    const above = Math.max(0, came - quantity)
    const change =
      leaving.as === 'received'
        ? { pledged: above, fulfilled: came, short: quantity + above - came }
        : { [leaving.as]: quantity }
    const outdated = Object.entries(line.gone).filter(
      ([id, left]) => left < at - GONE_KEPT_MS && id !== pledgeId,
    )
    const prune = outdated.slice(0, 50).map((_, n) => `, gone.#x${n}`)
    return this.#table.update(keys.line(needId, line.id), {
      UpdateExpression: `SET #open = #open + :free, gone.#id = :at, v = v + :one${moving(change)} REMOVE taken.#id${prune.join('')}`,
      ConditionExpression: `taken.#id = :quantity${above > 0 ? ' AND #open >= :above' : ''}`,
      ExpressionAttributeNames: {
        '#open': 'open',
        '#id': pledgeId,
        ...Object.fromEntries(prune.map((_, n) => [`#x${n}`, outdated[n]?.[0] ?? ''])),
        ...namesOf(change),
      },
      ExpressionAttributeValues: {
        ':quantity': quantity,
        ':free': quantity - came,
        ...(above > 0 ? { ':above': above } : {}),
        ':at': at,
        ':one': 1,
        ...valuesOf(change),
      },
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

  /** Takes a quantity for goods that are at the door: on a closed line too, and however many pledges are under way. */
  async hold(needId: string, lineId: string, holdId: string, quantity: number): Promise<boolean> {
    return this.#table.update(keys.line(needId, lineId), {
      UpdateExpression: `SET #open = #open - :quantity, taken.#id = :quantity, v = v + :one${moving({ pledged: quantity })}`,
      ConditionExpression:
        '#open >= :quantity AND attribute_not_exists(taken.#id) AND attribute_not_exists(gone.#id)',
      ExpressionAttributeNames: { '#open': 'open', '#id': holdId, ...namesOf({ pledged: quantity }) },
      ExpressionAttributeValues: { ':quantity': quantity, ':one': 1, ...valuesOf({ pledged: quantity }) },
    })
  }

  /** Undoes `hold`, as if it had never been. */
  async unhold(needId: string, lineId: string, holdId: string, quantity: number): Promise<boolean> {
    return this.#table.update(keys.line(needId, lineId), {
      UpdateExpression: `SET #open = #open + :quantity, v = v + :one${moving({ pledged: -quantity })} REMOVE taken.#id`,
      ConditionExpression: 'taken.#id = :quantity',
      ExpressionAttributeNames: { '#open': 'open', '#id': holdId, ...namesOf({ pledged: -quantity }) },
      ExpressionAttributeValues: { ':quantity': quantity, ':one': 1, ...valuesOf({ pledged: -quantity }) },
    })
  }
}

type Change = Partial<Accounts>

const touched = (change: Change) => accounts.filter((account) => change[account] !== undefined)

/** The part of an update that moves accounts; a line that was written before there were any begins at none. */
function moving(change: Change): string {
  return touched(change)
    .map((account) => `, #${account} = if_not_exists(#${account}, :none) + :${account}`)
    .join('')
}

const namesOf = (change: Change) =>
  Object.fromEntries(touched(change).map((account) => [`#${account}`, account]))

const valuesOf = (change: Change) => ({
  ':none': 0,
  ...Object.fromEntries(touched(change).map((account) => [`:${account}`, change[account] ?? 0])),
})
