import * as v from 'valibot'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'

const proxyItem = v.object({
  sk: v.string(),
  /** Who signed the person up. */
  by: v.string(),
  at: v.string(),
  /** How we know that they agree: the leader asked, or they wrote themselves into the chain of their group. */
  consent: v.picklist(['asked', 'chain']),
})

export interface ProxyNote extends Omit<v.InferOutput<typeof proxyItem>, 'sk'> {}

/** Who was put on a shift's roster by somebody else, beside the shift in its partition. */
export class ProxyStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async put(shiftId: string, personId: string, proxy: ProxyNote): Promise<void> {
    await this.#table.put({ ...keys.proxy(shiftId, personId), ...proxy })
  }

  async drop(shiftId: string, personId: string): Promise<void> {
    await this.#table.delete(keys.proxy(shiftId, personId))
  }
}

/** Person → who signed them up, from the items of a shift's partition. */
export function proxiesIn(beside: readonly { sk: string }[]): Map<string, ProxyNote> {
  const notes = beside.filter(({ sk }) => sk.startsWith(keys.proxies)).map((item) => v.parse(proxyItem, item))
  return new Map(notes.map(({ sk, ...note }) => [sk.slice(keys.proxies.length), note]))
}
