import type { DynamoDBDocumentClient, UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import { wrapped } from './wrapped'

/**
 * A database client whose first `count` updates under `prefix` wait for one another: a crowd in which everybody has read
 * before anybody writes, whatever the machine makes of it.
 */
export function gathered(db: DynamoDBDocumentClient, prefix: string, count: number): DynamoDBDocumentClient {
  let start = () => {}
  const started = new Promise<void>((done) => {
    start = done
  })
  let missing = count
  return wrapped(db, async (command, pass) => {
    const { UpdateExpression, Key } = command.input as unknown as UpdateCommandInput
    if (UpdateExpression !== undefined && String(Key?.pk).startsWith(prefix)) {
      missing -= 1
      if (missing === 0) start()
      await started
    }
    return pass(command)
  })
}
