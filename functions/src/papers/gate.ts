import { Communities } from '../directory/communities'
import { Memberships } from '../directory/memberships'
import { ShiftStore } from '../duty/shift.store'
import type { Gate } from '../http/serve'
import type { Context } from '../services'

export function papersGate({ table, now }: Context): Gate {
  const shifts = new ShiftStore(table)
  const memberships = new Memberships(table)
  const communities = new Communities(table, now)
  return {
    roleIn: (personId, communityId) => memberships.roleIn(personId, communityId),
    // A receiver has the id of its community.
    locate: async (of, id) => (of === 'shift' ? shifts.get(id) : communities.locate(id)),
  }
}
