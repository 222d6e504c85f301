import { type Callable, role } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const crewItem = v.object({
  personId: v.string(),
  role,
  held: v.record(v.string(), v.string()),
  /** Kinds of duty that they have served on, the last ones. */
  served: v.array(v.string()),
  callUps: v.optional(v.boolean(), true),
})
type CrewItem = v.InferOutput<typeof crewItem>

// More kinds than a street has; keeps the row small.
const KINDS_KEPT = 20

/** Who belongs to a community and what they can do: derived from memberships, agendas and records, so that a call finds them in one query. */
export class Crews {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Everybody of the community. A call-up is rare, so that reading all of a large one is in order. */
  async of(communityId: string): Promise<Callable[]> {
    const items = await this.#table.query(keys.crewPartition(communityId), { consistent: false })
    return items.map((item) => v.parse(crewItem, item))
  }

  /** Notes what a person is and holds, and whether they are to be called, if that is new. */
  async note(communityId: string, about: Omit<CrewItem, 'served'>): Promise<void> {
    const { personId, role, held, callUps } = about
    const before = await this.#get(communityId, personId)
    const after: CrewItem = { personId, role, held, served: before?.served ?? [], callUps }
    if (JSON.stringify(before) !== JSON.stringify(after))
      await this.#table.put({ ...keys.crew(communityId, personId), ...after })
  }

  /** Notes a kind of duty that somebody has served on; who has left the community is not called back by it. */
  async noteServed(communityId: string, personId: string, kind: string): Promise<void> {
    const before = await this.#get(communityId, personId)
    if (before === undefined || before.served.includes(kind)) return
    const served = [...before.served, kind].slice(-KINDS_KEPT)
    await this.#table.put({ ...keys.crew(communityId, personId), ...before, served })
  }

  async #get(communityId: string, personId: string): Promise<CrewItem | undefined> {
    const item = await this.#table.get(keys.crew(communityId, personId))
    return item === undefined ? undefined : v.parse(crewItem, item)
  }
}
