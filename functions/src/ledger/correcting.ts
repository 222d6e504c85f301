import {
  type Article,
  type CorrectInput,
  type Entry,
  type LineOf,
  refuse,
  type Said,
  type State,
  saidOf,
} from '@muster/shared'
import type { Holder, Plan, StoredDeed } from './deed.store'
import { articleOf, type Names } from './naming'
import type { LedgerStores } from './stores'

// Between two readings of who holds an entry they may have let go of it.
const TRIES = 5

/** A correction as the ledger says it: what had been said of a lot, as a whole, and what is so. */
export async function correctionOf(names: Names, state: State, input: CorrectInput): Promise<Plan> {
  const { of, reason, remark } = input
  const lines: LineOf<'correction'>[] = []
  for (const line of input.lines) lines.push(await corrected(names, state, line))
  return { does: { kind: 'correction', of, reason, lines }, beside: { remark } }
}

async function corrected(
  names: Names,
  { lots }: State,
  line: CorrectInput['lines'][number],
): Promise<LineOf<'correction'>> {
  if ('issued' in line) return line
  const { lot, is, apart } = line
  const kept = lots[lot] ?? refuse('LOT_UNKNOWN', { lot })
  const was = saidOf(kept)
  if (was.quantity !== line.was) refuse('CHANGED_MEANWHILE')
  return {
    lot,
    was,
    is: await saidAs(names, is, was),
    ...(apart === undefined ? {} : { apart: await saidAs(names, apart, was) }),
  }
}

type Read = Extract<CorrectInput['lines'][number], { is: object }>['is']

/** Goods that are what they were keep the name that they were taken in by. */
async function saidAs(names: Names, { goodsId, quantity, expiry, value }: Read, was: Said): Promise<Said> {
  const { goods, item, grade, measure } = was
  const same: Article = { goods, item, ...(grade === undefined ? {} : { grade }), measure }
  const article = goodsId === goods ? same : await articleOf(names, goodsId)
  const { meant } = was
  return {
    ...article,
    quantity,
    ...(expiry === undefined ? {} : { expiry }),
    ...(value === undefined ? {} : { value }),
    ...(meant === undefined ? {} : { meant }),
  }
}

/** The entry that a deed corrects and the corrections of it so far: complete while the deed holds that entry. */
export async function correctionsOf(
  { ledger }: LedgerStores,
  { does, receiver }: StoredDeed,
): Promise<Entry[]> {
  if (does.kind !== 'correction') return []
  const first = await ledger.get(receiver, does.of)
  if (first === undefined) return []
  const later = await Promise.all((first.correctedBy ?? []).map((n) => ledger.get(receiver, n)))
  return [first.entry, ...later.flatMap((item) => item?.entry ?? [])]
}

/**
 * Lets one correction of an entry be written at a time, so that each knows those before it. Answers with the deed that has it.
 * Refuses (NOT_FOUND) where there is no such entry.
 */
export async function holdEntry(
  { ledger }: LedgerStores,
  { id, claim, receiver }: StoredDeed,
  of: number,
): Promise<Holder | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (await ledger.hold(receiver, of, { deed: id, claim })) return undefined
    const { holder } = (await ledger.get(receiver, of)) ?? refuse('NOT_FOUND')
    if (holder) return holder
  }
  return refuse('BUSY')
}

/** Notes by which entry one was corrected, once, and lets go of it. */
export async function noteCorrection(
  { ledger }: LedgerStores,
  { receiver, claim }: StoredDeed,
  of: number,
  n: number,
): Promise<void> {
  if (!(await ledger.noteCorrection(receiver, of, claim, n))) await ledger.letGo(receiver, of, claim)
}
