import { thanksState } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'

const thanksItem = v.object({
  id: v.string(),
  taskId: v.string(),
  personId: v.string(),
  text: v.string(),
  anonymous: v.boolean(),
  at: v.string(),
  state: thanksState,
})
export type StoredThanks = v.InferOutput<typeof thanksItem>

// A page of thanks; a task that moved more people than this shows the first of them by id.
const READ_AT_MOST = 200

/** Notes of thanks, one item for each person and task. */
export class ThanksStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async put(note: StoredThanks): Promise<void> {
    await this.#table.put({ ...keys.thanks(note.taskId, note.id), ...note })
  }

  async get(taskId: string, id: string): Promise<StoredThanks | undefined> {
    const item = await this.#table.get(keys.thanks(taskId, id))
    return item === undefined ? undefined : v.parse(thanksItem, item)
  }

  async of(taskId: string): Promise<StoredThanks[]> {
    const items = await this.#table.query(keys.thanksPartition(taskId), { limit: READ_AT_MOST })
    return items.map((item) => v.parse(thanksItem, item))
  }

  /** Shows or hides the note if it still says what was written at `at`. */
  async moderate(note: StoredThanks, state: 'shown' | 'hidden', at: string): Promise<boolean> {
    return this.#table.update(keys.thanks(note.taskId, note.id), {
      UpdateExpression: 'SET #state = :state',
      ConditionExpression: '#at = :at',
      ExpressionAttributeNames: { '#state': 'state', '#at': 'at' },
      ExpressionAttributeValues: { ':state': state, ':at': at },
    })
  }
}
