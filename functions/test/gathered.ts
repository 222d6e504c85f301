import type { DynamoDBDocumentClient, PutCommandInput, UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import { wrapped } from './wrapped'

/** Where `count` wait for one another. */
export function gathering(count: number): () => Promise<void> {
  let start = () => {}
  const started = new Promise<void>((done) => {
    start = done
  })
  let missing = count
  return () => {
    missing -= 1
    if (missing === 0) start()
    return started
  }
}

/**
 * A database client whose updates under `prefix` wait for one another until there are `count`: a crowd in which everybody has read
 * before anybody writes, whatever the machine makes of it. `at`: where they wait, if others wait there as well.
 */
export function gathered(
  db: DynamoDBDocumentClient,
  prefix: string,
  count: number,
  at = gathering(count),
): DynamoDBDocumentClient {
  return wrapped(db, async (command, pass) => {
    const { UpdateExpression, Key } = command.input as unknown as UpdateCommandInput
    if (UpdateExpression !== undefined && String(Key?.pk).startsWith(prefix)) await at()
    return pass(command)
  })
}

/** The same of items that are put. */
export function gatheredPuts(
  db: DynamoDBDocumentClient,
  prefix: string,
  at: () => Promise<void>,
): DynamoDBDocumentClient {
  return wrapped(db, async (command, pass) => {
    const { Item } = command.input as unknown as PutCommandInput
    if (String(Item?.pk).startsWith(prefix)) await at()
    return pass(command)
  })
}
