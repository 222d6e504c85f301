import {
  kitItem,
  mark,
  move,
  noticeCode,
  type PostSpec,
  postSpec,
  type Shift,
  shiftState,
  type Ticket,
} from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'

const shiftItem = v.object({
  id: v.string(),
  taskId: v.string(),
  communityId: v.string(),
  title: v.string(),
  kind: v.optional(v.string()),
  place: v.string(),
  meetAt: v.optional(v.string()),
  leaderId: v.optional(v.string()),
  startsAt: v.string(),
  endsAt: v.string(),
  joinUntil: v.string(),
  opensAt: v.optional(v.string()),
  freesAt: v.optional(v.string()),
  kit: v.optional(v.array(kitItem)),
  moves: v.optional(v.array(move)),
  state: shiftState,
  terms: v.number(),
  membersOnly: v.boolean(),
  posts: v.array(postSpec),
  left: v.record(v.string(), v.number()),
  /** Post → person → ticket: 26 bytes a person, so that 50 people fit in 2 KB. */
  roster: v.record(v.string(), v.record(v.string(), v.number())),
  /** People who have stood on the waiting list and have not been told that they moved up. */
  waited: v.record(v.string(), v.literal(1)),
  /** Person → what the roll-call says of them. Stays when a place is freed, so that a no-show is not forgotten. */
  marks: v.optional(v.record(v.string(), mark), {}),
  next: v.number(),
  /** Person → when they left: a claim that began before is too late, however long it was under way. */
  out: v.record(v.string(), v.number()),
  /** Person → what they are still to be told, since when (epoch ms). */
  tell: v.record(v.string(), v.object({ code: noticeCode, at: v.number() })),
  /** The waiting list has been dissolved. */
  dissolved: v.boolean(),
  /** Counts the writes of this item. */
  v: v.number(),
  /** The version of the task that was carried here last. */
  taskV: v.number(),
})
type ShiftItem = v.InferOutput<typeof shiftItem>

export interface StoredShift
  extends Shift,
    Pick<
      ShiftItem,
      | 'kind'
      | 'kit'
      | 'meetAt'
      | 'moves'
      | 'leaderId'
      | 'marks'
      | 'next'
      | 'out'
      | 'tell'
      | 'dissolved'
      | 'v'
      | 'taskV'
    > {}

/** A shift as read from the table. */
export function shiftOf(raw: unknown): StoredShift {
  const { roster: byPost, waited, ...item } = v.parse(shiftItem, raw)
  const roster: Record<string, Ticket> = {}
  for (const [postId, tickets] of Object.entries(byPost)) {
    for (const [personId, ticket] of Object.entries(tickets)) {
      roster[personId] = { ticket, postId, ...(waited[personId] ? { waited: true } : {}) }
    }
  }
  return { ...item, roster }
}

/** The item that a shift is written as. */
export function itemOf({ roster, ...shift }: StoredShift) {
  const byPost: Record<string, Record<string, number>> = Object.fromEntries(
    shift.posts.map((post) => [post.id, {}]),
  )
  const waited: Record<string, 1> = {}
  for (const [personId, { postId, ticket, waited: untold }] of Object.entries(roster)) {
    const post = byPost[postId]
    if (post) post[personId] = ticket
    if (untold) waited[personId] = 1
  }
  return { ...keys.shift(shift.id), ...shift, roster: byPost, waited }
}

/** A shift as it begins: nobody on it. */
export function newShift(
  spec: Omit<StoredShift, 'left' | 'roster' | 'marks' | 'next' | 'out' | 'tell' | 'dissolved' | 'v'>,
): StoredShift {
  return {
    ...spec,
    left: placesOf(spec.posts),
    roster: {},
    marks: {},
    next: 1,
    out: {},
    tell: {},
    dissolved: false,
    v: 1,
  }
}

function placesOf(posts: PostSpec[]): Record<string, number> {
  return Object.fromEntries(posts.map((post) => [post.id, post.places]))
}
