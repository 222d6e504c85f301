import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/**
 * A database client whose process stops before its write number `writes` (0: before the first) until `resume` is called:
 * a function that hung, a packet that came late. `reached` resolves once it stands still.
 */
export function paused(db: DynamoDBDocumentClient, writes: number) {
  const slow = DynamoDBDocumentClient.from(Object.create(db), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const send = db.send.bind(db)
  let resume = () => {}
  const gate = new Promise<void>((done) => {
    resume = done
  })
  let arrive = () => {}
  const reached = new Promise<void>((done) => {
    arrive = done
  })
  let left = writes
  slow.send = (async (command: Parameters<typeof send>[0]) => {
    if (/^(Put|Update|Delete)Command$/.test(command.constructor.name)) {
      if (left === 0) {
        arrive()
        await gate
      }
      left -= 1
    }
    return send(command)
  }) as typeof send
  return { db: slow, reached, resume: () => resume() }
}
