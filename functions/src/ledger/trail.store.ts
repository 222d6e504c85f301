import { type Destination, type Entry, type GiftStep, giftStep, type LotId } from '@muster/shared'
import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

// 200: some 40 KB. A lot that goes out in more steps is a warehouse's, and its donor is told that there are more.
const STEPS_READ = 200

/** What entries did to each lot after it came in; derived from the ledger, one partition a lot. */
export class TrailStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** The first steps of a lot, oldest first: one query. `cut`: there are more. */
  async of(receiver: string, lot: LotId): Promise<{ steps: GiftStep[]; cut: boolean }> {
    const items = await this.#table.query(keys.trail(receiver, lot), { limit: STEPS_READ + 1 })
    const steps = items.slice(0, STEPS_READ).map((item) => v.parse(giftStep, item))
    return { steps, cut: items.length > STEPS_READ }
  }

  async note(entry: Entry): Promise<void> {
    for (const [lot, step] of stepsOf(entry))
      await this.#table.put({ ...keys.step(entry.receiver, lot, entry.n), ...step })
  }
}

/** What an entry did to the lots it names, together for each. Losses and what was too much are below zero. */
export function stepsOf(entry: Entry): Map<LotId, GiftStep> {
  const steps = new Map<LotId, GiftStep>()
  const step = (lot: LotId, kind: GiftStep['kind'], quantity: number, to?: string) => {
    const before = steps.get(lot)?.quantity ?? 0
    steps.set(lot, { n: entry.n, at: entry.at, kind, quantity: before + quantity, to })
  }
  switch (entry.kind) {
    case 'issue':
      for (const { lot, quantity } of entry.lines.flatMap(({ lots }) => lots))
        step(lot, 'issue', quantity, nameOf(entry.to))
      break
    case 'sent':
      for (const { lot, quantity } of entry.lines.flatMap(({ lots }) => lots))
        step(lot, 'sent', quantity, entry.to.name)
      break
    case 'count':
      for (const line of entry.lines)
        if ('lot' in line && line.counted !== line.booked) step(line.lot, 'count', line.counted - line.booked)
      break
    case 'correction':
      for (const line of entry.lines)
        if ('issued' in line) step(line.lot, 'issueCorrection', line.issued.is - line.issued.was)
        else step(line.lot, 'correction', line.is.quantity - line.was.quantity)
  }
  return steps
}

/** A person in need is their case's number to everybody. */
const nameOf = (to: Destination) => (to.kind === 'case' ? to.number : to.name)
