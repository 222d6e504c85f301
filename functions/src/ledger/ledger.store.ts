import {
  applied,
  article,
  type Entry,
  emptyState,
  entry,
  ORIGIN,
  published,
  role,
  type State,
  unitOf,
  value,
} from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'
import { type Holder, holder } from './deed.store'

const figures = v.record(v.string(), v.number())
const stateItem = v.object({
  lots: v.record(
    v.string(),
    v.object({
      ...article.entries,
      expiry: v.optional(v.string()),
      value: v.optional(value),
      meant: v.optional(unitOf),
      left: v.number(),
      emptied: v.optional(v.number()),
      figures,
    }),
  ),
  totals: v.record(v.string(), v.object({ ...article.entries, figures })),
})

const ledgerItem = v.object({
  /** All of it is public and under the hash. */
  entry,
  hash: v.string(),
  /** The deed that this is, and the fingerprint of its request. */
  deed: v.string(),
  print: v.string(),
  /** Who did it: for the community's own eyes. */
  by: v.string(),
  donor: published.entries.donor,
  remark: v.optional(v.string()),
  photo: v.optional(v.string()),
  /** By which the donor follows a gift. */
  code: v.optional(v.string()),
  correctedBy: v.optional(v.array(v.number())),
  /** Beginnings of deeds, by their claims, that were refused when this was the last entry: whoever still tries reads on from here. */
  refused: v.optional(v.array(v.string())),
  /** The deed that is about to correct it. */
  holder: v.optional(holder),
  checkedBy: v.optional(role),
  /** Of goods sent on: their entry in the other receiver's ledger. */
  arrivedAs: v.optional(v.number()),
})
export type StoredEntry = v.InferOutput<typeof ledgerItem>

/** The end of a receiver's ledger. */
export interface Tail {
  /** After the last entry. */
  state: State
  /** The last entry's, `ORIGIN` if there is none. */
  hash: string
  /** The last entries, at least those since the stock was written down, oldest first. */
  recent: StoredEntry[]
}

// Every tenth entry has the stock after it beside it, so that the last ten always hold one, or are all there are.
const STATE_EVERY = 10

