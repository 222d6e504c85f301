import {
  available,
  type LotId,
  namesSomebody,
  type Purpose,
  proposed,
  type State,
  type StockView,
} from '@muster/shared'
import * as v from 'valibot'
import type { InStock } from '../articles'

/** To whom it goes; `name` is what the page says of it. */
const destination = v.union([
  v.object({ kind: v.picklist(['shift', 'task']), id: v.string(), name: v.string() }),
  v.object({ kind: v.literal('unit'), id: v.string(), name: v.string() }),
  v.object({ kind: v.picklist(['case', 'outlet']), text: v.string() }),
])
export type Destination = v.InferOutput<typeof destination>
export type DestinationKind = Destination['kind']

/** So many of one article; the lots follow from the stock. */
const outLine = v.object({ key: v.string(), quantity: v.number() })
export type OutLine = v.InferOutput<typeof outLine>

export const issueDraft = v.object({ to: destination, chosen: v.array(outLine) })

/** The stock as the rules of the ledger know it. */
export const stateOf = ({ receiver, n, lots }: StockView): State => ({
  receiver: receiver.id,
  n,
  totals: {},
  lots: Object.fromEntries(lots.map(({ lot, came: _, ...said }) => [lot, { ...said, figures: {} }])),
})

/** How many of an article may go there. */
export const mostOf = (stock: StockView, article: InStock, to: Purpose) =>
  available(stateOf(stock), article, to)

/** The lots that it would be taken from, first what expires first; none where there is not as much. */
export function lotsFor(
  stock: StockView,
  { goods, item, grade, measure }: InStock,
  quantity: number,
  to: Purpose,
): { lot: LotId; quantity: number }[] {
  const article = { goods, item, measure, ...(grade === undefined ? {} : { grade }) }
  const picking = proposed(stateOf(stock), { ...article, quantity }, to)
  return picking.ok ? picking.lots : []
}

// As the contract has it: an id, so that no name can be written there.
const CASE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

/** What is sent as the destination; undefined while it is not said. */
export function isSaid(to: Destination | undefined): to is Destination {
  if (to === undefined) return false
  if (to.kind === 'case') return CASE.test(to.text.trim())
  return to.kind === 'outlet' ? to.text.trim() !== '' && !namesSomebody(to.text) : true
}
