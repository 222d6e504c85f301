import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { hasDynamoDbLocal } from './engine'
import { engines } from './engines'

it('has dynalite always, and DynamoDB Local wherever it can run', () => {
  const names = engines.map(({ name }) => name)
  expect(names).toEqual(hasDynamoDbLocal() ? ['dynalite', 'DynamoDB Local'] : ['dynalite'])
})

describe.each(engines)('a table on $name', ({ open }) => {
  it('is fresh for each suite and refuses a write whose condition does not hold', async () => {
    const table = await open()
    const put = () =>
      table.db.send(
        new PutCommand({
          TableName: table.tableName,
          Item: { pk: 'SHIFT#1', sk: 'SHIFT' },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      )
    await put()
    await expect(put()).rejects.toThrow('The conditional request failed')
    await table.close()
  })
})
