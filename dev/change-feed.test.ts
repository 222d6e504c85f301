import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Key } from '../functions/src/table/keys'
import { projectorQueue, watchWrites } from './change-feed'
import { engines } from './engines'

describe.each(engines)('the change feed on $name', ({ open }) => {
  let table: Awaited<ReturnType<typeof open>>
  const changes: Key[] = []
  const key = { pk: 'SHIFT#1', sk: 'SHIFT' }

  beforeAll(async () => {
    table = await open()
    watchWrites(table.db, (changed) => changes.push(changed))
  })
  afterAll(() => table.close())

  it('tells the key of every put, update and delete', async () => {
    const TableName = table.tableName
    await table.db.send(new PutCommand({ TableName, Item: { ...key, left: 1 } }))
    await table.db.send(
      new UpdateCommand({
        TableName,
        Key: key,
        UpdateExpression: 'SET #l = :n',
        ExpressionAttributeNames: { '#l': 'left' },
        ExpressionAttributeValues: { ':n': 0 },
      }),
    )
    await table.db.send(new DeleteCommand({ TableName, Key: key }))
    expect(changes).toEqual([key, key, key])
  })

  it('is silent about a write that was refused', async () => {
    changes.length = 0
    const refused = new DeleteCommand({
      TableName: table.tableName,
      Key: key,
      ConditionExpression: 'attribute_exists(pk)',
    })
    await expect(table.db.send(refused)).rejects.toThrow('The conditional request failed')
    expect(changes).toEqual([])
  })
})

describe('the projector queue', () => {
  const key = (sk: string) => ({ pk: 'SHIFT', sk })

  it('projects a key once, however often it changed while it waited', async () => {
    const projected: string[] = []
    const queue = projectorQueue(
      async ({ sk }) => {
        projected.push(sk)
      },
      () => {},
    )
    for (const sk of ['a', 'b', 'a', 'a']) queue.push(key(sk))
    await queue.idle()
    expect(projected).toEqual(['a', 'b'])
  })

  it('projects a key again when it changed while it was being projected', async () => {
    const projected: string[] = []
    const queue = projectorQueue(
      async ({ sk }) => {
        projected.push(sk)
        if (projected.length === 1) queue.push(key('a'))
      },
      () => {},
    )
    queue.push(key('a'))
    await queue.idle()
    expect(projected).toEqual(['a', 'a'])
  })

  it('never projects two keys at once', async () => {
    let atOnce = 0
    let most = 0
    const queue = projectorQueue(
      async () => {
        most = Math.max(most, ++atOnce)
        await new Promise((resolve) => setTimeout(resolve, 5))
        atOnce--
      },
      () => {},
    )
    for (const sk of ['a', 'b', 'c']) queue.push(key(sk))
    await queue.idle()
    expect(most).toBe(1)
  })

  it('tries a key that fails three times, then says so, and goes on with the others', async () => {
    const projected: string[] = []
    const given: string[] = []
    const queue = projectorQueue(
      async ({ sk }) => {
        projected.push(sk)
        if (sk === 'bad') throw new Error('no')
      },
      ({ sk }) => given.push(sk),
    )
    queue.push(key('bad'))
    queue.push(key('good'))
    await queue.idle()
    expect(projected).toEqual(['bad', 'good', 'bad', 'bad'])
    expect(given).toEqual(['bad'])
  })
})
