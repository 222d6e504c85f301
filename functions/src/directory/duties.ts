import { toIso } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const named = v.object({ communityId: v.string(), title: v.string() })
const placed = v.object({ ...named.entries, startsAt: v.string() })

/** Where goods are handed out: tasks and shifts by their public names. */
export class Duties {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Undefined where that community has no such task. */
  async taskName(id: string, communityId: string): Promise<string | undefined> {
    const task = v.safeParse(named, await this.#table.get(keys.task(id)))
    return task.success && task.output.communityId === communityId ? task.output.title : undefined
  }

  /** `卡口值守 10-26 15:00`: which of a task's shifts it is. */
  async shiftName(id: string, communityId: string): Promise<string | undefined> {
    const shift = v.safeParse(placed, await this.#table.get(keys.shift(id)))
    if (!shift.success || shift.output.communityId !== communityId) return undefined
    const { title, startsAt } = shift.output
    return `${title} ${toIso(Date.parse(startsAt)).slice(5, 16).replace('T', ' ')}`
  }
}
