import { Communities } from '../directory/communities'
import { Memberships } from '../directory/memberships'
import type { Gate } from '../http/serve'
import type { Context } from '../services'

/** A receiver has the id of its community, which has one. */
export function ledgerGate({ table, now }: Context): Gate {
  const memberships = new Memberships(table)
  const communities = new Communities(table, now)
  return {
    roleIn: (personId, communityId) => memberships.roleIn(personId, communityId),
    locate: (_, id) => communities.locate(id),
  }
}
