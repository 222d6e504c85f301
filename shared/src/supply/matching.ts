import { isSameGoods, type Named } from '../goods/same'
import { chinaDay } from '../time'
import { metresBetween, type Position, stretchOf } from './distance'

interface Place {
  receiverId: string
  position?: Position | undefined
}

export interface OpenLine extends Named, Place {
  id: string
  needId: string
  measure: string
  wanted: number
  open: number
  urgent: boolean
  /** ISO. */
  neededBy?: string | undefined
}

/** What is to spare: a lot that its receiver can do without, or what a donor pledged and nobody has room for. */
export interface Offer extends Named, Place {
  id: string
  kind: 'lot' | 'pledge'
  measure: string
  quantity: number
  /** The last day on which it may be used. */
  expiry?: string | undefined
}

export interface Proposal {
  offerId: string
  kind: Offer['kind']
  quantity: number
  expiry?: string
  /** Rounded; undefined where one of the places is not known. */
  metres?: number
}

const metresOf = (one: Place, other: Place) =>
  one.position && other.position ? Math.round(metresBetween(one.position, other.position)) : undefined

const fits = (line: OpenLine, offer: Pick<Offer, keyof Named | 'measure'>) =>
  line.measure === offer.measure && isSameGoods(line, offer)

/** Compares by each in turn; the first that differs decides. */
const inTurn = (...differences: number[]) => differences.find((difference) => difference !== 0) ?? 0
const NEVER = '9999-12-31'
const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/**
 * What could fill an open line, best first, together never more than is open. Same goods, grade and measure only; nothing that runs out
 * before the day it is needed. Nearer stretch first; then what fills the line alone; then what expires first.
 */
export function proposalsFor(line: OpenLine, offers: readonly Offer[], now: number): Proposal[] {
  const needed = [chinaDay(now), line.neededBy?.slice(0, 10) ?? ''].sort().at(-1) ?? ''
  const fitting = offers
    .filter((offer) => offer.quantity > 0 && offer.receiverId !== line.receiverId && fits(line, offer))
    .filter(({ expiry = NEVER }) => expiry >= needed)
    .map((offer) => ({ offer, metres: metresOf(line, offer) }))
    .sort((a, b) =>
      inTurn(
        stretchOf(a.metres) - stretchOf(b.metres),
        Number(b.offer.quantity >= line.open) - Number(a.offer.quantity >= line.open),
        byText(a.offer.expiry ?? NEVER, b.offer.expiry ?? NEVER),
        b.offer.quantity - a.offer.quantity,
        (a.metres ?? 0) - (b.metres ?? 0),
        byText(a.offer.id, b.offer.id),
      ),
    )
  let open = line.open
  const proposals: Proposal[] = []
  for (const { offer, metres } of fitting) {
    if (open <= 0) break
    const quantity = Math.min(open, offer.quantity)
    open -= quantity
    const { id, kind, expiry } = offer
    proposals.push({
      offerId: id,
      kind,
      quantity,
      ...(expiry === undefined ? {} : { expiry }),
      ...(metres === undefined ? {} : { metres }),
    })
  }
  return proposals
}

/** What was sent to a receiver and is not counted in there yet. */
export interface OnTheWay extends Named {
  receiverId: string
  measure: string
  quantity: number
}

/** The lines, each with how much of what was sent there is for it: those that come first are filled first, nothing counts twice. */
export function lessSent<L extends OpenLine>(
  lines: readonly L[],
  sent: readonly OnTheWay[],
): (L & { underWay: number })[] {
  const left = sent.map((one) => ({ ...one }))
  return lines.map((line) => {
    let underWay = 0
    for (const one of left.filter((each) => each.receiverId === line.receiverId && fits(line, each))) {
      const quantity = Math.min(one.quantity, line.open - underWay)
      underWay += quantity
      one.quantity -= quantity
    }
    return { ...line, underWay }
  })
}

/** A donor's goods; what is given without a place is judged by need alone. */
export interface Gift extends Named {
  measure: string
  position?: Position | undefined
}

/** The open lines that a donor's goods fit, where they are needed most first: urgent, then soonest, then emptiest, then nearest. */
export function neededMost<L extends OpenLine>(gift: Gift, lines: readonly L[]): (L & { metres?: number })[] {
  const from = { receiverId: '', position: gift.position }
  return lines
    .filter((line) => line.open > 0 && fits(line, gift))
    .map((line) => {
      const metres = metresOf(line, from)
      return { ...line, ...(metres === undefined ? {} : { metres }) }
    })
    .sort((a, b) =>
      inTurn(
        Number(b.urgent) - Number(a.urgent),
        byText(a.neededBy ?? NEVER, b.neededBy ?? NEVER),
        b.open / b.wanted - a.open / a.wanted,
        stretchOf(a.metres) - stretchOf(b.metres),
        b.open - a.open,
        byText(a.id, b.id),
      ),
    )
}
