import { type Role, roles } from '@muster/shared'
import type { Street } from '../../dev/street'
import { Memberships } from '../src/directory/memberships'
import { contextOf } from '../src/services'
import { oneShift } from './bodies'
import { HERE, THERE } from './places'

export { HERE, THERE }

/** Who calls: nobody, somebody who belongs nowhere, and every role in this community and in the other one. */
export const callers = [
  'nobody',
  'stranger',
  ...roles,
  ...roles.map((role) => `${role} there` as const),
] as const
export type Caller = (typeof callers)[number]

/** The personas that play them; nobody has none. */
export const personaOf: Record<Caller, string | undefined> = {
  nobody: undefined,
  stranger: 'crowd-1',
  resident: 'resident',
  volunteer: 'crowd-2',
  keeper: 'keeper',
  leader: 'leader',
  secretary: 'secretary',
  street: 'street',
  auditor: 'crowd-3',
  'resident there': 'crowd-11',
  'volunteer there': 'crowd-12',
  'keeper there': 'crowd-13',
  'leader there': 'crowd-14',
  'secretary there': 'secretary-2',
  'street there': 'crowd-15',
  'auditor there': 'crowd-16',
}

/** Gives everybody their role the way people get one: by joining, by claiming a place, by being granted it. */
export async function engage(street: Street): Promise<void> {
  const grant = async (by: string, community: string, persona: string, role: Role) => {
    const { id: personId } = await street.person(persona)
    const granted = await street.call(by, 'grantRole', {
      params: { id: community },
      body: { personId, role },
    })
    if (granted.status !== 201) throw new Error(`${persona} was not made ${role}: ${granted.status}`)
  }
  await grant('secretary', HERE, 'crowd-3', 'auditor')
  await grant('secretary-2', THERE, 'crowd-13', 'keeper')
  await grant('secretary-2', THERE, 'crowd-14', 'leader')
  await grant('secretary-2', THERE, 'crowd-16', 'auditor')
  await street.call('crowd-11', 'joinCommunity', { params: { id: THERE } })
  await volunteer(street, 'secretary', HERE, 'crowd-2')
  await volunteer(street, 'secretary-2', THERE, 'crowd-12')
  // The demo's street persona stands above both communities. One above the other only is made by whoever runs the
  // street: no role is above it, so that nobody can grant it.
  const memberships = new Memberships(contextOf(street.services).table)
  await memberships.grant((await street.person('crowd-15')).id, THERE, 'street', undefined)
  for (const persona of Object.values(personaOf)) if (persona !== undefined) await street.person(persona)
  await street.settle()
}

async function volunteer(street: Street, by: string, community: string, persona: string): Promise<void> {
  const { client } = await street.person(by)
  const { task } = await client.call('postTask', { params: { id: community }, body: oneShift({ days: 9 }) })
  const claimed = await street.call(persona, 'claimShift', { params: { id: task.shifts[0]!.id }, body: {} })
  if (claimed.status !== 201) throw new Error(`${persona} did not get a place: ${claimed.status}`)
}
