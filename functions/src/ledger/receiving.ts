import { randomBytes } from 'node:crypto'
import { type Article, commitmentOf, type LineOf, type ReceiveInput, refuse } from '@muster/shared'
import { readableCode } from '../ids'
import { type Awaited, type Awaiting, awaitedUnder, fill, isAsked } from './awaited'
import type { Outside, Plan } from './deed.store'
import { badField, type Names, takenIn, unitNamed } from './naming'

type Line = ReceiveInput['lines'][number]

/** A gift as it is taken in: of pledges under their code, or walk-in, for a line of a need or not. Who walks in gets a code as well. */
export async function receiptOf(
  names: Names,
  stores: Awaiting,
  input: ReceiveInput,
  receiver: string,
): Promise<Plan> {
  const awaited = await awaitedUnder(stores, input, receiver)
  const outside: Outside = { deliveries: [], gifts: [] }
  const lines: LineOf<'receipt'>[] = []
  for (const [at, line] of input.lines.entries()) {
    const article = await takenIn(names, line, at)
    const pledge = awaited.find(({ pledgeId }) => pledgeId === line.pledgeId)
    const pledged = pledge && (await delivered(names, outside, pledge, { line, article, at }))
    if (line.needLine) {
      if (line.pledgeId !== undefined) badField(`lines.${at}.needLine`, '认捐的已经有单子了')
      await fill(names, stores, outside.gifts, { ...line, needLine: line.needLine, article, receiver, at })
    }
    const { quantity, value, reason } = line
    const meant = await meantFor(names, line, receiver, at)
    lines.push({ ...article, quantity, value, meant, pledged, reason })
  }
  const chosen = awaited.length > 0 ? awaited[0]?.donorName : input.donorName
  const donor = chosen ? { name: chosen, salt: randomBytes(16).toString('hex') } : undefined
  const { remark, photo, code = readableCode() } = input
  return {
    does: {
      kind: 'receipt',
      donor: donor ? { as: 'named', commitment: commitmentOf(donor.salt, donor.name) } : { as: 'anonymous' },
      lines,
    },
    beside: { donor, remark, photo, code },
    outside: outside.deliveries.length + outside.gifts.length > 0 ? outside : undefined,
  }
}

/** Adds a line to what came of a pledge. What had been pledged is said of the first of its lines. */
async function delivered(
  names: Names,
  { deliveries }: Outside,
  { pledgeId, personId, pledged, line: asked }: Awaited,
  { line: { quantity, reason }, article, at }: { line: Line; article: Article; at: number },
): Promise<number | undefined> {
  const isIt = await isAsked(names, asked, article, reason)
  if (!isIt && reason === undefined) refuse('REASON_NEEDED')
  const came = isIt ? quantity : 0
  const before = deliveries.find((each) => each.pledgeId === pledgeId)
  if (before === undefined) deliveries.push({ pledgeId, personId, pledged, quantity, came, lines: [at] })
  else {
    const lines = [...(before.lines ?? []), at]
    Object.assign(before, { quantity: before.quantity + quantity, came: before.came + came, lines })
  }
  return before === undefined ? pledged : undefined
}

async function meantFor(names: Names, { meantFor: id }: Line, receiver: string, at: number) {
  return id === undefined || id === receiver ? undefined : unitNamed(names, id, `lines.${at}.meantFor`)
}
