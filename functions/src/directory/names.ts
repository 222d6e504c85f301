import * as v from 'valibot'
import type { Sealer } from '../seal'
import { idOf, keys } from '../table/keys'
import type { Table } from '../table/table'

const nameItem = v.object({ pk: v.string(), sealed: v.instance(Uint8Array) })

/** Full names, sealed from the first row on. */
export class Names {
  readonly #table: Table
  readonly #sealer: Sealer

  constructor(table: Table, sealer: Sealer) {
    this.#table = table
    this.#sealer = sealer
  }

  async set(personId: string, name: string): Promise<void> {
    const key = keys.name(personId)
    await this.#table.put({ ...key, sealed: this.#sealer.seal(name, key) })
  }

  async get(personId: string): Promise<string | undefined> {
    return (await this.getMany([personId])).get(personId)
  }

  /** Person → full name, for those who have one. */
  async getMany(personIds: string[]): Promise<Map<string, string>> {
    const unique = [...new Set(personIds)]
    const items = await this.#table.getMany(unique.map((id) => keys.name(id)))
    return new Map(
      items.map((item) => {
        const { pk, sealed } = v.parse(nameItem, item)
        const personId = idOf(pk)
        return [personId, this.#sealer.open(sealed, keys.name(personId))]
      }),
    )
  }
}
