import { builtInGoods, type Goods, goods, goodsOf } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

// Goods are added a few times a week: who added them sees them at once, everybody else within a minute.
const REMEMBERED_FOR = 60_000

/** The goods that lines name: built-in ones, and those that communities have added, all of this Muster in one partition. */
export class Catalogue {
  readonly #table: Table
  readonly #now: () => number
  #known: { all: Goods[]; until: number } | undefined

  constructor(table: Table, now: () => number) {
    this.#table = table
    this.#now = now
  }

  /** Every one, with those that became others. */
  async all(): Promise<readonly Goods[]> {
    if (this.#known && this.#known.until > this.#now()) return this.#known.all
    return this.#read()
  }

  /** The goods of this id, or those that they became. */
  async named(id: string): Promise<Goods | undefined> {
    // Another process may have added them since.
    return goodsOf(id, await this.all()) ?? goodsOf(id, await this.#read())
  }

  /** Adds goods; false when there are some of this id. */
  async add(added: Goods): Promise<boolean> {
    const created = await this.#table.create({ ...keys.goods(added.id), ...added })
    this.#known = undefined
    return created
  }

  /** Notes what goods became, and changes nothing where they have become others already. */
  async merge(id: string, into: string): Promise<void> {
    await this.#table.update(keys.goods(id), {
      UpdateExpression: 'SET became = :into',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(became)',
      ExpressionAttributeValues: { ':into': into },
    })
    this.#known = undefined
  }

  async #read(): Promise<Goods[]> {
    const items = await this.#table.query(keys.catalogue)
    const added = items.map(({ pk: _, sk: __, ...item }) => v.parse(goods, item))
    const all = [...builtInGoods, ...added]
    this.#known = { all, until: this.#now() + REMEMBERED_FOR }
    return all
  }
}
