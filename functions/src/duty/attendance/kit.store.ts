import { type KitCount, kitCount } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'

const kitItem = v.object({ personId: v.string(), items: v.array(kitCount) })

/** What people of a shift were handed and gave back: an item a person beside the shift. */
export class KitStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async put(shiftId: string, personId: string, items: KitCount[]): Promise<void> {
    await this.#table.put({ ...keys.kit(shiftId, personId), personId, items })
  }
}

/** Person → kit, from the items of a shift's partition. */
export function kitIn(beside: readonly { sk: string }[]): Map<string, KitCount[]> {
  const kits = beside.filter(({ sk }) => sk.startsWith('KIT#')).map((item) => v.parse(kitItem, item))
  return new Map(kits.map(({ personId, items }) => [personId, items]))
}
