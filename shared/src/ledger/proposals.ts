import * as v from 'valibot'
import { operation } from '../contract/operation'
import { neededLine } from '../supply/schema'
import { id } from '../text'
import { time } from '../time'
import { article, lotId, unitOf } from './schema'

/** A lot that can be spared, and an open line of another receiver that it fits. `quantity`: so many of it, never more than is open. */
export const proposedTransfer = v.object({
  lot: lotId,
  ...article.entries,
  quantity: v.number(),
  expiry: v.optional(v.string()),
  to: unitOf,
  line: neededLine,
})
export type ProposedTransfer = v.InferOutput<typeof proposedTransfer>

export const proposalsContract = {
  proposals: operation({
    engine: 'ledger',
    method: 'GET',
    path: '/receivers/{id}/proposals',
    summary:
      'What this receiver can spare and others are short of, where it is needed most first; accepted by sending it on',
    who: { kind: 'role', roles: ['keeper', 'secretary', 'street', 'auditor'], of: 'receiver', secret: true },
    output: v.object({ receiver: id, proposals: v.array(proposedTransfer), asOf: time }),
  }),
}
