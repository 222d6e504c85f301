import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { documentClient } from '../functions/src/table/open'

// An engine on this machine asks for credentials and looks at none of them.
const anyCredentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** The two clients for the engine at `endpoint`; `destroy` closes their sockets. */
export function connect(endpoint: string) {
  const client = new DynamoDBClient({
    endpoint,
    region: 'cn-north-1',
    credentials: anyCredentials,
    // A storm queues thousands of requests before one process: that is what it is for, and worth no warning.
    requestHandler: { httpAgent: { maxSockets: 128 }, socketAcquisitionWarningTimeout: 600_000 },
  })
  return { client, db: documentClient(client), destroy: () => client.destroy() }
}

/** Creates the one table unless it stands. Resolves to whether it was new. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<boolean> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    )
  } catch (error) {
    if (error instanceof ResourceInUseException) return false
    throw error
  }
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1 }, { TableName: tableName })
  return true
}

export async function dropTable(client: DynamoDBClient, tableName: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName: tableName }))
}
