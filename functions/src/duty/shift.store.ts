import type { Claim, NoticeCode, Ticket } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'
import { itemOf, type StoredShift, shiftOf } from './shift.item'

// A claim is under way for at most the functions' time-out of 10 s; two minutes are far more.
const OUT_KEPT_MS = 120_000

const NAMES = {
  '#left': 'left',
  '#next': 'next',
  '#out': 'out',
  '#state': 'state',
  '#roster': 'roster',
  '#waited': 'waited',
}

const OPEN_BY_NOW = '(attribute_not_exists(opensAt) OR opensAt <= :now)'
const besideItem = v.looseObject({ sk: v.string() })
const leftItem = v.object({ left: v.record(v.string(), v.number()) })

/** A shift, and what is kept beside it in its partition: each store parses its own. */
export interface WholeShift {
  shift: StoredShift
  beside: v.InferOutput<typeof besideItem>[]
}

export interface ClaimWrite {
  personId: string
  postId: string
  waiting: boolean
  /** When the attempt began, epoch ms: later than the person's last leaving. */
  at: number
  now: string
}

/** Shifts with their rosters. Each change is one conditional write of one item. */
export class ShiftStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(id: string): Promise<StoredShift | undefined> {
    const item = await this.#table.get(keys.shift(id))
    return item === undefined ? undefined : shiftOf(item)
  }

  /** In the order asked for, those that exist. */
  async getMany(ids: string[]): Promise<StoredShift[]> {
    const items = await this.#table.getMany(ids.map((id) => keys.shift(id)))
    const found = new Map(items.map(shiftOf).map((shift) => [shift.id, shift]))
    return ids.flatMap((id) => found.get(id) ?? [])
  }

  /** The shift with what is kept beside it, in one query. */
  async whole(id: string): Promise<WholeShift | undefined> {
    const { sk } = keys.shift(id)
    const items = (await this.#table.query(keys.shiftPartition(id))).map((item) => v.parse(besideItem, item))
    const own = items.find((item) => item.sk === sk)
    return own && { shift: shiftOf(own), beside: items.filter((item) => item !== own) }
  }

  async create(shift: StoredShift): Promise<boolean> {
    return this.#table.create(itemOf(shift))
  }

  /** Writes the whole shift if nobody has written it since it was read. */
  async rewrite(shift: StoredShift): Promise<boolean> {
    return this.#table.put(itemOf({ ...shift, v: shift.v + 1 }), {
      ConditionExpression: 'v = :v',
      ExpressionAttributeValues: { ':v': shift.v },
    })
  }

  /**
   * Takes a ticket, behind all others of the post. `read` is the shift as the person read it: its terms and posts must still hold.
   * The place, or the position on the waiting list; undefined when the shift refuses.
   */
  async claim(
    read: StoredShift,
    { personId, postId, waiting, at, now }: ClaimWrite,
  ): Promise<Claim | undefined> {
    const post = read.posts.find((each) => each.id === postId)
    if (!post) return undefined
    const absent = read.posts.map((_, n) => `attribute_not_exists(#roster.#p${n}.#me)`)
    const set = await this.#table.updateAndGetSet(keys.shift(read.id), {
      UpdateExpression: `SET #roster.#post.#me = #next, #next = #next + :one, #left.#post = #left.#post - :one, v = v + :one${
        waiting ? ', #waited.#me = :one' : ''
      }`,
      ConditionExpression: [
        ...absent,
        '#state = :open',
        'terms = :terms',
        'joinUntil > :now',
        OPEN_BY_NOW,
        '(attribute_not_exists(#out.#me) OR #out.#me < :at)',
        waiting
          ? '#left.#post <= :zero AND #left.#post > :full AND dissolved = :false'
          : '#left.#post >= :one',
      ].join(' AND '),
      ExpressionAttributeNames: {
        ...(waiting ? NAMES : without(NAMES, '#waited')),
        ...Object.fromEntries(read.posts.map((each, n) => [`#p${n}`, each.id])),
        '#post': postId,
        '#me': personId,
      },
      ExpressionAttributeValues: {
        ':one': 1,
        ':open': 'open',
        ':terms': read.terms,
        ':now': now,
        ':at': at,
        ...(waiting ? { ':zero': 0, ':full': -post.places, ':false': false } : {}),
      },
    })
    if (set === undefined) return undefined
    // Below zero: how many wait, the last of whom has this ticket.
    const left = v.parse(leftItem, set).left[postId] ?? 0
    const standing = left < 0 ? { state: 'waiting' as const, position: -left } : { state: 'held' as const }
    return { shiftId: read.id, postId, ...standing }
  }

  /** Moves a ticket to another post that has a place left; undefined when the shift refuses. */
  async move(
    read: StoredShift,
    personId: string,
    from: Ticket,
    to: string,
    now: string,
  ): Promise<StoredShift | undefined> {
    const item = await this.#table.updateAndGet(keys.shift(read.id), {
      UpdateExpression:
        'SET #roster.#to.#me = #next, #next = #next + :one, #left.#to = #left.#to - :one, #left.#from = #left.#from + :one, v = v + :one REMOVE #roster.#from.#me, #waited.#me',
      ConditionExpression: `#roster.#from.#me = :ticket AND #left.#to >= :one AND terms = :terms AND #state = :open AND joinUntil > :now AND ${OPEN_BY_NOW}`,
      ExpressionAttributeNames: {
        ...without(NAMES, '#out'),
        '#from': from.postId,
        '#to': to,
        '#me': personId,
      },
      ExpressionAttributeValues: {
        ':one': 1,
        ':ticket': from.ticket,
        ':terms': read.terms,
        ':open': 'open',
        ':now': now,
      },
    })
    return item === undefined ? undefined : shiftOf(item)
  }

  /**
   * Takes a ticket off; false when it is not there (any more). `at`: no claim of this person that began before may come in later.
   * `tell`: what they are to be told.
   */
  async release(
    read: StoredShift,
    personId: string,
    { postId, ticket }: Ticket,
    at: number,
    tell?: NoticeCode,
  ): Promise<boolean> {
    const outdated = Object.entries(read.out).filter(
      ([id, left]) => left < at - OUT_KEPT_MS && id !== personId,
    )
    const prune = outdated.slice(0, 50).map((_, n) => `, #out.#x${n}`)
    return this.#table.update(keys.shift(read.id), {
      UpdateExpression: `SET #left.#post = #left.#post + :one, #out.#me = :at, v = v + :one${
        tell === undefined ? '' : ', #tell.#me = :tell'
      } REMOVE #roster.#post.#me, #waited.#me${prune.join('')}`,
      ConditionExpression: '#roster.#post.#me = :ticket',
      ExpressionAttributeNames: {
        ...without(NAMES, '#next', '#state'),
        ...(tell === undefined ? {} : { '#tell': 'tell' }),
        '#post': postId,
        '#me': personId,
        ...Object.fromEntries(prune.map((_, n) => [`#x${n}`, outdated[n]?.[0] ?? ''])),
      },
      ExpressionAttributeValues: {
        ':one': 1,
        ':ticket': ticket,
        ':at': at,
        ...(tell === undefined ? {} : { ':tell': { code: tell, at } }),
      },
    })
  }

  /** Shuts out a claim of this person that is still under way; false when it has come in meanwhile. */
  async shutOut(read: StoredShift, personId: string, at: number): Promise<boolean> {
    return this.#table.update(keys.shift(read.id), {
      UpdateExpression: 'SET #out.#me = :at, v = v + :one',
      ConditionExpression: read.posts.map((_, n) => `attribute_not_exists(#roster.#p${n}.#me)`).join(' AND '),
      ExpressionAttributeNames: {
        '#out': 'out',
        '#roster': 'roster',
        '#me': personId,
        ...Object.fromEntries(read.posts.map((each, n) => [`#p${n}`, each.id])),
      },
      ExpressionAttributeValues: { ':at': at, ':one': 1 },
    })
  }
}

function without<T extends object, K extends keyof T>(names: T, ...dropped: K[]): Omit<T, K> {
  const rest = { ...names }
  for (const name of dropped) delete rest[name]
  return rest
}
