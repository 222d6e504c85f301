import {
  type AddedPerson,
  type AdditionsMade,
  type Language,
  type Refusal,
  Refused,
  type RosterAddition,
  refusal,
  refusalMessage,
  refuse,
  shiftRefusal,
  toIso,
} from '@muster/shared'
import { claimShift } from '../duty/claiming'
import type { ProxyNote } from '../duty/proxies/proxy.store'
import type { StoredShift } from '../duty/shift.item'
import type { Tap } from '../duty/taps'
import { derivedId } from '../ids'
import { type Candidate, groupOf, type ProxyStores, rosterOf } from './whom'

export interface Adding {
  entries: RosterAddition[]
  wait: boolean | undefined
  consent: ProxyNote['consent']
}

/**
 * Signs people up on their behalf, one after the other in the order given: each by a claim of their own, with the leader's hand noted.
 * Who each is follows from their phone, or from the shift and the name, so that a retry, or a second leader with the same list, finds
 * the same people and adds nobody twice; what was not reached when a request was cut off is done by the retry.
 */
export async function addToRoster(
  stores: ProxyStores,
  shiftId: string,
  { entries, wait, consent }: Adding,
  tap: Tap,
  language: Language,
): Promise<AdditionsMade> {
  const shift = (await stores.shifts.get(shiftId)) ?? refuse('NOT_FOUND')
  const why = shiftRefusal(shift, stores.now(), undefined)
  if (why) throw new Refused(why)
  const roster = await rosterOf(stores, shift)
  const made: AdditionsMade = { entries: [] }
  for (const { name, phone, postId, count = 1, personId } of entries) {
    const group = await groupOf(stores, shift, roster, { name, phone, personId }, count)
    const people: AddedPerson[] = []
    for (const one of group) {
      // Nobody comes along with somebody who does not come.
      const stopped = people[0]?.refusal
      const added = stopped
        ? { name: one.name, outcome: 'refused' as const, refusal: stopped }
        : await add(stores, shift, one, { postId, wait, consent }, tap, language)
      people.push(added)
      if (added.personId !== undefined && !roster.some(({ personId }) => personId === added.personId))
        roster.push({ personId: added.personId, name: one.name, phone: one.phone?.number, isProxy: true })
    }
    made.entries.push({ name, people })
  }
  return made
}

async function add(
  stores: ProxyStores,
  shift: StoredShift,
  { personId, also, name, phone }: Candidate,
  { postId, wait, consent }: Pick<Adding, 'wait' | 'consent'> & { postId: string | undefined },
  { caller: by, key }: Tap,
  language: Language,
): Promise<AddedPerson> {
  const { names, proxies, now } = stores
  if (personId === undefined) return refusedAs(name, refusal('NOT_FOUND'), language)
  const enter = async () => {
    await names.enter(personId, name, phone, { communityId: shift.communityId, by: by.personId })
    await proxies.put(shift.id, personId, { by: by.personId, at: toIso(now()), consent })
  }
  const tap: Tap = {
    caller: { personId, named: true, also },
    key: key === undefined ? undefined : derivedId(stores.ids, 'entry', by.personId, shift.id, key),
    by: { personId: by.personId, enter },
  }
  try {
    const { claim, fresh } = await claimShift(stores, shift.id, { postId, wait }, tap)
    return { name, outcome: fresh ? 'added' : 'listed', personId, claim }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return refusedAs(name, error.refusal, language)
  }
}

function refusedAs(name: string, why: Refusal, language: Language): AddedPerson {
  const { code, details } = why
  return { name, outcome: 'refused', refusal: { code, message: refusalMessage(why, language), details } }
}
