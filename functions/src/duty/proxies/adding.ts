import {
  type AddedPerson,
  type AdditionsMade,
  companionName,
  type Language,
  type Listed,
  plainName,
  type Refusal,
  Refused,
  type RosterAddition,
  refusal,
  refusalMessage,
  refuse,
  sameOnRoster,
  shiftRefusal,
  toIso,
} from '@muster/shared'
import type { OwnPhone } from '../../directory/names'
import type { Phones } from '../../directory/phones'
import { derivedId } from '../../ids'
import { claimShift } from '../claiming'
import type { StoredShift } from '../shift.item'
import type { DutyStores, Tap } from '../taps'
import type { ProxyNote, ProxyStore } from './proxy.store'

export interface ProxyStores extends DutyStores {
  phones: Phones
  proxies: ProxyStore
  /** The secret that ids are derived with. */
  ids: string
}

export interface Adding {
  entries: RosterAddition[]
  wait: boolean | undefined
  consent: ProxyNote['consent']
}

/** One person to be put on the roster; `also`: other ids of the same human. */
interface Candidate {
  personId: string
  also: string[]
  name: string
  phone: OwnPhone | undefined
  postId: string | undefined
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
  for (const entry of entries) {
    const people: AddedPerson[] = []
    for (const candidate of await candidatesOf(stores, shift, roster, entry)) {
      const outcome =
        candidate.ok === false
          ? refusedAs(candidate.name, candidate.why, language)
          : await add(stores, shift, candidate.person, { wait, consent }, tap, language)
      if (outcome.personId !== undefined)
        roster.push({ personId: outcome.personId, name: outcome.name, phone: entry.phone })
      people.push(outcome)
    }
    made.entries.push({ name: entry.name, people })
  }
  return made
}

/** Everybody on the roster, as far as a list can be compared with them. */
export async function rosterOf({ names }: DutyStores, shift: StoredShift): Promise<Listed[]> {
  const ids = Object.keys(shift.roster)
  const known = await names.about(ids)
  return ids.map((personId) => ({
    personId,
    name: known.get(personId)?.name,
    phone: known.get(personId)?.phone,
  }))
}

type Found = { ok: true; person: Candidate } | { ok: false; name: string; why: Refusal }

/** The person of an entry, and whoever comes along. */
async function candidatesOf(
  stores: ProxyStores,
  shift: StoredShift,
  roster: readonly Listed[],
  { name, phone, postId, count = 1, personId }: RosterAddition,
): Promise<Found[]> {
  const first = await firstOf(stores, shift, roster, { name, phone, postId, personId })
  if (!first.ok) return [first]
  const along = Array.from({ length: count - 1 }, (_, n): Found => {
    const id = derivedId(stores.ids, 'along', shift.id, first.person.personId, String(n + 2))
    return {
      ok: true,
      person: { personId: id, also: [], name: companionName(name, n + 2), phone: undefined, postId },
    }
  })
  return [first, ...along]
}

async function firstOf(
  { phones, names, ids }: ProxyStores,
  shift: StoredShift,
  roster: readonly Listed[],
  { name, phone, postId, personId }: RosterAddition,
): Promise<Found> {
  if (personId !== undefined) {
    const known = (await names.about([personId])).get(personId)
    if (known?.proxy?.communityId !== shift.communityId) return { ok: false, name, why: refusal('NOT_FOUND') }
    return { ok: true, person: { personId, also: [], name: known.name ?? name, phone: undefined, postId } }
  }
  const same = sameOnRoster(roster, { name, phone })
  if (phone === undefined) {
    const id = same?.personId ?? derivedId(ids, 'proxy', shift.id, plainName(name))
    return { ok: true, person: { personId: id, also: [], name, phone: undefined, postId } }
  }
  const holder = await phones.holderOrNew(phone)
  const also = holder.was && !holder.was.account ? [holder.was.personId] : []
  const on = [holder.personId, ...also].find((id) => roster.some((one) => one.personId === id))
  const own = { number: phone, key: phones.keyOf(phone) }
  return {
    ok: true,
    person: { personId: on ?? same?.personId ?? holder.personId, also, name, phone: own, postId },
  }
}

async function add(
  stores: ProxyStores,
  shift: StoredShift,
  { personId, also, name, phone, postId }: Candidate,
  { wait, consent }: Pick<Adding, 'wait' | 'consent'>,
  { caller: by, key }: Tap,
  language: Language,
): Promise<AddedPerson> {
  const { names, proxies, now } = stores
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
