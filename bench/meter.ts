import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as v from 'valibot'
import type { Figure } from './figure'

/** One request to the table. */
export interface Sent {
  /** `GetItem`, `Query`, `UpdateItem`, … */
  operation: string
  input: object
  /** Capacity units, as the engine counts them. */
  units: number
}

const one = v.object({ CapacityUnits: v.number() })
const answer = v.object({ ConsumedCapacity: v.optional(v.union([one, v.array(one)])) })

/** Notes the requests of a client, refused writes too, with the capacity that each took. */
export function meter(db: DynamoDBDocumentClient) {
  let sent: Sent[] | undefined
  db.middlewareStack.add(
    (next, context) => async (args) => {
      if (!sent) return next(args)
      const input = structuredClone(args.input)
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      const note: Sent = { operation: (context.commandName ?? '').replace(/Command$/, ''), input, units: 0 }
      sent.push(note)
      const result = await next(args)
      const used = v.parse(answer, result.output).ConsumedCapacity
      note.units = [used ?? []].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0)
      return result
    },
    { step: 'initialize', name: 'meter', priority: 'high' },
  )
  return {
    /** What `work` sent. */
    async during(work: () => Promise<unknown>): Promise<Sent[]> {
      const noted: Sent[] = []
      sent = noted
      await work()
      sent = undefined
      return noted
    },
  }
}

const isWrite = ({ operation }: Sent) => /^(Put|Update|Delete|BatchWrite|TransactWrite)/.test(operation)

export const writes = (sent: Sent[]) => sent.filter(isWrite)
export const reads = (sent: Sent[]) => sent.filter((request) => !isWrite(request))
export const units = (sent: Sent[]) => sent.reduce((sum, request) => sum + request.units, 0)
export const transactions = (sent: Sent[]) => sent.filter(({ operation }) => operation.startsWith('Transact'))

/** What it reads and what it writes, told. */
export const inUnits = (what: string, sent: Sent[]): Figure[] => [
  { what: `${what}: RCU`, value: units(reads(sent)) },
  { what: `${what}: WCU`, value: units(writes(sent)) },
]
