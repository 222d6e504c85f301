import { Communities } from '../directory/communities'
import { Memberships } from '../directory/memberships'
import type { Gate } from '../http/serve'
import type { Context } from '../services'
import { NeedStore } from './need.store'

export function supplyGate({ table, now }: Context): Gate {
  const needs = new NeedStore(table)
  const memberships = new Memberships(table)
  const communities = new Communities(table, now)
  return {
    roleIn: (personId, communityId) => memberships.roleIn(personId, communityId),
    locate: async (of, id) => (of === 'need' ? needs.get(id) : communities.locate(id)),
  }
}
