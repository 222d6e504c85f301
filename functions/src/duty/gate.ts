import { Communities } from '../directory/communities'
import { Memberships } from '../directory/memberships'
import type { Gate } from '../http/serve'
import type { Context } from '../services'
import { ShiftStore } from './shift.store'
import { TaskStore } from './task.store'

export function dutyGate({ table, now }: Context): Gate {
  const shifts = new ShiftStore(table)
  const tasks = new TaskStore(table)
  const memberships = new Memberships(table)
  const communities = new Communities(table, now)
  return {
    roleIn: (personId, communityId) => memberships.roleIn(personId, communityId),
    locate: async (of, id) => {
      if (of === 'shift') return shifts.get(id)
      if (of === 'task') return tasks.get(id)
      return communities.locate(id)
    },
  }
}
