import { randomBytes } from 'node:crypto'
import { commitmentOf, type LineOf, type ReceiveInput, refuse } from '@muster/shared'
import { readableCode } from '../ids'
import type { Plan } from './appending'
import { articleOf, type Names, unitNamed } from './naming'

/** A gift as it is taken in. Who walks in gets a code as well, by which they follow it. */
export async function receiptOf(names: Names, input: ReceiveInput, receiver: string): Promise<Plan> {
  const { donorName, remark, photo } = input
  const lines: LineOf<'receipt'>[] = []
  for (const [at, line] of input.lines.entries()) {
    const { goodsId, quantity, expiry, value, reason, meantFor } = line
    const stays = meantFor === undefined || meantFor === receiver
    lines.push({
      ...(await articleOf(names, goodsId)),
      quantity,
      expiry,
      value,
      reason,
      meant: stays ? undefined : await unitNamed(names, meantFor, `lines.${at}.meantFor`),
    })
  }
  if (input.code !== undefined || input.lines.some(({ pledgeId, needLine }) => pledgeId ?? needLine))
    refuse('CODE_UNKNOWN')
  const donor =
    donorName === undefined ? undefined : { name: donorName, salt: randomBytes(16).toString('hex') }
  return {
    does: {
      kind: 'receipt',
      donor: donor ? { as: 'named', commitment: commitmentOf(donor.salt, donor.name) } : { as: 'anonymous' },
      lines,
    },
    beside: { donor, remark, photo, code: readableCode() },
  }
}
