import { type Refusal, refusal } from '../contract/errors'
import { arrive, correct, receive, recount, take } from './apply'
import { type Book, bookOf, closed } from './book'
import { canonical } from './canonical'
import { utf8 } from './digest'
import { notEnough, type Purpose, picked } from './picking'
import { type Body, type Deed, type Entry, type LineOf, type LotId, MAX_LOTS, type Taken } from './schema'
import { type State, saidOf, wentOut } from './state'

// A state stands in one DynamoDB item, which has 400 KB at most: this leaves room for an entry and for longer names.
const STATE_BYTES = 240_000

export type Decision = { ok: true; body: Body } | { ok: false; refusal: Refusal }

/** `today`: the day in China. `earlier`: for a correction of an issue, that entry and the corrections of it so far. */
export interface Circumstances {
  today: string
  earlier?: readonly Entry[] | undefined
}

type Why = Refusal | null

/** What the ledger will say of a deed, as the stock is; or why it cannot be. */
export function decide(state: State, deed: Deed, { today, earlier = [] }: Circumstances): Decision {
  const book = bookOf(state)
  const n = state.n + 1
  switch (deed.kind) {
    case 'issue': {
      const out = takenOut(book, deed.lines, 'issued', { receiverId: null, today })
      return out.ok ? { ok: true, body: { ...deed, lines: out.lines } } : out
    }
    case 'sent': {
      const out = takenOut(book, deed.lines, 'sent', { receiverId: deed.to.id, today })
      return out.ok ? { ok: true, body: { ...deed, lines: out.lines } } : out
    }
    case 'receipt':
      return unless(
        deed,
        eachLine(n, deed.lines, (line, lot) => received(book, lot, line)) ?? crowded(state, book),
      )
    case 'arrived':
      return unless(
        deed,
        eachLine(n, deed.lines, (line, lot) => arrived(book, lot, line)) ?? crowded(state, book),
      )
    case 'count':
      return unless(
        deed,
        eachLine(n, deed.lines, (line, lot) => counted(book, lot, line)) ?? crowded(state, book),
      )
    case 'correction': {
      const issued = issuedBy(deed.of, earlier)
      const why = eachLine(n, deed.lines, (line, lot) => corrected(book, lot, line, deed.of, issued))
      return unless(deed, why ?? crowded(state, book))
    }
  }
}

const unless = (body: Body, why: Why): Decision => (why ? { ok: false, refusal: why } : { ok: true, body })

/** Lines one after another, so that each finds the stock as those before have left it. `lot`: the id of the lot that it may bring in. */
function eachLine<L>(n: number, lines: readonly L[], entered: (line: L, lot: LotId) => Why): Why {
  for (const [index, line] of lines.entries()) {
    const why = entered(line, `${n}.${index + 1}`)
    if (why) return why
  }
  return null
}

type Out = { ok: true; lines: LineOf<'issue'>[] } | { ok: false; refusal: Refusal }

function takenOut(book: Book, asked: readonly Taken[], figure: 'issued' | 'sent', to: Purpose): Out {
  const lines: LineOf<'issue'>[] = []
  for (const taken of asked) {
    const picking = picked(book, taken, to)
    if (!picking.ok) return picking
    const { goods, item, grade, measure } = taken
    const line = { goods, item, ...(grade === undefined ? {} : { grade }), measure, lots: picking.lots }
    take(book, figure, line)
    lines.push(line)
  }
  return { ok: true, lines }
}

function received(book: Book, lot: LotId, line: LineOf<'receipt'>): Why {
  const differs = line.pledged !== undefined && line.pledged !== line.quantity
  if (differs && line.reason === undefined) return refusal('REASON_NEEDED')
  receive(book, lot, line)
  return null
}

function arrived(book: Book, lot: LotId, line: LineOf<'arrived'>): Why {
  if (line.sent !== line.quantity && line.reason === undefined) return refusal('REASON_NEEDED')
  arrive(book, lot, line)
  return null
}

function counted(book: Book, lot: LotId, line: LineOf<'count'>): Why {
  if (!('found' in line)) {
    const kept = book.lots.get(line.lot)
    if (kept === undefined) return refusal('LOT_UNKNOWN', { lot: line.lot })
    if (kept.left !== line.booked) return refusal('CHANGED_MEANWHILE')
    if (line.counted !== line.booked && line.reason === undefined) return refusal('REASON_NEEDED')
  }
  recount(book, lot, line)
  return null
}

function corrected(
  book: Book,
  lot: LotId,
  line: LineOf<'correction'>,
  of: number,
  issued: Map<LotId, number>,
): Why {
  const kept = book.lots.get(line.lot)
  if (kept === undefined) return refusal('LOT_UNKNOWN', { lot: line.lot })
  if ('issued' in line) {
    const { was, is } = line.issued
    if (issued.get(line.lot) !== was) return refusal('CHANGED_MEANWHILE')
    if (is - was > kept.left) return notEnough(kept, kept.left)
    issued.set(line.lot, is)
  } else {
    // An entry is corrected by its own number, or a reader would look for the slip in the wrong one.
    if (!line.lot.startsWith(`${of}.`)) return refusal('LOT_UNKNOWN', { lot: line.lot })
    if (canonical(saidOf(kept)) !== canonical(line.was)) return refusal('CHANGED_MEANWHILE')
    if (line.is.quantity < wentOut(kept.figures)) return notEnough(kept, kept.left)
  }
  correct(book, lot, line)
  return null
}

/** How many of each lot an entry says were issued, as it has been corrected so far. */
function issuedBy(of: number, earlier: readonly Entry[]): Map<LotId, number> {
  const issued = new Map<LotId, number>()
  for (const entry of earlier) {
    if (entry.kind === 'issue' && entry.n === of)
      for (const { lot, quantity } of entry.lines.flatMap((line) => line.lots))
        issued.set(lot, (issued.get(lot) ?? 0) + quantity)
    if (entry.kind === 'correction' && entry.of === of)
      for (const line of entry.lines) if ('issued' in line) issued.set(line.lot, line.issued.is)
  }
  return issued
}

/** Whether the stock would have more lots than can be kept. What brings no lot in is never refused for that. */
function crowded(state: State, book: Book): Why {
  if (book.lots.size <= Object.keys(state.lots).length) return null
  const inStock = [...book.lots.values()].filter((lot) => lot.left > 0).length
  return inStock > MAX_LOTS || tooLarge(closed(book, state.receiver, state.n + 1))
    ? refusal('STOCK_CROWDED', { lots: inStock })
    : null
}

function tooLarge(state: State): boolean {
  const text = JSON.stringify(state)
  // No UTF-16 unit takes more than three bytes, so that most need no closer look.
  return text.length * 3 > STATE_BYTES && utf8(text).length > STATE_BYTES
}
