import { DAY } from '@muster/shared'
import { signIn } from '../dev/personas'
import type { Figure } from './figure'
import { meter, reads, units, writes } from './meter'
import { postShift, stand } from './stand'

/** Check-in, check-out and roster of a shift with 50 people on it, all of whom are checked in by the leader. */
export async function rollCalls(): Promise<Figure[]> {
  const muster = await stand()
  const requests = meter(muster.services.db)
  const secretary = await muster.person('secretary')
  const { id } = await postShift(secretary, muster.services.now(), 60)
  const params = { id }
  const [first, ...crowd] = await muster.crowd(50)
  if (!first) throw new Error('nobody came')
  for (const { client } of [first, ...crowd]) await client.call('claimShift', { params, body: {} })
  muster.move(DAY)
  // The sessions have ended with the hours that went by.
  const leader = await signIn(muster.app.api, 'leader')
  for (const { id: personId } of crowd) await leader.client.call('checkIn', { params, body: { personId } })
  const body = { personId: first.id }
  const checkedIn = await requests.during(() => leader.client.call('checkIn', { params, body }))
  const again = await requests.during(() => leader.client.call('checkIn', { params, body }))
  const roster = await requests.during(() => leader.client.call('getRoster', { params }))
  const checkedOut = await requests.during(() => leader.client.call('checkOut', { params, body }))
  await muster.end()
  const sentAs = (name: string) => roster.filter(({ operation }) => operation === name).length
  return [
    { what: 'check-in: writes', value: writes(checkedIn).length, bound: { atMost: 1 } },
    {
      what: 'check-in: write of the shift with 50 people checked in, WCU',
      value: units(writes(checkedIn)),
      bound: { atMost: 8 },
    },
    { what: 'second check-in: writes', value: writes(again).length, bound: { atMost: 0 } },
    { what: 'check-out with its record: writes', value: writes(checkedOut).length, bound: { atMost: 2 } },
    { what: 'roster: queries', value: sentAs('Query'), bound: { exactly: 1 } },
    { what: 'roster: batches', value: sentAs('BatchGetItem'), bound: { exactly: 1 } },
    // The gate reads the shift and the reader's role.
    { what: 'roster: reads in all', value: reads(roster).length, bound: { atMost: 4 } },
    { what: 'roster: writes', value: writes(roster).length, bound: { atMost: 0 } },
    { what: 'check-in: RCU', value: units(reads(checkedIn)) },
    { what: 'check-out: RCU', value: units(reads(checkedOut)) },
    { what: 'check-out: WCU', value: units(writes(checkedOut)) },
    { what: 'roster: RCU', value: units(roster) },
  ]
}
