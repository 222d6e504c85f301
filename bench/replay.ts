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
import { atOnce } from './load'
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

  async function send({ operation, input }: Sent, n: number): Promise<unknown> {
    const again = asAnother(input, n)
    switch (operation) {
      case 'GetItem':
        return db.send(new GetCommand(again))
      case 'BatchGetItem':
        return db.send(new BatchGetCommand(again))
      case 'Query':
        return db.send(new QueryCommand(again))
      case 'PutItem':
        return db.send(new PutCommand(again))
      case 'UpdateItem':
        return db.send(new UpdateCommand(again))
      case 'DeleteItem':
        return db.send(new DeleteCommand(again))
      default:
        throw new Error(`a claim sent ${operation}`)
    }
  }

  return {
    /** How many such claims a second the bare loop sends. */
    async perSecond(count: number, concurrency: number): Promise<number> {
      if (!shift) throw new Error('no such shift')
      await atOnce(count, concurrency, (n) =>
        db.send(new PutCommand({ TableName, Item: asAnother(shift, n) })),
      )
      return atOnce(count, concurrency, async (n) => {
        await Promise.all(reads(sent).map((request) => send(request, n)))
        for (const request of writes(sent)) await send(request, n)
      })
    },
  }
}

/** An id of the same length, so that the copies weigh the same. */
function numbered(id: string, n: number): string {
  return id.slice(0, -6) + String(n).padStart(6, '0')
}