/** Receivers' ledgers: one partition each, entries in the order of their numbers. What is entered stays; what stands beside it may be added to. */
export class LedgerStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(receiver: string, n: number): Promise<StoredEntry | undefined> {
    const item = await this.#table.get(keys.entry(receiver, n))
    return item === undefined ? undefined : v.parse(ledgerItem, item)
  }

  /**
   * One query of at most ten items, or of the `most` last ones, however long the ledger is. `upTo`: the number of an entry, to
   * see the ledger as it ended with that one.
   */
  async tail(receiver: string, most = 0, upTo?: number): Promise<Tail> {
    const limit = Math.max(most, STATE_EVERY)
    const to = upTo === undefined ? {} : { to: keys.entry(receiver, upTo).sk }
    const found = await this.#table.query(keys.ledger(receiver), { newestFirst: true, limit, ...to })
    const items = found.reverse()
    const at = items.findLastIndex((item) => item.state !== undefined)
    const recent = items.map((item) => v.parse(ledgerItem, item))
    const last = recent[at]
    const begin: Tail = {
      state: last ? stateOf(last.entry, items[at]?.state) : emptyState(receiver),
      hash: last?.hash ?? ORIGIN,
      recent: recent.slice(0, at + 1),
    }
    return followed(begin, recent.slice(at + 1))
  }

  /** Entries after number `n`, oldest first; the first `most` of them. */
  async after(receiver: string, n: number, most?: number): Promise<StoredEntry[]> {
    const items = await this.#table.query(keys.ledger(receiver), {
      from: keys.entry(receiver, n).sk,
      ...(most === undefined ? {} : { limit: most }),
    })
    return items.map((item) => v.parse(ledgerItem, item))
  }

  /** The end of the ledger now, of which `tail` was the end: with its last entry anew, for what was noted beside it since. */
  async onFrom({ state, hash, recent }: Tail): Promise<Tail> {
    const found = await this.after(state.receiver, Math.max(0, state.n - 1))
    const known = found.filter(({ entry }) => entry.n === state.n)
    return followed({ state, hash, recent: [...recent.slice(0, -1), ...known] }, found.slice(known.length))
  }

  /** The last `most` entries before number `n`, newest first. */
  async before(receiver: string, n: number, most: number): Promise<StoredEntry[]> {
    const items = await this.#table.query(keys.ledger(receiver), {
      to: keys.entry(receiver, n - 1).sk,
      newestFirst: true,
      limit: most,
    })
    return items.map((item) => v.parse(ledgerItem, item))
  }

  /** Those of these numbers, in no order. */
  async some(receiver: string, numbers: readonly number[]): Promise<StoredEntry[]> {
    const items = await this.#table.getMany(numbers.map((n) => keys.entry(receiver, n)))
    return items.map((item) => v.parse(ledgerItem, item))
  }

  /** Writes the next entry; false when somebody else has written one with its number. `state`: the stock after it. */
  async append(item: StoredEntry, state: State): Promise<boolean> {
    const { receiver, n } = item.entry
    const { lots, totals } = state
    return this.#table.create({
      ...keys.entry(receiver, n),
      ...item,
      ...(n % STATE_EVERY === 0 ? { state: { lots, totals } } : {}),
    })
  }

  /** Holds an entry for a deed that corrects it; false when another holds it, or there is none. */
  async hold(receiver: string, n: number, holder: Holder): Promise<boolean> {
    return this.#table.update(keys.entry(receiver, n), {
      UpdateExpression: 'SET holder = :holder',
      ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(holder) OR holder.claim = :claim)',
      ExpressionAttributeValues: { ':holder': holder, ':claim': holder.claim },
    })
  }

  /** Notes beside the last entry that a beginning of a deed was refused, wherever the end of the ledger moves meanwhile; answers with that end. */
  async refuse(receiver: string, claim: string): Promise<Tail> {
    let tail = await this.tail(receiver)
    for (let marked = 0; marked < tail.state.n; tail = await this.onFrom(tail)) {
      marked = tail.state.n
      await this.#table.update(keys.entry(receiver, marked), {
        UpdateExpression: 'SET refused = list_append(if_not_exists(refused, :none), :claim)',
        ConditionExpression: 'attribute_exists(pk) AND NOT contains(refused, :name)',
        ExpressionAttributeValues: { ':none': [], ':claim': [claim], ':name': claim },
      })
    }
    return tail
  }

  /** Notes by which entry the holder has corrected one, and lets go of it; false when that is noted. */
  async noteCorrection(receiver: string, n: number, claim: string, by: number): Promise<boolean> {
    return this.#table.update(keys.entry(receiver, n), {
      UpdateExpression: 'SET correctedBy = list_append(if_not_exists(correctedBy, :none), :by) REMOVE holder',
      ConditionExpression: 'holder.claim = :claim AND NOT contains(correctedBy, :n)',
      ExpressionAttributeValues: { ':none': [], ':by': [by], ':n': by, ':claim': claim },
    })
  }

  async letGo(receiver: string, n: number, claim: string): Promise<void> {
    await this.#table.update(keys.entry(receiver, n), {
      UpdateExpression: 'REMOVE holder',
      ConditionExpression: 'holder.claim = :claim',
      ExpressionAttributeValues: { ':claim': claim },
    })
  }

  /** Notes beside what was sent on as which entry of the other ledger it arrived. */
  async noteArrival(receiver: string, n: number, arrivedAs: number): Promise<void> {
    await this.#table.update(keys.entry(receiver, n), {
      UpdateExpression: 'SET arrivedAs = :n',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(arrivedAs)',
      ExpressionAttributeValues: { ':n': arrivedAs },
    })
  }

  /** Notes in what role somebody has checked a correction, if nobody had. */
  async check(receiver: string, n: number, by: StoredEntry['checkedBy']): Promise<void> {
    await this.#table.update(keys.entry(receiver, n), {
      UpdateExpression: 'SET checkedBy = :by',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(checkedBy)',
      ExpressionAttributeValues: { ':by': by },
    })
  }
}

function stateOf({ receiver, n }: Entry, raw: unknown): State {
  return { receiver, n, ...v.parse(stateItem, raw) }
}

/** The end of the ledger once these entries follow. */
function followed(tail: Tail, later: readonly StoredEntry[]): Tail {
  return {
    state: later.reduce((state, { entry }) => applied(state, entry), tail.state),
    hash: later.at(-1)?.hash ?? tail.hash,
    recent: [...tail.recent, ...later],
  }
}
