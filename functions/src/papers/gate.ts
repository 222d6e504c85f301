import { Memberships } from '../directory/memberships'
import { ShiftStore } from '../duty/shift.store'
import type { Gate } from '../http/serve'
import type { Context } from '../services'

export function papersGate({ table }: Context): Gate {
  const shifts = new ShiftStore(table)
  const memberships = new Memberships(table)
  return {
    roleIn: (personId, communityId) => memberships.roleIn(personId, communityId),
    locate: async (of, id) => (of === 'shift' ? shifts.get(id) : undefined),
  }
}
