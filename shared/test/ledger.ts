import type { Refusal } from '../src/contract/errors'
import { applied } from '../src/ledger/apply'
import { hashOf, ORIGIN } from '../src/ledger/chain'
import { decide } from '../src/ledger/rules'
import type { Deed, Entry } from '../src/ledger/schema'
import { emptyState, type State } from '../src/ledger/state'
import { MINUTE, toIso } from '../src/time'

export const TODAY = '2022-03-20'

/** A receiver's ledger in memory: each deed is decided on the stock as it is, and chained to the entry before. */
export class TestLedger {
  state: State
  readonly chain: { entry: Entry; hash: string }[] = []

  /** `apply`: for a negative control, a rule that books wrongly. */
  constructor(
    readonly receiver = 'anfu',
    private readonly apply = applied,
  ) {
    this.state = emptyState(receiver)
  }

  get entries(): Entry[] {
    return this.chain.map(({ entry }) => entry)
  }

  /** The entry that the deed has become, or why it has not. */
  try(deed: Deed): Entry | Refusal {
    const decision = decide(this.state, deed, { today: TODAY, earlier: this.entries })
    if (!decision.ok) return decision.refusal
    const n = this.state.n + 1
    const at = toIso(Date.parse(`${TODAY}T08:00:00+08:00`) + n * MINUTE)
    const prev = this.chain.at(-1)?.hash ?? ORIGIN
    const entry: Entry = { ...decision.body, receiver: this.receiver, n, at, prev, by: 'keeper' }
    this.state = frozen(this.apply(this.state, entry))
    this.chain.push({ entry, hash: hashOf(entry) })
    return entry
  }

  enter(deed: Deed): Entry {
    const entry = this.try(deed)
    if ('code' in entry) throw new Error(JSON.stringify(entry))
    return entry
  }

  /** In stock, by name and grade. */
  get stock(): Record<string, number> {
    const left: Record<string, number> = {}
    for (const lot of Object.values(this.state.lots)) {
      const name = lot.grade ?? lot.item
      if (lot.left > 0) left[name] = (left[name] ?? 0) + lot.left
    }
    return left
  }
}

/** So that a rule which writes into the stock it was given is found by throwing. */
function frozen(state: State): State {
  for (const part of [...Object.values(state.lots), ...Object.values(state.totals)]) {
    Object.freeze(part.figures)
    Object.freeze(part)
  }
  Object.freeze(state.lots)
  Object.freeze(state.totals)
  return Object.freeze(state)
}

export const n95 = { goods: 'mask-n95', item: '口罩', grade: 'N95', measure: '只' }
export const kn95 = { goods: 'mask-kn95', item: '口罩', grade: 'KN95', measure: '只' }
export const suits = { goods: 'suit', item: '防护服', measure: '套' }
export const noodles = { goods: 'noodles', item: '方便面', measure: '箱' }
export const nobody = { as: 'anonymous' } as const
export const toShift = { kind: 'shift', id: 'night', name: '夜间消杀' } as const
