import { danger, grants, kitItem, move, postSpec, shiftState, taskState, unit } from '@muster/shared'
import * as v from 'valibot'
import { madeChange } from '../changes'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const shiftSpec = v.object({
  id: v.string(),
  startsAt: v.string(),
  endsAt: v.string(),
  joinUntil: v.string(),
  opensAt: v.optional(v.string()),
  freesAfter: v.optional(v.number()),
  place: v.optional(v.string()),
  meetAt: v.optional(v.string()),
  leaderId: v.optional(v.string()),
  moves: v.optional(v.array(move)),
  state: shiftState,
  terms: v.number(),
  posts: v.array(postSpec),
})
export type StoredShiftSpec = v.InferOutput<typeof shiftSpec>

const taskItem = v.object({
  id: v.string(),
  communityId: v.string(),
  title: v.string(),
  kind: v.string(),
  place: v.string(),
  note: v.optional(v.string()),
  safety: v.optional(v.string()),
  tags: v.array(v.string()),
  urgent: v.boolean(),
  membersOnly: v.boolean(),
  dangerous: v.optional(danger),
  units: v.optional(v.array(unit)),
  kit: v.optional(v.array(kitItem)),
  grants: v.optional(grants),
  steps: v.optional(v.array(v.string())),
  repeat: v.optional(v.string()),
  state: taskState,
  closedBecause: v.optional(v.string()),
  postedBy: v.string(),
  postedAt: v.string(),
  /** Fingerprint of the request that posted it. */
  print: v.string(),
  shifts: v.array(shiftSpec),
  made: v.array(madeChange),
  /** Counts the changes. */
  v: v.number(),
})
export type StoredTask = v.InferOutput<typeof taskItem>

/** Tasks. A task says what its shifts are to be; carrying it to the shifts can be finished by whoever comes next. */
export class TaskStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(id: string): Promise<StoredTask | undefined> {
    const item = await this.#table.get(keys.task(id))
    return item === undefined ? undefined : v.parse(taskItem, item)
  }

  async create(task: StoredTask): Promise<boolean> {
    return this.#table.create({ ...keys.task(task.id), ...task })
  }

  /** Writes the task if nobody has changed it since it was read. */
  async save(task: StoredTask): Promise<boolean> {
    return this.#table.put(
      { ...keys.task(task.id), ...task, v: task.v + 1 },
      { ConditionExpression: 'v = :v', ExpressionAttributeValues: { ':v': task.v } },
    )
  }
}
