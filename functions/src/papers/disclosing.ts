import {
  type Disclosure,
  type DisclosureInput,
  daysAfter,
  disclosedBetween,
  driveTotals,
  emptyState,
  refuse,
  type ShownEntry,
  type State,
  toIso,
} from '@muster/shared'
import type { Communities } from '../directory/communities'
import type { DayStore } from '../ledger/day.store'
import type { LedgerStore, StoredEntry } from '../ledger/ledger.store'
import { withLots } from '../ledger/lots'
import type { DriveStore } from '../supply/drives/drive.store'

export interface DisclosingStores {
  ledger: LedgerStore
  days: DayStore
  drives: DriveStore
  communities: Communities
  /** Epoch milliseconds. */
  now: () => number
}

/** Entries that one report lists: a fifth of this a day is more than any receiver has had. */
export const MOST = 2000
const PAGE = 200

export interface Disclosed {
  disclosure: Disclosure
  /** The entries of the period, oldest first, with what their lots are. */
  shown: ShownEntry[]
}

/**
 * What a receiver posts of a period. The sums are the difference of two stocks, each one query of ten entries; besides these only the
 * entries of the period are read. Refuses (PERIOD_TOO_LONG) more than 2,000 of them.
 */
export async function disclose(
  { ledger, days, drives, communities, now }: DisclosingStores,
  receiver: string,
  { from, to }: Omit<DisclosureInput, 'format'>,
): Promise<Disclosed> {
  const { receiver: unit } = (await communities.get(receiver)) ?? refuse('NOT_FOUND')
  // Counted by the projector: it may be behind, never ahead.
  const noted = [from, daysAfter(to, 1)].map(async (day) => (await days.before(receiver, day))?.n ?? 0)
  const [begin = 0, until = 0] = await Promise.all(noted)
  const { entries, before } = await between({ ledger }, receiver, { begin, until, from, to })
  const end = entries.at(-1)?.entry.n ?? before
  const [opening, closing] = await Promise.all([
    stateAt(ledger, receiver, before),
    stateAt(ledger, receiver, end),
  ])
  const hash = entries.at(-1)?.hash ?? (end === 0 ? undefined : (await ledger.get(receiver, end))?.hash)
  const bought = (await drives.of(receiver))
    .map((drive) => ({ ...drive, on: drive.on ?? drive.countedAt.slice(0, 10) }))
    .filter(({ on }) => from <= on && on <= to)
    .sort((a, b) => (`${a.on} ${a.countedAt}` < `${b.on} ${b.countedAt}` ? -1 : 1))
  const { registered } = unit
  return {
    disclosure: {
      receiver: {
        id: receiver,
        name: registered?.name ?? unit.name,
        ...(registered ? { creditCode: registered.creditCode } : {}),
      },
      from,
      to,
      asOf: toIso(now()),
      entries: entries.length,
      last: end,
      ...(hash === undefined ? {} : { hash }),
      goods: disclosedBetween(opening, closing),
      drives: bought,
      money: driveTotals(bought),
    },
    shown: await withLots(ledger, entries.map(publicOf), closing),
  }
}

const publicOf = ({ entry, hash, donor }: StoredEntry): ShownEntry => ({ entry, hash, donor })

async function stateAt(ledger: LedgerStore, receiver: string, n: number): Promise<State> {
  return n === 0 ? emptyState(receiver) : (await ledger.tail(receiver, 0, n)).state
}

/**
 * The entries of whole days, and the number of the last one before them. `begin`: an entry before them, from which on it is read;
 * `until`: the last one up to their end that is known of.
 */
async function between(
  { ledger }: Pick<DisclosingStores, 'ledger'>,
  receiver: string,
  { begin, until, from, to }: { begin: number; until: number; from: string; to: string },
): Promise<{ entries: StoredEntry[]; before: number }> {
  const entries: StoredEntry[] = []
  let before = begin
  // One more than is known of shows that this is all.
  const known = Math.min(Math.max(until - begin, 0), MOST) + 1
  for (let after = begin, most = known; ; most = PAGE) {
    const page = await ledger.after(receiver, after, most)
    for (const item of page) {
      const day = item.entry.at.slice(0, 10)
      if (day > to) return { entries, before }
      if (day < from) before = item.entry.n
      else entries.push(item)
    }
    if (entries.length > MOST) refuse('PERIOD_TOO_LONG', { most: MOST })
    const last = page.at(-1)
    if (page.length < most || last === undefined) return { entries, before }
    after = last.entry.n
  }
}
