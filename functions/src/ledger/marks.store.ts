import { markInput } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const marksItem = v.object({ marks: v.array(markInput), v: v.number() })
type Marks = v.InferOutput<typeof marksItem>
export type Mark = Marks['marks'][number]

/** Below how many of what a receiver is short: one item each. */
export class MarksStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(receiver: string): Promise<Marks> {
    const item = await this.#table.get(keys.marks(receiver))
    return item === undefined ? { marks: [], v: 0 } : v.parse(marksItem, item)
  }

  /** Writes them if nobody has since they were read. */
  async save(receiver: string, { marks, v: read }: Marks): Promise<boolean> {
    return this.#table.put(
      { ...keys.marks(receiver), marks, v: read + 1 },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR v = :read',
        ExpressionAttributeValues: { ':read': read },
      },
    )
  }
}
