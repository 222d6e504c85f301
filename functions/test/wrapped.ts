import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

type Send = DynamoDBDocumentClient['send']
export type Command = Parameters<Send>[0]

export const isWrite = (command: Command) =>
  !/^(Get|BatchGet|Query|Scan)Command$/.test(command.constructor.name)

/** A client of the same table whose every command goes through `through`, which passes it on or does not. */
export function wrapped(
  db: DynamoDBDocumentClient,
  through: (command: Command, pass: (command: Command) => Promise<unknown>) => Promise<unknown>,
): DynamoDBDocumentClient {
  const client = DynamoDBDocumentClient.from(Object.create(db), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const pass = db.send.bind(db)
  client.send = ((command: Command) => through(command, pass)) as Send
  return client
}
