import { type Bound, DAY, HOUR, MINUTE, type Qualified, standing } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const answer = v.object({
  shiftId: v.string(),
  postId: v.string(),
  state: v.union([standing, v.literal('withdrawn')]),
})

const dutyEntry = v.object({
  communityId: v.string(),
  title: v.string(),
  startsAt: v.string(),
  endsAt: v.string(),
  postId: v.string(),
  waiting: v.boolean(),
  /** The attempt: when the claim (or the leaving) began, epoch ms; grows with each one. */
  at: v.number(),
  /** `out`: the person has left, and the shift may not know it yet. */
  state: v.picklist(['in', 'out']),
  /** Who signed the person up, or took them off, if it was not they. */
  by: v.optional(v.string()),
  /** The claim replaces this one, which goes once the new one stands. */
  yields: v.optional(v.object({ shiftId: v.string(), ticket: v.number() })),
})
export type DutyEntry = v.InferOutput<typeof dutyEntry>

const call = v.object({
  operation: v.picklist(['claimShift', 'swapClaim', 'withdrawClaim']),
  /** Fingerprint of what was asked for. */
  print: v.string(),
  at: v.number(),
  answer,
  /** The attempt that the call made, or the ticket that it moves. */
  attempt: v.optional(v.number()),
  ticket: v.optional(v.number()),
  /** False when the call found the place to be the person's already. */
  fresh: v.optional(v.boolean()),
})
export type Call = v.InferOutput<typeof call>

const agendaItem = v.object({
  v: v.number(),
  named: v.boolean(),
  duties: v.record(v.string(), dutyEntry),
  calls: v.record(v.string(), call),
  /** What gates ask for: written under the same version, so that a claim decides on what is true. */
  held: v.optional(v.record(v.string(), v.string()), {}),
  born: v.optional(v.string()),
  consented: v.optional(v.string()),
  /** False: does not want to be called up. */
  callUps: v.optional(v.boolean(), true),
})

export interface Agenda extends v.InferOutput<typeof agendaItem>, Qualified {
  personId: string
}

/** A repeated request is recognised for this long. */
const CALLS_KEPT = 2 * DAY
// A shift confirms an entry within the functions' time-out of 10 s, or never.
export const UNCONFIRMED_FOR = MINUTE
// Rest between duties is reckoned from the last one's end.
const ENDED_KEPT = 24 * HOUR

/** More open duties than anybody can serve; keeps the item small. */
export const MAX_DUTIES = 40
/** More calls in two days than fingers make; keeps the item small. */
export const MAX_CALLS = 200

/** A person's open duties and recent calls, one item under a version. */
export class AgendaStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(personId: string): Promise<Agenda> {
    const item = await this.#table.get(keys.agenda(personId))
    if (item === undefined)
      return { personId, v: 0, named: false, duties: {}, calls: {}, held: {}, callUps: true }
    return { personId, ...v.parse(agendaItem, item) }
  }

  /** The agendas of one human's ids, in their order. */
  async of(ids: readonly string[]): Promise<Agenda[]> {
    return Promise.all(ids.map((personId) => this.get(personId)))
  }

  /** Writes the agenda if nobody has written it since it was read, without what is long past. */
  async save(agenda: Agenda, now: number): Promise<boolean> {
    const { personId, named, born, consented, callUps } = agenda
    // Most people hold nothing, and their agenda stays as small as it was.
    const held = Object.keys(agenda.held).length > 0 ? agenda.held : undefined
    const duties = Object.fromEntries(Object.entries(agenda.duties).filter(([, duty]) => isKept(duty, now)))
    const calls = Object.fromEntries(
      Object.entries(agenda.calls).filter(([, { at }]) => at > now - CALLS_KEPT),
    )
    const muted = callUps ? {} : { callUps }
    return this.#table.put(
      { ...keys.agenda(personId), v: agenda.v + 1, named, duties, calls, held, born, consented, ...muted },
      agenda.v === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'v = :v', ExpressionAttributeValues: { ':v': agenda.v } },
    )
  }
}

function isKept(duty: DutyEntry, now: number): boolean {
  if (duty.state === 'out') return duty.at > now - 2 * UNCONFIRMED_FOR
  return Date.parse(duty.endsAt) > now - ENDED_KEPT
}

/** The duties that bind the person now. */
export function boundsOf(agenda: Agenda): Bound[] {
  return Object.entries(agenda.duties)
    .filter(([, duty]) => duty.state === 'in')
    .map(([shiftId, { title, startsAt, endsAt }]) => ({ shiftId, title, startsAt, endsAt }))
}
