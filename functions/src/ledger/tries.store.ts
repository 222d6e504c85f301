import { HOUR, refuse } from '@muster/shared'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

/** How often somebody may ask for a code that does not exist within an hour. */
export interface Allowance {
  /** Who asks, or whom they ask. */
  of: string
  most: number
}

/** Counts look-ups of codes that found nothing, one small item each for who asks and whom they ask, so that codes cannot be tried through. */
export class TriesStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Answers with what `find` finds. It counts before it looks, so that many at once are no more than one after another. Refuses TOO_MANY. */
  async counting<T>(
    allowances: readonly Allowance[],
    now: number,
    find: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const hour = Math.floor(now / HOUR)
    for (const { of, most } of allowances) if (!(await this.#spend(of, most, hour))) refuse('TOO_MANY')
    const found = await find()
    if (found !== undefined) for (const { of } of allowances) await this.#giveBack(of, hour)
    return found
  }

  async #spend(of: string, most: number, hour: number): Promise<boolean> {
    if (await this.#more(of, most, hour)) return true
    const began = await this.#table.put(
      { ...keys.tries(of), hour, n: 1 },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR #hour <> :hour',
        ExpressionAttributeNames: { '#hour': 'hour' },
        ExpressionAttributeValues: { ':hour': hour },
      },
    )
    // Somebody else may have begun the hour meanwhile.
    return began || this.#more(of, most, hour)
  }

  async #more(of: string, most: number, hour: number): Promise<boolean> {
    return this.#table.update(keys.tries(of), {
      UpdateExpression: 'SET n = n + :one',
      ConditionExpression: '#hour = :hour AND n < :most',
      ExpressionAttributeNames: { '#hour': 'hour' },
      ExpressionAttributeValues: { ':one': 1, ':hour': hour, ':most': most },
    })
  }

  async #giveBack(of: string, hour: number): Promise<void> {
    await this.#table.update(keys.tries(of), {
      UpdateExpression: 'SET n = n - :one',
      ConditionExpression: '#hour = :hour AND n > :none',
      ExpressionAttributeNames: { '#hour': 'hour' },
      ExpressionAttributeValues: { ':one': 1, ':hour': hour, ':none': 0 },
    })
  }
}
