import {
  applied,
  type Body,
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
import { correctionsOf } from './correcting'
import type { Plan, StoredDeed } from './deed.store'
import type { StoredEntry, Tail } from './ledger.store'
import { claim, claims, release, sends, settle } from './outside'
import type { LedgerStores } from './stores'

/** One tap of a keeper: who, in what role, at which receiver, what they asked for, under which key. */
export interface Tap {
  receiver: string
  personId: string
  role: Role
  key: string | undefined
  /** The operation and its body. */
  input: unknown
}

// Each try is a short read and a write; eight keepers who never rest are through within ten.
const TRIES = 40

/**
 * Enters what a keeper does: first the deed is written down, then what it needs outside of the ledger is claimed, then it becomes the next
 * entry by one conditional write. The deed's id comes from the key and stands in its entry, so that the same tap, sent again, finds its
 * entry or makes it, never twice.
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
  // The beginning under this key that was refused.
  let over: string | undefined
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const tail = await ledger.tail(receiver)
    const begun = { id, claim: randomId(), receiver, personId, role, print }
    const at = { from: tail.state.n, at: toIso(stores.now()) }
    const planned = await unlessRefused(plan(tail.state))
    const deed = planned.plan && { ...begun, ...at, beside: {}, ...planned.plan }
    const why = deed ? refusalOf(stores, deed, tail) : planned.refusal
    // Nearly every tap is sent once: an earlier sending is looked for when this one is refused, or cannot be begun.
    if (deed && !why && (await deeds.begin(deed, over))) return enter(stores, deed, tail)
    const earlier = key === undefined ? undefined : await deeds.get(id)
    const found = earlier && (await again(stores, earlier, print, tail))
    if (found) return found
    if (why) throw new Refused(why)
    over = earlier?.claim
  }
  return refuse('BUSY')
}

/** Why a deed is refused at once, with nothing written; one that holds something outside is first to claim it. */
function refusalOf(stores: LedgerStores, deed: StoredDeed, tail: Tail): Refusal | undefined {
  const made = claims(deed) ? undefined : nextEntry(stores, deed, tail)
  return made?.ok === false ? made.refusal : undefined
}

async function unlessRefused(plan: Promise<Plan>): Promise<{ plan?: Plan; refusal?: Refusal }> {
  try {
    return { plan: await plan }
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal }
    throw error
  }
}

/**
 * What an earlier sending of the same tap has come to, or comes to now; undefined when it was refused. `tail`: of the tap's receiver, which
 * is the deed's own where their prints are the same; read before the deed.
 */
async function again(
  stores: LedgerStores,
  earlier: StoredDeed,
  print: string,
  tail: Tail,
): Promise<StoredEntry | undefined> {
  // Whoever refused it may not have come to that.
  if (earlier.void) await closed(stores, earlier)
  const found = await settled(stores, earlier)
  const binds = found !== undefined || earlier.void === undefined
  if (binds && (found ?? earlier).print !== print) refuse('KEY_REUSED')
  if (found || earlier.void === undefined) return found ?? enter(stores, earlier, tail)
  await release(stores, earlier)
  return undefined
}

/**
 * Goes on with a deed that was cut off: with what follows from its entry, or towards its entry if it holds anything outside of the ledger.
 * One that holds nothing is whole or absent by its entry. `held`: the claim under which it was met; one of an earlier beginning is let go.
 */
export async function finish(stores: LedgerStores, id: string, held?: string): Promise<void> {
  const deed = await stores.deeds.get(id)
  if (deed === undefined || !(claims(deed) || sends(deed))) return
  if (held !== undefined && held !== deed.claim) return release(stores, { ...deed, claim: held })
  const tail = await stores.ledger.tail(deed.receiver)
  if ((await settled(stores, deed)) || !claims(deed)) return
  if (deed.void) return release(stores, deed)
  try {
    await enter(stores, deed, tail)
  } catch (error) {
    // Whoever asked for it is told when they ask again.
    if (!(error instanceof Refused) || error.refusal.code === 'BUSY') throw error
  }
}

/** The entry that a deed has become, with all that follows from it outside of the ledger. */
async function settled(stores: LedgerStores, deed: StoredDeed): Promise<StoredEntry | undefined> {
  const { receiver, n, from } = deed
  const own =
    n === undefined
      ? ownIn(deed, await stores.ledger.after(receiver, from))
      : await stores.ledger.get(receiver, n)
  if (own) await settle(stores, deed, own.entry)
  return own
}

const ownIn = ({ id }: StoredDeed, entries: readonly StoredEntry[]) => entries.find(({ deed }) => deed === id)

