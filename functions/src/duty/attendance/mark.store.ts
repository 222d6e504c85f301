import type { Mark, Ticket } from '@muster/shared'
import { keys } from '../../table/keys'
import type { Table } from '../../table/table'
import { type StoredShift, shiftOf } from '../shift.item'

const NAMES = {
  '#marks': 'marks',
  '#in': 'in',
  '#out': 'out',
  '#how': 'how',
  '#by': 'by',
  '#outBy': 'outBy',
  '#roster': 'roster',
  '#left': 'left',
  '#next': 'next',
  '#waited': 'waited',
  '#tell': 'tell',
}

interface Write {
  set: string
  remove?: string
  condition: string
  /** Placeholders beyond those that stand for a name of the item. */
  names?: Record<string, string>
  values: Record<string, unknown>
}

const NOT_IN = 'attribute_not_exists(#marks.#me.#in)'
/** The same ticket at the same post, and as many places there as were read. */
const SAME_PLACE = '#roster.#post.#me = :ticket AND taskV = :taskV'

/** Marks of the roll-call on a shift. Each is one conditional write; the shift after it, or undefined when it refuses. */
export class MarkStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Checks in somebody who holds this ticket and is not in yet. */
  checkIn(
    read: StoredShift,
    personId: string,
    { postId, ticket }: Ticket,
    mark: Mark,
  ): Promise<StoredShift | undefined> {
    return this.#write(read, personId, {
      set: '#marks.#me = :mark',
      condition: `${SAME_PLACE} AND ${NOT_IN}`,
      names: { '#post': postId },
      values: { ':mark': mark, ':ticket': ticket, ':taskV': read.taskV },
    })
  }

  /** Puts an earlier moment in the place of the one that was read; refuses once they are out. */
  checkInEarlier(
    read: StoredShift,
    personId: string,
    before: Mark,
    mark: Mark,
  ): Promise<StoredShift | undefined> {
    return this.#write(read, personId, {
      set: '#marks.#me = :mark',
      condition: '#marks.#me.#in = :before AND attribute_not_exists(#marks.#me.#out)',
      values: { ':mark': mark, ':before': before.in },
    })
  }

  /** `at`: epoch seconds. */
  checkOut(
    read: StoredShift,
    personId: string,
    at: number,
    by: string | undefined,
  ): Promise<StoredShift | undefined> {
    return this.#write(read, personId, {
      set: `#marks.#me.#out = :at${by === undefined ? '' : ', #marks.#me.#outBy = :by'}`,
      condition: '#marks.#me.#in <= :at AND attribute_not_exists(#marks.#me.#out)',
      values: { ':at': at, ...(by === undefined ? {} : { ':by': by }) },
    })
  }

  /** Notes that somebody who holds this ticket does not come. */
  markAbsent(
    read: StoredShift,
    personId: string,
    { postId, ticket }: Ticket,
    mark: Mark,
  ): Promise<StoredShift | undefined> {
    return this.#write(read, personId, {
      set: '#marks.#me = :mark',
      condition: `#roster.#post.#me = :ticket AND ${NOT_IN}`,
      names: { '#post': postId },
      values: { ':mark': mark, ':ticket': ticket },
    })
  }

  /** The same, and the place is free for the next in line. `at`: epoch milliseconds. */
  callNext(
    read: StoredShift,
    personId: string,
    { postId, ticket }: Ticket,
    mark: Mark,
    at: number,
  ): Promise<StoredShift | undefined> {
    return this.#write(read, personId, {
      set: '#marks.#me = :mark, #tell.#me = :told, #left.#post = #left.#post + :one',
      remove: '#roster.#post.#me, #waited.#me',
      condition: `#roster.#post.#me = :ticket AND ${NOT_IN}`,
      names: { '#post': postId },
      values: { ':mark': { ...mark, post: postId }, ':told': { code: 'PLACE_FREED', at }, ':ticket': ticket },
    })
  }

  /** Gives somebody whose place was freed one that is left at this post, checked in, and has them told. `at`: epoch milliseconds. */
  putBack(
    read: StoredShift,
    personId: string,
    postId: string,
    mark: Mark,
    at: number,
  ): Promise<StoredShift | undefined> {
    const nowhere = read.posts.map((_, n) => `attribute_not_exists(#roster.#p${n}.#me)`)
    return this.#write(read, personId, {
      set: '#roster.#post.#me = #next, #next = #next + :one, #left.#post = #left.#post - :one, #marks.#me = :mark, #tell.#me = :told',
      condition: [...nowhere, '#left.#post >= :one', 'taskV = :taskV', NOT_IN].join(' AND '),
      names: { '#post': postId, ...Object.fromEntries(read.posts.map(({ id }, n) => [`#p${n}`, id])) },
      values: { ':mark': mark, ':told': { code: 'PLACE_BACK', at }, ':taskV': read.taskV },
    })
  }

  /** Takes back that somebody does not come; they have their place still. */
  expectAgain(
    read: StoredShift,
    personId: string,
    { postId, ticket }: Ticket,
  ): Promise<StoredShift | undefined> {
    return this.#write(read, personId, {
      set: '',
      remove: '#marks.#me',
      condition: `#roster.#post.#me = :ticket AND ${NOT_IN}`,
      names: { '#post': postId },
      values: { ':ticket': ticket },
    })
  }

  async #write(
    read: StoredShift,
    personId: string,
    { set, remove, condition, names, values }: Write,
  ): Promise<StoredShift | undefined> {
    const setting = set === '' ? 'v = v + :one' : `${set}, v = v + :one`
    const expression = remove === undefined ? `SET ${setting}` : `SET ${setting} REMOVE ${remove}`
    const used = Object.entries(NAMES).filter(([name]) =>
      new RegExp(`${name}\\b`).test(`${expression} ${condition}`),
    )
    const item = await this.#table.updateAndGet(keys.shift(read.id), {
      UpdateExpression: expression,
      ConditionExpression: condition,
      ExpressionAttributeNames: { ...Object.fromEntries(used), '#me': personId, ...names },
      ExpressionAttributeValues: { ':one': 1, ...values },
    })
    return item === undefined ? undefined : shiftOf(item)
  }
}
