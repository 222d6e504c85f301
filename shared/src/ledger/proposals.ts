import * as v from 'valibot'
import { operation } from '../contract/operation'
import { neededLine } from '../supply/schema'
import { id } from '../text'
import { time } from '../time'
import { article, lotId, unitOf } from './schema'

/** An open line, and how many of what it wants others have already sent there: no more is proposed for those. */
const line = v.object({ ...neededLine.entries, underWay: v.optional(v.number()) })

/** A lot that can be spared, and an open line of another receiver that it fits. `quantity`: so many of it, never more than is open. */
export const proposedTransfer = v.object({
  lot: lotId,
  ...article.entries,
  quantity: v.number(),
  expiry: v.optional(v.string()),
  to: unitOf,
  line,
})
export type ProposedTransfer = v.InferOutput<typeof proposedTransfer>

/** What another community could spare for an open line of ours: stock, or what is still to come for a need that is closed. */
export const proposedOffer = v.object({
  kind: v.picklist(['lot', 'pledge']),
  quantity: v.number(),
  expiry: v.optional(v.string()),
  metres: v.optional(v.number()),
  from: unitOf,
  /** Whom to ask: the community and its public line. */
  community: v.string(),
  phone: v.nullable(v.string()),
})
export type ProposedOffer = v.InferOutput<typeof proposedOffer>

/** An open line of this receiver's community, and what fits it nearby, best first, together never more than is open. */
export const lineWithOffers = v.object({
  line: v.object({ ...line.entries, grade: v.optional(v.string()) }),
  offers: v.array(proposedOffer),
})
export type LineWithOffers = v.InferOutput<typeof lineWithOffers>

export const proposalsContract = {
  proposals: operation({
    engine: 'ledger',
    method: 'GET',
    path: '/receivers/{id}/proposals',
    summary:
      'What this receiver can spare and others are short of, accepted by sending it on; and what others can spare for its own lines',
    who: { kind: 'role', roles: ['keeper', 'secretary', 'street', 'auditor'], of: 'receiver', secret: true },
    output: v.object({
      receiver: id,
      /** Where it is needed most first. */
      proposals: v.array(proposedTransfer),
      /** Lines of ours for which something was found. */
      wanted: v.array(lineWithOffers),
      asOf: time,
    }),
  }),
}
