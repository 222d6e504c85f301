import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/**
 * A database client whose first `count` updates under `prefix` wait for one another: a crowd in which everybody has read
 * before anybody writes, whatever the machine makes of it.
 */
export function gathered(db: DynamoDBDocumentClient, prefix: string, count: number): DynamoDBDocumentClient {
  const crowd = DynamoDBDocumentClient.from(Object.create(db), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const send = db.send.bind(db)
  let start = () => {}
  const started = new Promise<void>((done) => {
    start = done
  })
  let missing = count
  crowd.send = (async (command: Parameters<typeof send>[0]) => {
    const { UpdateExpression, Key } = command.input as unknown as UpdateCommandInput
    if (UpdateExpression !== undefined && String(Key?.pk).startsWith(prefix)) {
      missing -= 1
      if (missing === 0) start()
      await started
    }
    return send(command)
  }) as typeof send
  return crowd
}
