import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { keys } from '../functions/src/table/keys'
import { meter, reads, type Sent, writes } from './meter'

interface Target {
  db: DynamoDBDocumentClient
  tableName: string
}

/**
 * Records what one claim sends, to send the same for other people and other shifts in a bare loop: the floor that
 * any claim stands on. The reads go out together, as the claim sends them; the writes one after the other.
 */
export async function recordClaim(
  { db, tableName }: Target,
  { personId, shiftId }: { personId: string; shiftId: string },
  claim: () => Promise<unknown>,
) {
  const TableName = tableName
  const { Item: shift } = await db.send(new GetCommand({ TableName, Key: keys.shift(shiftId) }))
  const sent = await meter(db).during(claim)
  const asAnother = (what: object, n: number) =>
    JSON.parse(
      JSON.stringify(what)
        .replaceAll(personId, numbered(personId, n))
        .replaceAll(shiftId, numbered(shiftId, n)),
    )

  function request({ operation, input }: Sent, n: number): () => Promise<unknown> {
    const again = asAnother(input, n)
    switch (operation) {
      case 'GetItem':
        return () => db.send(new GetCommand(again))
      case 'BatchGetItem':
        return () => db.send(new BatchGetCommand(again))
      case 'Query':
        return () => db.send(new QueryCommand(again))
      case 'PutItem':
        return () => db.send(new PutCommand(again))
      case 'UpdateItem':
        return () => db.send(new UpdateCommand(again))
      case 'DeleteItem':
        return () => db.send(new DeleteCommand(again))
      default:
        throw new Error(`a claim sent ${operation}`)
    }
  }

  if (!shift) throw new Error('no such shift')
  const prepared = new Map<
    number,
    { reads: (() => Promise<unknown>)[]; writes: (() => Promise<unknown>)[] }
  >()
  return {
    /** Lays out the shifts and the requests that `send` needs for `from` … `to` − 1. */
    async prepare(from: number, to: number): Promise<void> {
      for (let n = from; n < to; n++) {
        await db.send(new PutCommand({ TableName, Item: asAnother(shift, n) }))
        prepared.set(n, {
          reads: reads(sent).map((each) => request(each, n)),
          writes: writes(sent).map((each) => request(each, n)),
        })
      }
    },
    /** Sends the requests of the n-th claim. */
    async send(n: number): Promise<void> {
      const claim = prepared.get(n)
      if (!claim) throw new Error(`claim ${n} is not prepared`)
      await Promise.all(claim.reads.map((read) => read()))
      for (const write of claim.writes) await write()
    },
  }
}

/** An id of the same length, so that the copies weigh the same. */
function numbered(id: string, n: number): string {
  return id.slice(0, -6) + String(n).padStart(6, '0')
}
