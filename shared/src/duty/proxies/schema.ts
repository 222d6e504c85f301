import * as v from 'valibot'
import { count, id, pastedLine, pastedText, phoneNumber } from '../../text'
import { claim } from '../schema'

/** People that one request may add, those whom somebody brings along (同行) counted. */
export const MAX_ADDED = 200

/** Somebody to be put on a roster. */
export const rosterAddition = v.strictObject({
  name: pastedLine(40),
  /** Who has this number is the person; without one, a name is one person on a shift. */
  phone: v.optional(phoneNumber),
  /** The post; any with a place left, if not given. */
  postId: v.optional(id),
  /** How many come in all: the others are listed as 同行. 1 if not given. */
  count: v.optional(count(1, 20)),
  /** Somebody without a phone of their own whom this community knows already. */
  personId: v.optional(id),
})
export type RosterAddition = v.InferOutput<typeof rosterAddition>

const additions = v.pipe(
  v.array(rosterAddition, '要写名单'),
  v.minLength(1, '至少一个人'),
  v.maxLength(100, '一次最多 100 行'),
  v.check(
    (entries) => entries.reduce((sum, { count: people = 1 }) => sum + people, 0) <= MAX_ADDED,
    `一次最多 ${MAX_ADDED} 个人`,
  ),
)
/** Stand on the waiting list if it is full. */
const wait = v.optional(v.boolean('要填是或否'))

export const addToRosterInput = v.strictObject({
  entries: additions,
  wait,
  /** The people, or whoever looks after them, have agreed. */
  consent: v.literal(true, '要先问过本人'),
})

/** Either a pasted chain, to be shown what would be understood, or what was made of it, to be written. */
export const importChainInput = v.pipe(
  v.strictObject({
    /** 40,000 UTF-16 units: 500 long lines. */
    text: v.optional(pastedText(40_000)),
    entries: v.optional(additions),
    wait,
  }),
  v.forward(
    v.partialCheck(
      [['text'], ['entries']],
      ({ text, entries }) => (text === undefined) !== (entries === undefined),
      '接龙原文和名单，填一样',
    ),
    ['text'],
  ),
)

/** One line of a chain, as it was understood. */
export const chainEntry = v.object({
  no: v.nullable(v.number()),
  name: v.string(),
  count: v.number(),
  phone: v.nullable(v.string()),
  address: v.nullable(v.string()),
  note: v.nullable(v.string()),
  withdrawn: v.boolean(),
})

/**
 * What an entry of a chain is to this shift. `new`: somebody to add; `member`: known here by their phone; `listed`: on the roster
 * already; `twice`: an earlier entry of the chain again; `unclear`: a person has to look (signed off, two names on a line, another's phone).
 */
export const chainMatches = ['new', 'member', 'listed', 'twice', 'unclear'] as const
export const chainMatch = v.picklist(chainMatches)
export type ChainMatch = v.InferOutput<typeof chainMatch>

export const chainPreview = v.object({
  chain: v.object({
    title: v.nullable(v.string()),
    entries: v.array(chainEntry),
    /** Pairs of places in `entries`. */
    duplicates: v.array(v.tuple([v.number(), v.number()])),
    unresolved: v.array(v.string()),
  }),
  entries: v.array(
    v.object({
      entry: chainEntry,
      match: chainMatch,
      /** Who that is, where somebody is known. */
      personId: v.optional(id),
    }),
  ),
})
export type ChainPreview = v.InferOutput<typeof chainPreview>

/** One person of an addition. `added`: on the roster now; `listed`: was there already; `refused`: is not on it. */
export const addedPerson = v.object({
  name: v.string(),
  outcome: v.picklist(['added', 'listed', 'refused']),
  personId: v.optional(id),
  /** Where they stand, unless refused. */
  claim: v.optional(claim),
  /** Why not. */
  refusal: v.optional(v.object({ code: v.string(), message: v.string(), details: v.optional(v.unknown()) })),
})
export type AddedPerson = v.InferOutput<typeof addedPerson>

/** In the order asked for; each with everybody who comes with it. */
export const additionsMade = v.object({
  entries: v.array(v.object({ name: v.string(), people: v.array(addedPerson) })),
})
export type AdditionsMade = v.InferOutput<typeof additionsMade>
