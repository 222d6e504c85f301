import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { type Command, isWrite, wrapped } from './wrapped'

/** The writes that make an entry of a ledger. */
export const appends = (command: Command) =>
  command.constructor.name === 'PutCommand' && JSON.stringify(command.input).includes('"LEDGER#')

/**
 * A database client whose process stops before its write number `count` (0: before the first) until `resume` is called:
 * a function that hung, a packet that came late. `reached` resolves once it stands still. `counts`: what is counted in place of writes.
 */
export function paused(
  db: DynamoDBDocumentClient,
  count: number,
  counts: (command: Command) => boolean = isWrite,
) {
  let resume = () => {}
  const gate = new Promise<void>((done) => {
    resume = done
  })
  let arrive = () => {}
  const reached = new Promise<void>((done) => {
    arrive = done
  })
  let left = count
  const slow = wrapped(db, async (command, pass) => {
    if (counts(command)) {
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
