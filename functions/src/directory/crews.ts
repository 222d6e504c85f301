import { type Callable, role } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const crewItem = v.object({
  personId: v.string(),
  role,
  held: v.record(v.string(), v.string()),
  /** Kind of duty → the day of the last one. */
  served: v.record(v.string(), v.string()),
})
type CrewItem = v.InferOutput<typeof crewItem>

/** Who belongs to a community and what they can do: derived from memberships, agendas and records, so that a call finds them in one query. */
export class Crews {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Everybody of the community. A call-up is rare, so that reading all of a large one is in order. */
  async of(communityId: string): Promise<Callable[]> {
    const items = await this.#table.query(keys.crewPartition(communityId), { consistent: false })
    return items.map((item) => {
      const { served, ...person } = v.parse(crewItem, item)
      return { ...person, served: Object.keys(served) }
    })
  }

  /** Notes what a person is and holds, if that is new. */
  async note(
    communityId: string,
    { personId, role, held }: Omit<CrewItem, 'served'>,
    kind?: { served: string; day: string },
  ): Promise<void> {
    const key = keys.crew(communityId, personId)
    const item = await this.#table.get(key)
    const before = item === undefined ? undefined : v.parse(crewItem, item)
    const served = { ...before?.served, ...(kind === undefined ? {} : { [kind.served]: kind.day }) }
    const after: CrewItem = { personId, role, held, served }
    if (before === undefined || JSON.stringify(before) !== JSON.stringify(after))
      await this.#table.put({ ...key, ...after })
  }
}
