import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Key } from '../functions/src/table/keys'

/**
 * Calls `changed` with the key of each item that a successful write of this client touched: what the table's
 * stream does on AWS, which the embedded engine lacks. Batches and transactions are not seen; nothing uses them.
 */
export function watchWrites(db: DynamoDBDocumentClient, changed: (key: Key) => void): void {
  db.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args)
      const key = writtenKey(context.commandName, args.input)
      if (key) changed(key)
      return result
    },
    // Here the input is still plain JavaScript, not yet DynamoDB's typed attributes.
    { step: 'initialize', name: 'watchWrites', priority: 'high' },
  )
}

function writtenKey(command: string | undefined, input: object): Key | undefined {
  if ((command === 'UpdateItemCommand' || command === 'DeleteItemCommand') && 'Key' in input)
    return keyIn(input.Key)
  if (command === 'PutItemCommand' && 'Item' in input) return keyIn(input.Item)
  return undefined
}

function keyIn(attributes: unknown): Key | undefined {
  if (typeof attributes !== 'object' || attributes === null) return undefined
  if (!('pk' in attributes) || !('sk' in attributes)) return undefined
  const { pk, sk } = attributes
  return typeof pk === 'string' && typeof sk === 'string' ? { pk, sk } : undefined
}

/**
 * Projects changed keys one at a time, each waiting key once, however often it changed meanwhile. A key whose
 * projection fails is tried again, three times in all, then given to `gaveUp`.
 */
export function projectorQueue(
  project: (key: Key) => Promise<void>,
  gaveUp: (key: Key, error: unknown) => void,
) {
  const waiting = new Map<string, { key: Key; tries: number }>()
  let running: Promise<void> | undefined

  async function drain(): Promise<void> {
    // A Map is walked in order of insertion and shows what is added on the way.
    for (const [id, { key, tries }] of waiting) {
      waiting.delete(id)
      try {
        await project(key)
      } catch (error) {
        if (tries >= 3) gaveUp(key, error)
        else if (!waiting.has(id)) waiting.set(id, { key, tries: tries + 1 })
      }
    }
    running = undefined
  }

  return {
    push(key: Key): void {
      waiting.set(`${key.pk}\0${key.sk}`, { key, tries: 1 })
      running ??= new Promise((resolve) => setImmediate(resolve)).then(drain)
    },
    /** Resolves when everything that was queued has been projected. */
    async idle(): Promise<void> {
      while (running) await running
    },
  }
}
