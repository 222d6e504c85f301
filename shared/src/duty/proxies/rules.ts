import { HOUR } from '../../time'
import type { ChainMatch } from './schema'

// 个人信息 is seen by those who need it for the duty in hand, while it lasts: to call people together the day before, and for what was
// left behind.
const PHONES_FROM = 24 * HOUR
const PHONES_UNTIL = 12 * HOUR

/** Whether leader and secretary may read whole phone numbers now. */
export function mayReadPhones(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  now: number,
): boolean {
  return now >= Date.parse(startsAt) - PHONES_FROM && now < Date.parse(endsAt) + PHONES_UNTIL
}

/** The names of those who come along with somebody: 李姐 同行 2, 李姐 同行 3. The first is the person. */
export function companionName(name: string, nth: number): string {
  return `${name} 同行 ${nth}`
}

/** As a name is compared: without spaces, in one form of its characters. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}

/** Somebody on the roster, as far as a list can be compared with them. */
export interface Listed {
  personId: string
  name: string | undefined
  phone: string | undefined
}

/** Who on the roster this is by name: the same name, and no two different phones. */
export function sameOnRoster(
  roster: readonly Listed[],
  { name, phone }: { name: string; phone?: string | null | undefined },
): Listed | undefined {
  return roster.find(
    (one) =>
      one.name !== undefined &&
      plainName(one.name) === plainName(name) &&
      (!phone || one.phone === undefined || one.phone === phone),
  )
}

interface ChainLine {
  name: string
  phone: string | null
  withdrawn: boolean
}

/**
 * What each entry of a chain is to a shift. In this order: signed off or two people on a line is for a person to look at; who is on the
 * roster stays there once; an entry written twice counts once, whoever had signed off aside; then who is known by phone.
 */
export function matchesOf(
  chain: { entries: readonly ChainLine[]; duplicates: readonly (readonly [number, number])[] },
  roster: readonly Listed[],
  /** Phone → who has it. */
  owners: ReadonlyMap<string, string>,
): { match: ChainMatch; personId?: string }[] {
  const on = new Set(roster.map(({ personId }) => personId))
  return chain.entries.map((entry, n) => {
    const { phone } = entry
    if (entry.withdrawn || entry.name.includes('、')) return { match: 'unclear' }
    const owner = phone === null ? undefined : owners.get(phone)
    const listed = owner !== undefined && on.has(owner) ? owner : sameOnRoster(roster, entry)?.personId
    if (listed !== undefined) return { match: 'listed', personId: listed }
    const again = chain.duplicates.some(([first, second]) => second === n && !chain.entries[first]?.withdrawn)
    if (again) return { match: 'twice' }
    const lent = chain.entries
      .slice(0, n)
      .some((one) => phone !== null && one.phone === phone && !one.withdrawn)
    if (lent) return { match: 'unclear' }
    return owner === undefined ? { match: 'new' } : { match: 'member', personId: owner }
  })
}
