import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const giftItem = v.union([
  v.object({ pledgeId: v.string(), personId: v.string() }),
  v.object({ n: v.number() }),
])

/** What is known under a gift's code: the pledges that carry it, and the entries of the ledger that took something of it in. */
export interface CodedGift {
  pledges: { pledgeId: string; personId: string }[]
  /** Numbers of entries, oldest first. */
  entries: number[]
}

/** Gifts by the code that their donors hold, a receiver each; derived from the pledges and the ledger. */
export class GiftStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** One query. Empty where there is no such code. */
  async under(receiverId: string, code: string): Promise<CodedGift> {
    const items = await this.#table.query(keys.giftPartition(receiverId, code))
    const gift: CodedGift = { pledges: [], entries: [] }
    for (const item of items) {
      const parsed = v.parse(giftItem, item)
      if ('n' in parsed) gift.entries.push(parsed.n)
      else gift.pledges.push(parsed)
    }
    return gift
  }

  async notePledge(
    receiverId: string,
    { code, id, personId }: { code: string; id: string; personId: string },
  ): Promise<void> {
    await this.#table.put({ ...keys.pledgedGift(receiverId, code, id), pledgeId: id, personId })
  }

  async noteEntry(receiverId: string, code: string, n: number): Promise<void> {
    await this.#table.put({ ...keys.enteredGift(receiverId, code, n), n })
  }
}
