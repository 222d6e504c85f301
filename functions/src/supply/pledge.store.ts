import type { PledgeView } from '@muster/shared'
import * as v from 'valibot'
import type { Sealer } from '../seal'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

/** What came of a pledge: `n` is its entry in the receiver's ledger. `came`: how many of it were what had been pledged. */
const receivedAs = v.object({ n: v.number(), at: v.string(), quantity: v.number(), came: v.number() })

const pledgeItem = v.object({
  id: v.string(),
  code: v.string(),
  needId: v.string(),
  lineId: v.string(),
  communityId: v.string(),
  /** What was asked for last; the line says what is taken. */
  quantity: v.number(),
  deliverBy: v.optional(v.string()),
  anonymous: v.boolean(),
  donor: v.optional(v.instance(Uint8Array)),
  pledgedAt: v.string(),
  /** Fingerprint of the request that made it. */
  print: v.string(),
  /** Keys of the changes made → fingerprint. */
  changes: v.record(v.string(), v.string()),
  /** When it was withdrawn, epoch ms. */
  withdrawnAt: v.optional(v.number()),
  /** When its donor was reminded of it last, ISO. */
  remindedAt: v.optional(v.string()),
  /** When its line was free again because it did not come, epoch ms. */
  lapsedAt: v.optional(v.number()),
  /** The deed of the ledger that takes it in. From then on it is changed by that one alone. */
  claimedBy: v.optional(v.string()),
  received: v.optional(receivedAs),
  v: v.number(),
})

export interface StoredPledge extends Omit<v.InferOutput<typeof pledgeItem>, 'donor'> {
  personId: string
  donorName: string | null
}

/** What a pledge is to people. While it is being taken in, it is still pledged. */
export function stateOf({ received, lapsedAt, withdrawnAt }: StoredPledge): PledgeView['state'] {
  if (received !== undefined) return 'received'
  if (lapsedAt !== undefined) return 'lapsed'
  return withdrawnAt === undefined ? 'pledged' : 'withdrawn'
}

/** Whether nothing of it can be changed any more. */
export const isSettled = (pledge: StoredPledge) =>
  pledge.claimedBy !== undefined || stateOf(pledge) !== 'pledged'

/** People's pledges, one partition a person; a donor's name is sealed. Whether a pledge counts is for its line to say. */
export class PledgeStore {
  readonly #table: Table
  readonly #sealer: Sealer

  constructor(table: Table, sealer: Sealer) {
    this.#table = table
    this.#sealer = sealer
  }

  async get(personId: string, id: string): Promise<StoredPledge | undefined> {
    const item = await this.#table.get(keys.pledge(personId, id))
    return item === undefined ? undefined : this.#pledgeOf(personId, item)
  }

  async of(personId: string): Promise<StoredPledge[]> {
    const items = await this.#table.query(keys.pledges(personId))
    return items.map((item) => this.#pledgeOf(personId, item))
  }

  /** Those of a list, whose ids begin with its own. */
  async listed(personId: string, listId: string): Promise<StoredPledge[]> {
    const items = await this.#table.query(keys.pledges(personId), { prefix: `${listId}-` })
    return items.map((item) => this.#pledgeOf(personId, item))
  }

  async create(pledge: StoredPledge): Promise<boolean> {
    return this.#table.create(this.#itemOf(pledge))
  }

  /** Writes the pledge if nobody has written it since it was read. */
  async save(pledge: StoredPledge): Promise<boolean> {
    return this.#table.put(this.#itemOf({ ...pledge, v: pledge.v + 1 }), {
      ConditionExpression: 'v = :v',
      ExpressionAttributeValues: { ':v': pledge.v },
    })
  }

  /** Takes away one that its line has refused. */
  async drop(pledge: StoredPledge): Promise<boolean> {
    return this.#table.delete(keys.pledge(pledge.personId, pledge.id), {
      ConditionExpression: 'v = :v',
      ExpressionAttributeValues: { ':v': pledge.v },
    })
  }

  #itemOf({ personId, donorName, ...pledge }: StoredPledge) {
    const key = keys.pledge(personId, pledge.id)
    return { ...key, ...pledge, donor: donorName === null ? undefined : this.#sealer.seal(donorName, key) }
  }

  #pledgeOf(personId: string, item: Record<string, unknown>): StoredPledge {
    const { donor, ...pledge } = v.parse(pledgeItem, item)
    const donorName = donor === undefined ? null : this.#sealer.open(donor, keys.pledge(personId, pledge.id))
    return { ...pledge, personId, donorName }
  }
}
