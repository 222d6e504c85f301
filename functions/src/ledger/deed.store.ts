import { type Deed, deed, published, role } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

/** What is written beside an entry. */
const beside = v.object({
  donor: published.entries.donor,
  remark: v.optional(v.string()),
  photo: v.optional(v.string()),
  code: v.optional(v.string()),
})
export type Beside = v.InferOutput<typeof beside>

/** What a receipt or an arrival brings to pledges and to lines of needs. */
const outside = v.object({
  deliveries: v.array(
    v.object({
      personId: v.string(),
      pledgeId: v.string(),
      /** What the receipt says had been pledged. */
      pledged: v.number(),
      quantity: v.number(),
      /** How many are what had been pledged. */
      came: v.number(),
      /** In which lines of the receipt it came, from 0. */
      lines: v.optional(v.array(v.number())),
    }),
  ),
  gifts: v.array(v.object({ needId: v.string(), lineId: v.string(), quantity: v.number() })),
})
export type Outside = v.InferOutput<typeof outside>

/** What a keeper's request comes to, as the stock is. */
export interface Plan {
  does: Deed
  beside?: Beside
  outside?: Outside
}

/** Who has what a deed needs outside of the ledger: the deed, and under which claim. */
export const holder = v.object({ deed: v.string(), claim: v.string() })
export type Holder = v.InferOutput<typeof holder>

const deedItem = v.object({
  id: v.string(),
  /** Under which it claims what it needs outside of the ledger: another each time that it is begun. */
  claim: v.string(),
  receiver: v.string(),
  personId: v.string(),
  role,
  /** Fingerprint of the request. */
  print: v.string(),
  does: deed,
  beside,
  outside: v.optional(outside),
  /** The number of the last entry when it was begun: its own comes after. */
  from: v.number(),
  at: v.string(),
  /** Its entry's number, once somebody has noted that it is done. */
  n: v.optional(v.number()),
  /** Refused after it was begun; the same tap may begin it anew. */
  void: v.optional(v.literal(true)),
})
export type StoredDeed = v.InferOutput<typeof deedItem>

/** What keepers are about to enter: written before the entry, so that whoever comes next finds it and what it asked for. */
export class DeedStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(id: string): Promise<StoredDeed | undefined> {
    const item = await this.#table.get(keys.deed(id))
    return item === undefined ? undefined : v.parse(deedItem, item)
  }

  /** Writes it down; false when it stands already. `over`: the claim of its beginning that was refused, in whose place it comes. */
  async begin(deed: StoredDeed, over: string | undefined): Promise<boolean> {
    const item = { ...keys.deed(deed.id), ...deed }
    if (over === undefined) return this.#table.create(item)
    return this.#table.put(item, {
      ConditionExpression: 'claim = :over',
      ExpressionAttributeValues: { ':over': over },
    })
  }

  /** Notes that it has become entry `n`. What stands beside the entry is kept there alone, so that it can be taken away. */
  async done(id: string, n: number): Promise<void> {
    await this.#table.update(keys.deed(id), {
      UpdateExpression: 'SET n = :n, beside = :nothing',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':n': n, ':nothing': {} },
    })
  }

  /** Lets nobody go on with this beginning of it; false when it has been begun anew. */
  async void(id: string, claim: string): Promise<boolean> {
    return this.#table.update(keys.deed(id), {
      UpdateExpression: 'SET #void = :true',
      ConditionExpression: 'claim = :claim',
      ExpressionAttributeNames: { '#void': 'void' },
      ExpressionAttributeValues: { ':true': true, ':claim': claim },
    })
  }
}
