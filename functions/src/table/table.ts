import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { Key } from './keys'

type Attributes = Record<string, unknown>
type Condition = Pick<
  UpdateCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>
type Change = Condition & Pick<UpdateCommandInput, 'UpdateExpression'>

/** BatchGetItem takes at most 100 keys a call. */
const BATCH = 100

function isConditionFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException'
}

/**
 * The one table. Reads are strongly consistent unless said otherwise. Items come back as unknown attributes:
 * each store parses its own. Writes answer `false` when their condition does not hold.
 */
export class Table {
  readonly #db: DynamoDBDocumentClient
  readonly #name: string

  constructor(db: DynamoDBDocumentClient, name: string) {
    this.#db = db
    this.#name = name
  }

  async get(key: Key): Promise<Attributes | undefined> {
    const { Item } = await this.#db.send(
      new GetCommand({ TableName: this.#name, Key: key, ConsistentRead: true }),
    )
    return Item
  }

  /** Items of these keys, those that exist, in no order. */
  async getMany(wanted: Key[]): Promise<Attributes[]> {
    const found: Attributes[] = []
    for (let from = 0; from < wanted.length; from += BATCH) {
      let missing: Record<string, unknown>[] = wanted
        .slice(from, from + BATCH)
        .map(({ pk, sk }) => ({ pk, sk }))
      for (let attempt = 0; missing.length > 0; attempt++) {
        if (attempt > 0) await new Promise((done) => setTimeout(done, 20 * 2 ** Math.min(attempt, 6)))
        const { Responses, UnprocessedKeys } = await this.#db.send(
          new BatchGetCommand({ RequestItems: { [this.#name]: { Keys: missing, ConsistentRead: true } } }),
        )
        found.push(...(Responses?.[this.#name] ?? []))
        missing = UnprocessedKeys?.[this.#name]?.Keys ?? []
      }
    }
    return found
  }

  /** Writes the whole item; false when the condition does not hold. */
  async put(item: Key & Attributes, condition: Condition = {}): Promise<boolean> {
    return this.#unlessRefused(() =>
      this.#db.send(new PutCommand({ TableName: this.#name, Item: item, ...condition })),
    )
  }

  /** Writes the item if there is none under its key yet. */
  async create(item: Key & Attributes): Promise<boolean> {
    return this.put(item, { ConditionExpression: 'attribute_not_exists(pk)' })
  }

  async update(key: Key, change: Change): Promise<boolean> {
    return this.#unlessRefused(() =>
      this.#db.send(new UpdateCommand({ TableName: this.#name, Key: key, ...change })),
    )
  }

  /** As `update`, and gives the item as it is after the write; undefined when the condition does not hold. */
  updateAndGet(key: Key, change: Change): Promise<Attributes | undefined> {
    return this.#updated('ALL_NEW', key, change)
  }

  /** The same, with no more of the item than the write has set. */
  updateAndGetSet(key: Key, change: Change): Promise<Attributes | undefined> {
    return this.#updated('UPDATED_NEW', key, change)
  }

  async delete(key: Key, condition: Condition = {}): Promise<boolean> {
    return this.#unlessRefused(() =>
      this.#db.send(new DeleteCommand({ TableName: this.#name, Key: key, ...condition })),
    )
  }

  /** Items of one partition in the order of their sort keys. */
  async query(
    pk: string,
    {
      from,
      to,
      prefix,
      limit,
      newestFirst = false,
      consistent = true,
    }: {
      from?: string
      to?: string
      prefix?: string
      limit?: number
      newestFirst?: boolean
      consistent?: boolean
    } = {},
  ): Promise<Attributes[]> {
    const values: Attributes = { ':pk': pk }
    let range = ''
    if (prefix !== undefined) {
      range = ' AND begins_with(sk, :prefix)'
      values[':prefix'] = prefix
    } else if (from !== undefined && to !== undefined) {
      range = ' AND sk BETWEEN :from AND :to'
      values[':from'] = from
      values[':to'] = to
    } else if (from !== undefined) {
      range = ' AND sk > :from'
      values[':from'] = from
    } else if (to !== undefined) {
      range = ' AND sk <= :to'
      values[':to'] = to
    }
    const found: Attributes[] = []
    let start: QueryCommandInput['ExclusiveStartKey']
    do {
      const page = await this.#db.send(
        new QueryCommand({
          TableName: this.#name,
          KeyConditionExpression: `pk = :pk${range}`,
          ExpressionAttributeValues: values,
          ConsistentRead: consistent,
          ScanIndexForward: !newestFirst,
          ...(limit === undefined ? {} : { Limit: limit - found.length }),
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      )
      found.push(...(page.Items ?? []))
      start = page.LastEvaluatedKey
    } while (start !== undefined && (limit === undefined || found.length < limit))
    return found
  }

  /** Every key of the table, page by page. For rebuilding what is derived, never for a page. */
  async *allKeys(): AsyncGenerator<Key> {
    let start: Record<string, unknown> | undefined
    do {
      const page = await this.#db.send(
        new ScanCommand({
          TableName: this.#name,
          ProjectionExpression: 'pk, sk',
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      )
      for (const item of page.Items ?? []) yield { pk: String(item.pk), sk: String(item.sk) }
      start = page.LastEvaluatedKey
    } while (start !== undefined)
  }

  async #updated(
    ReturnValues: 'ALL_NEW' | 'UPDATED_NEW',
    key: Key,
    change: Change,
  ): Promise<Attributes | undefined> {
    let given: Attributes | undefined
    const written = await this.#unlessRefused(async () => {
      const answer = await this.#db.send(
        new UpdateCommand({ TableName: this.#name, Key: key, ReturnValues, ...change }),
      )
      given = answer.Attributes ?? {}
    })
    return written ? given : undefined
  }

  async #unlessRefused(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write()
      return true
    } catch (error) {
      if (isConditionFailure(error)) return false
      throw error
    }
  }
}
