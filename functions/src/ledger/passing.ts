import {
  type ArriveInput,
  cargoOf,
  type Entry,
  type LineOf,
  MAX_LINES,
  type Portion,
  type Purpose,
  proposed,
  Refused,
  refuse,
  type SendOnInput,
  type State,
  type Taken,
} from '@muster/shared'
import { randomId } from '../ids'
import { fill } from './awaited'
import type { Holder, Outside, Plan, StoredDeed } from './deed.store'
import { takenOf } from './issuing'
import { articleOf, type Names, noSuch, unitNamed } from './naming'
import type { LedgerStores } from './stores'
import type { StoredTransfer } from './transfer.store'

/** Goods that are sent on to another receiver. */
export async function sendingOf(
  names: Names,
  state: State,
  { to, lines, remark }: SendOnInput,
  { receiver, today }: { receiver: string; today: string },
): Promise<Plan> {
  if (to === receiver) noSuch('to')
  const unit = await unitNamed(names, to, 'to')
  const purpose = { receiverId: to, today }
  const asked = await Promise.all(lines.map((line) => takenOf(names, state, line, purpose)))
  const chosen = asked.flat().map((taken) => ({ ...taken, lots: lotsFor(state, taken, purpose) }))
  // One line a lot is what the other counts in, and an entry has no more.
  if (chosen.reduce((sum, { lots }) => sum + lots.length, 0) > MAX_LINES)
    refuse('BAD_REQUEST', { issues: [{ path: 'lines', message: `一次最多 ${MAX_LINES} 批，分两次送` }] })
  return {
    does: {
      kind: 'sent',
      transfer: randomId(),
      to: unit,
      lines: chosen.map(({ goods, item, grade, measure, lots }) => ({ goods, item, grade, measure, lots })),
    },
    beside: { remark },
  }
}

function lotsFor(state: State, taken: Taken, to: Purpose): Portion[] {
  const picking = proposed(state, taken, to)
  if (!picking.ok) throw new Refused(picking.refusal)
  return picking.lots
}

/**
 * What came of a transfer, line by line as it was sent, and which lines of needs it is for. Refuses what was not sent here, and another
 * grade without a reason.
 */
export async function arrivalOf(
  names: Names,
  { transfers, needs }: LedgerStores,
  { transferId, lines, remark }: ArriveInput,
  receiver: string,
): Promise<Plan> {
  const sent = await transfers.get(transferId)
  if (sent === undefined || sent.to.id !== receiver) return noSuch('transferId')
  if (lines.length !== sent.lines.length) noSuch('lines')
  const outside: Outside = { deliveries: [], gifts: [] }
  const came: LineOf<'arrived'>[] = []
  for (const [at, line] of sent.lines.entries()) {
    const arrived = await arrivedLine(names, line, lines[at])
    came.push(arrived)
    const { needLine } = lines[at] ?? {}
    const { quantity, reason } = arrived
    if (needLine && quantity > 0)
      await fill(names, { needs }, outside.gifts, {
        needLine,
        quantity,
        reason,
        article: arrived,
        receiver,
        at,
      })
  }
  return {
    does: { kind: 'arrived', transfer: transferId, from: sent.from, lines: came },
    beside: { remark },
    outside: outside.gifts.length > 0 ? outside : undefined,
  }
}

async function arrivedLine(
  names: Names,
  sent: LineOf<'arrived'>,
  counted: ArriveInput['lines'][number] = { quantity: sent.sent },
): Promise<LineOf<'arrived'>> {
  const { quantity, goodsId = sent.goods, reason } = counted
  const { goods, item, grade, measure, ...said } = sent
  if (goodsId !== goods && reason === undefined) refuse('REASON_NEEDED')
  const same = { goods, item, ...(grade === undefined ? {} : { grade }), measure }
  const article = goodsId === goods ? same : await articleOf(names, goodsId)
  return { ...said, ...article, quantity, ...(reason === undefined ? {} : { reason }) }
}

/** Puts what an entry has sent on its way, once. */
export async function sendOff(
  { ledger, transfers, communities }: LedgerStores,
  entry: Extract<Entry, { kind: 'sent' }>,
): Promise<void> {
  if (await transfers.get(entry.transfer)) return
  const { receiver: id } = entry
  const [{ state }, community] = await Promise.all([ledger.tail(id), communities.get(id)])
  await transfers.create({
    id: entry.transfer,
    from: { id, name: community?.receiver.name ?? id },
    to: entry.to,
    sentAt: entry.at,
    lines: cargoOf(state, entry.lines),
    sentAs: entry.n,
    state: 'sent',
  })
}

/**
 * Takes a transfer for the deed that counts it in; another deed that has it and is to be finished first.
 * Refuses TRANSFER_SETTLED, for one that has arrived.
 */
export async function holdTransfer(
  { transfers }: LedgerStores,
  { id: deed, claim }: StoredDeed,
  transferId: string,
): Promise<Holder | undefined> {
  if (await transfers.hold(transferId, { deed, claim })) return undefined
  const { state, holder }: StoredTransfer = (await transfers.get(transferId)) ?? refuse('NOT_FOUND')
  if (holder?.claim === claim) return undefined
  if (state === 'arrived') refuse('TRANSFER_SETTLED')
  return holder ?? refuse('BUSY')
}

/** Notes that a transfer has arrived as entry `n`, beside the sender's entry too. */
export async function noteArrival(
  { ledger, transfers }: LedgerStores,
  { claim }: StoredDeed,
  transferId: string,
  n: number,
): Promise<void> {
  await transfers.arrived(transferId, claim, n)
  const { from, sentAs, arrivedAs } = (await transfers.get(transferId)) ?? refuse('NOT_FOUND')
  if (arrivedAs === n) await ledger.noteArrival(from.id, sentAs, n)
}
