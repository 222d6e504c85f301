import type { PutItemCommandInput, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { wrapped } from './wrapped'

/**
 * The negative control of a guard: a client that leaves the condition out of every update, or of those under a prefix.
 * What the condition alone used to name goes with it, since an unused name is an error of its own.
 */
export function withoutConditions(db: DynamoDBDocumentClient, prefix = ''): DynamoDBDocumentClient {
  return wrapped(db, (command, pass) => {
    const input = command.input as unknown as UpdateItemCommandInput & { Key?: { pk?: unknown } }
    if (input.UpdateExpression !== undefined && String(input.Key?.pk).startsWith(prefix)) {
      const used = input.UpdateExpression
      delete input.ConditionExpression
      input.ExpressionAttributeNames = named(input.ExpressionAttributeNames, used)
      input.ExpressionAttributeValues = named(input.ExpressionAttributeValues, used)
    }
    return pass(command)
  })
}

/** A client that leaves the condition out of every whole item that it writes, or of those under a prefix. */
export function withoutPutConditions(db: DynamoDBDocumentClient, prefix = ''): DynamoDBDocumentClient {
  return wrapped(db, (command, pass) => {
    const input = command.input as unknown as PutItemCommandInput & { Item?: { pk?: unknown } }
    if (input.Item !== undefined && String(input.Item.pk).startsWith(prefix)) {
      delete input.ConditionExpression
      delete input.ExpressionAttributeNames
      delete input.ExpressionAttributeValues
    }
    return pass(command)
  })
}

function named<T>(all: Record<string, T> | undefined, used: string): Record<string, T> | undefined {
  const kept = Object.entries(all ?? {}).filter(([name]) => new RegExp(`${name}\\b`).test(used))
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
