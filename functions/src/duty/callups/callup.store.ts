import { callUpInput, reach } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'

const callUpItem = v.object({
  shiftId: v.string(),
  by: v.string(),
  at: v.string(),
  whom: callUpInput,
  steps: v.array(v.object({ reach, at: v.string(), invited: v.optional(v.number()) })),
  /** Person → the step at which they were called. */
  invited: v.record(v.string(), v.number()),
  /** Those who said that they cannot come: when, epoch ms. */
  declined: v.record(v.string(), v.number()),
  /** Steps whose people are in `invited`, and steps whose people have their notice. */
  called: v.number(),
  told: v.number(),
  v: v.number(),
})
export type StoredCallUp = v.InferOutput<typeof callUpItem>

// At ~35 bytes each the item stays under 20 KB; more than five hundred notices for a hundred places help nobody.
export const MAX_INVITED = 500

/** The call-up of a shift: one item beside it, which says whom it has called and what is still to be done. */
export class CallUpStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(shiftId: string): Promise<StoredCallUp | undefined> {
    const item = await this.#table.get(keys.callUp(shiftId))
    return item === undefined ? undefined : v.parse(callUpItem, item)
  }

  /** Writes it if nobody has written it since it was read; a new one has `v` 0. */
  async save(callUp: StoredCallUp): Promise<boolean> {
    return this.#table.put(
      { ...keys.callUp(callUp.shiftId), ...callUp, v: callUp.v + 1 },
      callUp.v === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'v = :v', ExpressionAttributeValues: { ':v': callUp.v } },
    )
  }

  /** Notes that a person cannot come, or can after all; false when they were not called. */
  async answer(shiftId: string, personId: string, coming: boolean, now: number): Promise<boolean> {
    return this.#table.update(keys.callUp(shiftId), {
      UpdateExpression: coming
        ? 'SET v = v + :one REMOVE #declined.#me'
        : 'SET v = v + :one, #declined.#me = :now',
      ConditionExpression: 'attribute_exists(#invited.#me)',
      ExpressionAttributeNames: { '#declined': 'declined', '#invited': 'invited', '#me': personId },
      ExpressionAttributeValues: { ':one': 1, ...(coming ? {} : { ':now': now }) },
    })
  }

  /** Wakes the projector, which goes a step further; nothing where there is no call-up. */
  async wake(shiftId: string): Promise<void> {
    await this.#table.update(keys.callUp(shiftId), {
      UpdateExpression: 'SET v = v + :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':one': 1 },
    })
  }
}
