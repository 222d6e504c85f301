import { orderDrive } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'

const driveItem = v.object({
  ...orderDrive.entries,
  /** Fingerprint of the request that counted it. */
  print: v.string(),
})
export type StoredDrive = v.InferOutput<typeof driveItem>

/** A community's order drives: one item each, one partition. */
export class DriveStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async create(communityId: string, drive: StoredDrive): Promise<boolean> {
    return this.#table.create({ ...keys.drive(communityId, drive.id), ...drive })
  }

  async get(communityId: string, id: string): Promise<StoredDrive | undefined> {
    const item = await this.#table.get(keys.drive(communityId, id))
    return item === undefined ? undefined : v.parse(driveItem, item)
  }

  /** All of them: some a month. */
  async of(communityId: string): Promise<StoredDrive[]> {
    const items = await this.#table.query(keys.drives(communityId), { consistent: false })
    return items.map((item) => v.parse(driveItem, item))
  }
}
