import { Logger } from '@aws-lambda-powertools/logger'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { lambdaContext } from '../lambda'
import type { Key } from '../table/keys'
import { projectorOf } from './project'

const logger = new Logger({ serviceName: 'muster-projector' })
const project = projectorOf(lambdaContext())

function keyOf(record: DynamoDBRecord): Key | undefined {
  const { pk, sk } = record.dynamodb?.Keys ?? {}
  return pk?.S && sk?.S ? { pk: pk.S, sk: sk.S } : undefined
}

/** One batch of the stream. Reports the first record that failed; the stream starts again from there. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const done = new Set<string>()
  for (const record of Records) {
    const key = keyOf(record)
    const id = key && `${key.pk}|${key.sk}`
    // The item is read afresh, so one reading does for all records of a batch that name it.
    if (!key || !id || done.has(id)) continue
    try {
      await project(key)
      done.add(id)
    } catch (error) {
      logger.error('projection failed', { pk: key.pk.split('#')[0], error })
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
