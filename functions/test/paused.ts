import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { wrapped } from './wrapped'

/**
 * A database client whose process stops before its write number `writes` (0: before the first) until `resume` is called:
 * a function that hung, a packet that came late. `reached` resolves once it stands still.
 */
export function paused(db: DynamoDBDocumentClient, writes: number) {
  let resume = () => {}
  const gate = new Promise<void>((done) => {
    resume = done
  })
  let arrive = () => {}
  const reached = new Promise<void>((done) => {
    arrive = done
  })
  let left = writes
  const slow = wrapped(db, async (command, pass) => {
    if (/^(Put|Update|Delete)Command$/.test(command.constructor.name)) {
      if (left === 0) {
        arrive()
        await gate
      }
      left -= 1
    }
    return pass(command)
  })
  return { db: slow, reached, resume: () => resume() }
}
