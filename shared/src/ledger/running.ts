import { post } from './apply'
import { isSound } from './balance'
import { bookOf, closed, marked } from './book'
import type { Entry, LotId } from './schema'
import { emptyState, type State } from './state'

// 500: between two of them no more lots come in than a phone can hold.
const CLOSED_EVERY = 500

/**
 * The stock that entries lead to, written on in place: `applied` copies all lots for each entry, which on a phone takes longer than its
 * hash. An entry adds up when the lots that it names do.
 */
export class Running {
  readonly #receiver: string
  #book
  #n = 0

  constructor(receiver: string) {
    this.#receiver = receiver
    this.#book = bookOf(emptyState(receiver))
  }

  /** After the last entry that was found to add up. */
  get state(): State {
    return closed(this.#book, this.#receiver, this.#n)
  }

  /** Enters the next one; whether it adds up. After one that does not there is no going on. */
  enter(entry: Entry): boolean {
    try {
      post(this.#book, entry.n, entry)
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
    for (const id of lotsOf(entry)) {
      const lot = this.#book.lots.get(id)
      if (lot === undefined || !isSound(lot)) return false
      this.#book.lots.set(id, marked(lot, entry.n))
    }
    this.#n = entry.n
    if (entry.n % CLOSED_EVERY === 0) this.#book = bookOf(this.state)
    return true
  }
}

/** The lots that an entry brings in, or changes. */
function lotsOf(entry: Entry): LotId[] {
  const own = (place: number): LotId => `${entry.n}.${place + 1}`
  switch (entry.kind) {
    case 'receipt':
    case 'arrived':
      return entry.lines.map((_, place) => own(place))
    case 'issue':
    case 'sent':
      return entry.lines.flatMap(({ lots }) => lots.map(({ lot }) => lot))
    case 'count':
      return entry.lines.map((line, place) => ('lot' in line ? line.lot : own(place)))
    case 'correction':
      return entry.lines.flatMap((line, place) =>
        'apart' in line && line.apart !== undefined ? [line.lot, own(place)] : line.lot,
      )
  }
}
