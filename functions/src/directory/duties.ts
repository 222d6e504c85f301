import { toIso } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const named = v.object({ communityId: v.string(), title: v.string() })
const placed = v.object({ ...named.entries, place: v.string(), startsAt: v.string() })

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

  /** `卡口值守 东门 10 月 26 日 15:00`: which of a task's shifts it is, of those that begin together as well. */
  async shiftName(id: string, communityId: string): Promise<string | undefined> {
    const shift = v.safeParse(placed, await this.#table.get(keys.shift(id)))
    if (!shift.success || shift.output.communityId !== communityId) return undefined
    const { title, place, startsAt } = shift.output
    const at = toIso(Date.parse(startsAt))
    const [month, day] = [at.slice(5, 7), at.slice(8, 10)].map(Number)
    return `${title} ${place} ${month} 月 ${day} 日 ${at.slice(11, 16)}`
  }
}
