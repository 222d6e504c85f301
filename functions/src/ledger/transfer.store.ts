import { transfer } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'
import { type Holder, holder } from './deed.store'

const transferItem = v.object({
  ...transfer.entries,
  /** The sender's entry. */
  sentAs: v.number(),
  state: v.picklist(['sent', 'arriving', 'arrived']),
  /** Who counts it in. */
  holder: v.optional(holder),
  /** The entry of the receiver as which it arrived. */
  arrivedAs: v.optional(v.number()),
})
export type StoredTransfer = v.InferOutput<typeof transferItem>

/** Goods between two receivers: made by the sender's entry, taken by one deed of the other. Each step is one conditional write. */
export class TransferStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(id: string): Promise<StoredTransfer | undefined> {
    const item = await this.#table.get(keys.transfer(id))
    return item === undefined ? undefined : v.parse(transferItem, item)
  }

  async create(sent: StoredTransfer): Promise<boolean> {
    return this.#table.create({ ...keys.transfer(sent.id), ...sent })
  }

  /** Gives it to a deed that counts it in; false when another has it. */
  async hold(id: string, holder: Holder): Promise<boolean> {
    return this.#table.update(keys.transfer(id), {
      UpdateExpression: 'SET #state = :arriving, holder = :holder',
      ConditionExpression: '#state = :sent OR holder.claim = :claim AND #state = :arriving',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':sent': 'sent',
        ':arriving': 'arriving',
        ':holder': holder,
        ':claim': holder.claim,
      },
    })
  }

  /** Notes that it has arrived as entry `n`, if this claim has it. */
  async arrived(id: string, claim: string, n: number): Promise<boolean> {
    return this.#table.update(keys.transfer(id), {
      UpdateExpression: 'SET #state = :arrived, arrivedAs = :n',
      ConditionExpression: 'holder.claim = :claim AND #state = :arriving',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':arrived': 'arrived', ':arriving': 'arriving', ':claim': claim, ':n': n },
    })
  }

  /** It is under way as before, if this claim had it. */
  async letGo(id: string, claim: string): Promise<void> {
    await this.#table.update(keys.transfer(id), {
      UpdateExpression: 'SET #state = :sent REMOVE holder',
      ConditionExpression: 'holder.claim = :claim AND #state = :arriving',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':sent': 'sent', ':arriving': 'arriving', ':claim': claim },
    })
  }

  /** What is on its way to a receiver, oldest first; derived, one query. */
  async underWayTo(receiverId: string): Promise<v.InferOutput<typeof transfer>[]> {
    const items = await this.#table.query(keys.underWayPartition(receiverId))
    return items.map((item) => v.parse(transfer, item))
  }

  /** Shows one among those on their way, or not any more. */
  async noteUnderWay({
    sentAs: _,
    state,
    holder: __,
    arrivedAs: ___,
    ...sent
  }: StoredTransfer): Promise<void> {
    const key = keys.underWay(sent.to.id, sent.sentAt, sent.id)
    if (state === 'arrived') await this.#table.delete(key)
    else await this.#table.put({ ...key, ...sent })
  }
}
