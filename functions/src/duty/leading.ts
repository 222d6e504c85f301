import type { Memberships } from '../directory/memberships'
import type { StoredShift } from './shift.item'

/** Whether somebody leads a shift, calls its roll and speaks for its people: its own leader, and the community's leaders and secretaries. */
export async function leads(
  memberships: Memberships,
  { communityId, leaderId }: Pick<StoredShift, 'communityId' | 'leaderId'>,
  personId: string,
): Promise<boolean> {
  if (leaderId === personId) return true
  const role = await memberships.roleIn(personId, communityId)
  return role === 'leader' || role === 'secretary'
}
