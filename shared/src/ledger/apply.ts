import { type Book, bookOf, bring, closed, move, rewrite } from './book'
import type { Body, Entry, LineOf, LotId } from './schema'
import type { State } from './state'

/** Goods that were given. */
export function receive(
  book: Book,
  lot: LotId,
  { pledged: _, reason: __, ...said }: LineOf<'receipt'>,
): void {
  bring(book, lot, said, 'received')
}

/** Goods that another receiver sent. Where none came the lot is empty, and can be corrected when they turn up. */
export function arrive(book: Book, lot: LotId, { sent: _, reason: __, ...said }: LineOf<'arrived'>): void {
  bring(book, lot, said, 'arrived')
}

export function take(book: Book, figure: 'issued' | 'sent', { lots }: LineOf<'issue'>): void {
  for (const { lot, quantity } of lots) move(book, lot, figure, quantity)
}

export function recount(book: Book, lot: LotId, line: LineOf<'count'>): void {
  if ('found' in line) {
    const { found, reason: _, ...said } = line
    bring(book, lot, { ...said, quantity: found }, 'gained')
  } else if (line.counted > line.booked) move(book, line.lot, 'gained', line.counted - line.booked)
  else move(book, line.lot, 'lost', line.booked - line.counted)
}

export function correct(book: Book, lot: LotId, line: LineOf<'correction'>): void {
  if ('issued' in line) {
    move(book, line.lot, 'issued', line.issued.is - line.issued.was)
  } else {
    rewrite(book, line.lot, line.is)
    if (line.apart !== undefined) bring(book, lot, line.apart, 'corrected')
  }
}

/** The stock after an entry that `decide` has made. Throws a RangeError for a lot that there is not, or an entry that is not the next. */
export function applied(state: State, entry: Entry): State {
  if (entry.n !== state.n + 1) throw new RangeError(`Entry ${entry.n} does not follow entry ${state.n}`)
  const book = bookOf(state)
  post(book, entry.n, entry)
  return closed(book, state.receiver, entry.n)
}

/** Enters what entry `n` says. Throws a RangeError for a lot that there is not. */
export function post(book: Book, n: number, body: Body): void {
  switch (body.kind) {
    case 'receipt':
      eachLine(n, body.lines, (line, lot) => receive(book, lot, line))
      break
    case 'arrived':
      eachLine(n, body.lines, (line, lot) => arrive(book, lot, line))
      break
    case 'issue':
      eachLine(n, body.lines, (line) => take(book, 'issued', line))
      break
    case 'sent':
      eachLine(n, body.lines, (line) => take(book, 'sent', line))
      break
    case 'count':
      eachLine(n, body.lines, (line, lot) => recount(book, lot, line))
      break
    case 'correction':
      eachLine(n, body.lines, (line, lot) => correct(book, lot, line))
  }
}

/** `lot`: the id of the lot that this line brings in, if it brings one. */
function eachLine<L>(n: number, lines: readonly L[], enter: (line: L, lot: LotId) => void): void {
  for (const [index, line] of lines.entries()) enter(line, `${n}.${index + 1}`)
}
