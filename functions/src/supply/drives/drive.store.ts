import { type DriveTakenBack, driveTakenBack, type OrderDrive, orderDrive } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'

const driveItem = v.object({
  ...v.omit(orderDrive, ['takenBack']).entries,
  /** Fingerprint of the request that counted it. */
  print: v.string(),
})
export type StoredDrive = v.InferOutput<typeof driveItem>

const backItem = v.object({ driveId: v.string(), ...driveTakenBack.entries })

/** A community's order drives, one partition: an item each, never changed, and another one beside it if it was taken back. */
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

  /** Notes that a drive does not count; answers with how it was first noted. */
  async takeBack(communityId: string, driveId: string, note: DriveTakenBack): Promise<DriveTakenBack> {
    const key = keys.driveBack(communityId, driveId)
    if (await this.#table.create({ ...key, driveId, ...note })) return note
    return noteOf(v.parse(backItem, await this.#table.get(key)))
  }

  /** All of them: some a month. Their ids follow no time: they come from the taps that sent them. */
  async of(communityId: string): Promise<OrderDrive[]> {
    const items = await this.#table.query(keys.drives(communityId), { consistent: false })
    const isNote = (item: (typeof items)[number]) => 'driveId' in item
    const notes = items.filter(isNote).map((item) => v.parse(backItem, item))
    return items
      .filter((item) => !isNote(item))
      .map((item) => {
        const { print: _, ...drive } = v.parse(driveItem, item)
        const note = notes.find(({ driveId }) => driveId === drive.id)
        return note ? { ...drive, takenBack: noteOf(note) } : drive
      })
  }
}

const noteOf = ({ at, reason }: v.InferOutput<typeof backItem>): DriveTakenBack => ({ at, reason })
