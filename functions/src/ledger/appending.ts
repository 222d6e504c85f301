import {
  applied,
  type Body,
  chinaDay,
  type Deed,
  decide,
  type Entry,
  hashOf,
  type Refusal,
  Refused,
  type Role,
  refusal,
  refuse,
  type State,
  toIso,
} from '@muster/shared'
import { pauseBefore } from '../changes'
import { derivedId, fingerprint, randomId } from '../ids'
import type { Beside, DeedStore, StoredDeed } from './deed.store'
import { followed, type LedgerStore, type StoredEntry, type Tail } from './ledger.store'

export interface LedgerStores {
  ledger: LedgerStore
  deeds: DeedStore
  /** Epoch milliseconds. */
  now: () => number
  /** The secret that ids are derived with. */
  ids: string
}

/** One tap of a keeper: who, in what role, at which receiver, what they asked for, under which key. */
export interface Tap {
  receiver: string
  personId: string
  role: Role
  key: string | undefined
  input: unknown
}

/** What a request comes to, as the stock is. */
export interface Plan {
  does: Deed
  beside: Beside
}

// Each try is a short read and a write; eight keepers who never rest are through within ten.
const TRIES = 40

/**
 * Enters what a keeper does: first the deed is written down, then it becomes the next entry by one conditional write. The deed's id comes
 * from the key and stands in its entry, so that the same tap, sent again, finds its entry or makes it, never twice.
 */
export async function perform(
  stores: LedgerStores,
  tap: Tap,
  plan: (state: State) => Promise<Plan>,
): Promise<StoredEntry> {
  const { ledger, deeds } = stores
  const { receiver, personId, role, key, input } = tap
  const id = key === undefined ? randomId() : derivedId(stores.ids, 'deed', personId, key)
  const print = fingerprint([receiver, input])
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const [tail, earlier] = await Promise.all([
      ledger.tail(receiver),
      key === undefined ? undefined : deeds.get(id),
    ])
    if (earlier) {
      const found = await entryOf(stores, earlier)
      const binds = found !== undefined || earlier.void === undefined
      if (binds && (found ?? earlier).print !== print) refuse('KEY_REUSED')
      if (found) return found
      if (earlier.void === undefined) return enter(stores, earlier, tail)
    }
    const planned = await plan(tail.state)
    const at = toIso(stores.now())
    const deed = { id, receiver, personId, role, print, ...planned, from: tail.state.n, at }
    const decision = decide(tail.state, deed.does, { today: chinaDay(stores.now()) })
    if (!decision.ok) throw new Refused(decision.refusal)
    if (await deeds.begin(deed)) return enter(stores, deed, tail)
  }
  return refuse('BUSY')
}

/** The entry that a deed has become. */
async function entryOf({ ledger }: LedgerStores, deed: StoredDeed): Promise<StoredEntry | undefined> {
  if (deed.n !== undefined) return ledger.get(deed.receiver, deed.n)
  return ownIn(deed, await ledger.after(deed.receiver, deed.from))
}

const ownIn = ({ id }: StoredDeed, entries: readonly StoredEntry[]) =>
  entries.find((each) => each.deed === id)

/** Makes a deed the next entry. `tail` was read before it was looked whether the deed is entered. */
async function enter(stores: LedgerStores, deed: StoredDeed, tail: Tail): Promise<StoredEntry> {
  const { ledger, deeds } = stores
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const own = ownIn(deed, tail.recent)
    if (own) return own
    const made = nextEntry(stores, deed, tail)
    if (!made.ok) return giveUp(stores, deed, made.refusal)
    if (await ledger.append(made.item, made.state)) return made.item
    await pauseBefore(attempt)
    tail = followed(tail, await ledger.after(deed.receiver, tail.state.n))
    // Whoever was refused under the same key has been told so: it must not come in after all.
    const standing = await deeds.get(deed.id)
    if (standing?.void || standing?.print !== deed.print) break
  }
  return refuse('BUSY')
}

type Made = { ok: true; item: StoredEntry; state: State } | { ok: false; refusal: Refusal }

function nextEntry({ now }: LedgerStores, deed: StoredDeed, { state, hash, recent }: Tail): Made {
  // Entries stand in the order of their times, whatever the clocks of the machines say.
  const at = [toIso(now()), recent.at(-1)?.entry.at ?? ''].reduce((a, b) => (a > b ? a : b))
  const decision = decide(state, deed.does, { today: at.slice(0, 10) })
  if (!decision.ok) return decision
  const { id, print, personId, role, beside } = deed
  const entry: Entry = placed(decision.body, {
    receiver: deed.receiver,
    n: state.n + 1,
    at,
    prev: hash,
    by: role,
  })
  const item = { entry, hash: hashOf(entry), deed: id, print, by: personId, ...beside }
  return { ok: true, item, state: applied(state, entry) }
}

function placed(body: Body, head: Pick<Entry, 'receiver' | 'n' | 'at' | 'prev' | 'by'>): Entry {
  return { ...head, ...body }
}

/**
 * Refuses a deed that was begun. It is made void first; another that is under way for the same tap has either read the ledger as it is now,
 * where it is refused as well, or finds its place taken and the deed void.
 */
async function giveUp(stores: LedgerStores, deed: StoredDeed, why: Refusal): Promise<StoredEntry> {
  await stores.deeds.void(deed.id)
  const tail = await stores.ledger.tail(deed.receiver)
  const own = await entryOf(stores, deed)
  if (own) return own
  const again = nextEntry(stores, deed, tail)
  throw new Refused(again.ok ? refusal('BUSY') : why)
}
