import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { expect, it } from 'vitest'
import { holds } from '../../bench/figure'
import { records } from '../../bench/records'

it('costs no more to check out, to see one’s records and certificates or to take records out after 10,000 duties than after 10', async () => {
  const figures = await records()
  expect(figures.filter(({ bound }) => bound !== undefined)).toHaveLength(5)
  expect(figures.filter((figure) => !holds(figure))).toEqual([])
})

/** The fault that must be seen: whoever wants the newest records reads all of them. */
function readsAll(db: DynamoDBDocumentClient): void {
  db.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const input = args.input as { Limit?: number; ExpressionAttributeValues?: Record<string, unknown> }
        const asked = Object.values(input.ExpressionAttributeValues ?? {})
        if (commandName === 'QueryCommand' && asked.some((value) => `${value}`.startsWith('RECORD#')))
          delete input.Limit
        return next(args)
      },
    { step: 'initialize', name: 'reads-all' },
  )
}

it('would be seen to cost more if a store read every past record', async () => {
  const figures = await records({ past: 100, through: readsAll })
  expect(figures.filter((figure) => !holds(figure)).map(({ what }) => what)).toEqual([
    'my records after 100 duties: RCU, against after 10',
  ])
})
