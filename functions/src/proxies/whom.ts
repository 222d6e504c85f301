import { companionName, type Listed, plainName, type RosterAddition, sameOnRoster } from '@muster/shared'
import type { OwnPhone } from '../directory/names'
import type { Phones } from '../directory/phones'
import type { StoredShift } from '../duty/shift.item'
import type { DutyStores } from '../duty/taps'
import { derivedId } from '../ids'

export interface ProxyStores extends DutyStores {
  phones: Phones
  /** The secret that ids are derived with. */
  ids: string
}

/** One person to be put on a roster; `also`: other ids of the same human; no id where nobody is found. */
export interface Candidate {
  personId: string | undefined
  also: string[]
  name: string
  phone: OwnPhone | undefined
}

interface OnRoster extends Listed {
  /** Without an account. */
  isProxy: boolean
}

/** Everybody on the roster, as far as a list can be compared with them. */
export async function rosterOf({ names }: DutyStores, shift: StoredShift): Promise<OnRoster[]> {
  const ids = Object.keys(shift.roster)
  const known = await names.about(ids)
  return ids.map((personId) => {
    const { name, phone, proxy } = known.get(personId) ?? {}
    return { personId, name, phone, isProxy: proxy !== undefined }
  })
}

type Wanted = Pick<RosterAddition, 'name' | 'phone' | 'personId'>

/** The person of an entry, and those who come along, who are known by nothing but by whom they come with. */
export async function groupOf(
  stores: ProxyStores,
  shift: StoredShift,
  roster: readonly OnRoster[],
  wanted: Wanted,
  count: number,
): Promise<Candidate[]> {
  const first = await personOf(stores, shift, roster, wanted)
  const along = Array.from({ length: count - 1 }, (_, n) => ({
    personId: derivedId(stores.ids, 'along', shift.id, first.personId ?? '', String(n + 2)),
    also: [],
    name: companionName(wanted.name, n + 2),
    phone: undefined,
  }))
  return [first, ...along]
}

/**
 * Who is meant: who was pointed at, if this community entered them; who has the phone; who is on the roster under that name; else the
 * one person of that name on this shift. The same entry gives the same person again.
 */
async function personOf(
  stores: ProxyStores,
  shift: StoredShift,
  roster: readonly OnRoster[],
  { name, phone, personId }: Wanted,
): Promise<Candidate> {
  if (personId !== undefined) return known(stores, shift, personId, name)
  const same = roster.find(({ personId }) => personId === sameOnRoster(roster, { name, phone })?.personId)
  if (phone !== undefined) return byPhone(stores, roster, same, { name, phone })
  const id = same?.personId ?? derivedId(stores.ids, 'proxy', shift.id, plainName(name))
  return { personId: id, also: [], name, phone: undefined }
}

async function known(
  { names }: ProxyStores,
  shift: StoredShift,
  personId: string,
  name: string,
): Promise<Candidate> {
  const about = (await names.about([personId])).get(personId)
  const isOurs = about?.proxy?.communityId === shift.communityId
  return {
    personId: isOurs ? personId : undefined,
    also: [],
    name: (isOurs && about.name) || name,
    phone: undefined,
  }
}

async function byPhone(
  { phones, names }: ProxyStores,
  roster: readonly OnRoster[],
  same: OnRoster | undefined,
  { name, phone: number }: { name: string; phone: string },
): Promise<Candidate> {
  const phone = { number, key: phones.keyOf(number) }
  const isNew = same?.isProxy === true && same.phone === undefined
  const before = await phones.holder(number)
  if (before === undefined && same && !isNew) return { personId: same.personId, also: [], name, phone }
  // On the roster without a phone until now: the number is theirs, so that they find themselves by it later.
  const held = before ?? (await phones.enter(number, isNew ? same.personId : undefined))
  if (isNew && held.personId === same.personId) await names.setPhone(same.personId, phone, undefined)
  const ids = [held.personId, ...(held.was && !held.was.account ? [held.was.personId] : [])]
  const on = ids.find((id) => roster.some(({ personId }) => personId === id)) ?? same?.personId
  const personId = on ?? held.personId
  return { personId, also: ids.filter((id) => id !== personId), name, phone }
}
