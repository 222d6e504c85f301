import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The client that stores work with: what is undefined is left out of an item, not refused. */
export function documentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

/** The client of a Lambda function, with what the runtime gives. */
export function lambdaDocumentClient(): DynamoDBDocumentClient {
  // Three tries within the functions' time-out of 10 s.
  return documentClient(new DynamoDBClient({ maxAttempts: 3 }))
}
