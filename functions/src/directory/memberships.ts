import { type Role, role } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const membershipItem = v.object({ sk: v.string(), role })

/** Which role a person has in which community. */
export class Memberships {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async roleIn(personId: string, communityId: string): Promise<Role | undefined> {
    const item = await this.#table.get(keys.membership(personId, communityId))
    return item === undefined ? undefined : v.parse(membershipItem, item).role
  }

  async of(personId: string): Promise<{ communityId: string; role: Role }[]> {
    const items = await this.#table.query(keys.memberships(personId))
    return items.map((item) => {
      const { sk, role } = v.parse(membershipItem, item)
      return { communityId: sk, role }
    })
  }

  /** Joins the person if they do not belong yet, and lifts a resident to `as`; never lowers a role. */
  async join(personId: string, communityId: string, as: 'resident' | 'volunteer'): Promise<Role> {
    const current = await this.roleIn(personId, communityId)
    if (current !== undefined && (current !== 'resident' || as === 'resident')) return current
    const written = await this.#table.put(
      { ...keys.membership(personId, communityId), role: as },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR #role = :resident',
        ExpressionAttributeNames: { '#role': 'role' },
        ExpressionAttributeValues: { ':resident': 'resident' },
      },
    )
    return written ? as : ((await this.roleIn(personId, communityId)) ?? as)
  }

  /** Sets a role if the one there is still `current`; false if it changed meanwhile. */
  async grant(
    personId: string,
    communityId: string,
    granted: Role,
    current: Role | undefined,
  ): Promise<boolean> {
    return this.#table.put(
      { ...keys.membership(personId, communityId), role: granted },
      current === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#role = :current',
            ExpressionAttributeNames: { '#role': 'role' },
            ExpressionAttributeValues: { ':current': current },
          },
    )
  }
}