/** Makes a deed the next entry. `tail` was read before it was looked whether the deed is entered. */
async function enter(stores: LedgerStores, deed: StoredDeed, tail: Tail): Promise<StoredEntry> {
  const { ledger } = stores
  await claimAll(stores, deed)
  const earlier = await correctionsOf(stores, deed)
  let began = performance.now()
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const own = ownIn(deed, tail.recent)
    if (own) {
      await settle(stores, deed, own.entry)
      return own
    }
    if (!(await stands(stores, deed, tail))) return giveUp(stores, deed, refusal('BUSY'), earlier)
    const made = nextEntry(stores, deed, tail, earlier)
    if (!made.ok) return giveUp(stores, deed, made.refusal, earlier)
    if (await ledger.append(made.item, made.state)) {
      await settle(stores, deed, made.item.entry)
      return made.item
    }
    await letOthersPass(performance.now() - began)
    began = performance.now()
    tail = await ledger.onFrom(tail)
  }
  return refuse('BUSY')
}

/**
 * Waits after a lost number, at random: up to sixteen times as long as the try took, so that of those who wait one is mostly alone when it
 * tries again, whatever the speed of the store. A short wait would have all of them lose again, at two requests each.
 */
async function letOthersPass(took: number): Promise<void> {
  await new Promise((done) => setTimeout(done, Math.random() * took * 16))
}

/**
 * Whether nobody has refused the deed meanwhile: they have been told so, and it must not come in after all. Of one that holds nothing
 * outside, the ledger says so that is read for each try anyway.
 */
async function stands({ deeds }: LedgerStores, deed: StoredDeed, { recent }: Tail): Promise<boolean> {
  if (!claims(deed)) return !recent.some(({ refused }) => refused?.includes(deed.claim))
  const now = await deeds.get(deed.id)
  return now?.claim === deed.claim && now.void === undefined
}

/** The end of the ledger, once whoever else is about to enter a deed that is void will find that it is. */
async function closed({ ledger }: LedgerStores, deed: StoredDeed): Promise<Tail> {
  return claims(deed) ? ledger.tail(deed.receiver) : ledger.refuse(deed.receiver, deed.claim)
}

async function claimAll(stores: LedgerStores, deed: StoredDeed): Promise<void> {
  try {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      await pauseBefore(attempt)
      const holder = await claim(stores, deed)
      if (holder === undefined) return
      await finish(stores, holder.deed, holder.claim)
    }
    refuse('BUSY')
  } catch (error) {
    if (error instanceof Refused && error.refusal.code !== 'BUSY') {
      await stores.deeds.void(deed.id, deed.claim)
      await release(stores, deed)
    }
    throw error
  }
}

type Made = { ok: true; item: StoredEntry; state: State } | { ok: false; refusal: Refusal }

function nextEntry(
  { now }: LedgerStores,
  deed: StoredDeed,
  { state, hash, recent }: Tail,
  earlier: readonly Entry[] = [],
): Made {
  // Entries stand in the order of their times, whatever the clocks of the machines say.
  const at = [toIso(now()), recent.at(-1)?.entry.at ?? ''].reduce((a, b) => (a > b ? a : b))
  const decision = decide(state, deed.does, { today: at.slice(0, 10), earlier })
  if (!decision.ok) return decision
  const { id, receiver, print, personId, role, beside } = deed
  const entry = placed(decision.body, { receiver, n: state.n + 1, at, prev: hash, by: role })
  const item = { entry, hash: hashOf(entry), deed: id, print, by: personId, ...beside }
  return { ok: true, item, state: applied(state, entry) }
}

function placed(body: Body, head: Pick<Entry, 'receiver' | 'n' | 'at' | 'prev' | 'by'>): Entry {
  return { ...head, ...body }
}

/**
 * Refuses a deed that was begun. It is made void first; another that is under way for the same tap has either read the ledger as it is now,
 * where it is refused as well, or finds its place taken and the deed void. What it has claimed is let go only once it is not entered.
 */
async function giveUp(
  stores: LedgerStores,
  deed: StoredDeed,
  why: Refusal,
  earlier: readonly Entry[],
): Promise<StoredEntry> {
  const isLast = await stores.deeds.void(deed.id, deed.claim)
  const tail = await closed(stores, deed)
  const own = await settled(stores, deed)
  if (own) return own
  if (isLast && nextEntry(stores, deed, tail, earlier).ok) throw new Refused(refusal('BUSY'))
  await release(stores, deed)
  throw new Refused(why)
}
