import { type Community, community } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

// A community's name and line change once in years: a minute's staleness costs nobody anything and saves a read on every page.
const REMEMBERED_FOR = 60_000

/** The communities that run on this Muster. */
export class Communities {
  readonly #table: Table
  readonly #now: () => number
  #known = new Map<string, { community: Community; until: number }>()

  constructor(table: Table, now: () => number) {
    this.#table = table
    this.#now = now
  }

  async get(id: string): Promise<Community | undefined> {
    const known = this.#known.get(id)
    if (known && known.until > this.#now()) return known.community
    const item = await this.#table.get(keys.community(id))
    if (item === undefined) return undefined
    const found = v.parse(community, item)
    this.#known.set(id, { community: found, until: this.#now() + REMEMBERED_FOR })
    return found
  }

  /** For access: the community that an id names. */
  async locate(id: string): Promise<{ communityId: string } | undefined> {
    return (await this.get(id)) && { communityId: id }
  }

  async list(): Promise<Community[]> {
    const items = await this.#table.query(keys.communities, { consistent: false })
    return items.map((item) => v.parse(community, item))
  }

  /** Changes who takes goods in, and where that is if it is said; one that is verified only if `verifiedToo`. False where it is not changed. */
  async change(
    id: string,
    { receiver, position }: Pick<Community, 'receiver' | 'position'>,
    { verifiedToo }: { verifiedToo: boolean },
  ): Promise<boolean> {
    const changed = await this.#table.update(keys.community(id), {
      UpdateExpression: `SET receiver = :receiver${position ? ', #position = :position' : ''}`,
      ConditionExpression: `attribute_exists(pk)${verifiedToo ? '' : ' AND receiver.verified = :no'}`,
      ...(position ? { ExpressionAttributeNames: { '#position': 'position' } } : {}),
      ExpressionAttributeValues: {
        ':receiver': receiver,
        ...(position ? { ':position': position } : {}),
        ...(verifiedToo ? {} : { ':no': false }),
      },
    })
    this.#known.delete(id)
    return changed
  }

  /** Writes a community as given; the way in for whoever runs this Muster. */
  async save(given: Community): Promise<void> {
    await this.#table.put({ ...keys.community(given.id), ...given })
    this.#known.delete(given.id)
  }
}
