import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const stock = v.object({ receiver: v.string(), left: v.number() })
const pledged = v.object({ needId: v.string(), lineId: v.string() })
const spareItem = v.union([stock, pledged])

/** Where one may ask for some goods; what there really is, the store-rooms and the lines say. */
export interface Spare {
  /** Receivers that have some. */
  stocks: string[]
  /** Lines of closed needs for which something is still to come. */
  pledged: v.InferOutput<typeof pledged>[]
}

/** Where goods of the catalogue may be to spare, in every community: derived, so that one query finds them. */
export class SpareStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async of(goodsId: string): Promise<Spare> {
    const items = await this.#table.query(keys.sparePartition(goodsId), { consistent: false })
    const spare: Spare = { stocks: [], pledged: [] }
    for (const item of items) {
      const parsed = v.parse(spareItem, item)
      if ('receiver' in parsed) spare.stocks.push(...(parsed.left > 0 ? [parsed.receiver] : []))
      else spare.pledged.push(parsed)
    }
    return spare
  }

  /** `n`: the entry after which so much is left; what an earlier one left behind does not come back. */
  async noteStock(
    goodsId: string,
    receiver: string,
    { n, left }: { n: number; left: number },
  ): Promise<void> {
    await this.#table.put(
      { ...keys.spareStock(goodsId, receiver), receiver, n, left },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR n <= :n',
        ExpressionAttributeValues: { ':n': n },
      },
    )
  }

  async notePledged(goodsId: string, needId: string, lineId: string, isSpare: boolean): Promise<void> {
    const key = keys.sparePledged(goodsId, needId, lineId)
    if (isSpare) await this.#table.put({ ...key, needId, lineId })
    else await this.#table.delete(key)
  }
}
