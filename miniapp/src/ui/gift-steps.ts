import type { GiftPart, GiftStep, GiftWay } from '@muster/shared'
import { clock, date } from '../words'
import { giftWay as text } from '../words/zh/gift-way'
import { ledger } from '../words/zh/ledger'

export type GiftLine = GiftWay['lines'][number]

/** Something that the ledger says, and the entry of it that does. */
export interface Told {
  says: string
  receiver: string
  n: number
}

/** What came of one lot of a gift. */
export interface Part {
  /** Where it came to, or what was set apart; the lot that was given has none. */
  title?: string | undefined
  told: Told[]
  /** What is still there. */
  rest?: string | undefined
}

export interface Step {
  state: 'done' | 'now' | 'later'
  title: string
  text: string
  told?: Told | undefined
  parts?: Part[] | undefined
}

const when = (at: string) => `${date(at)} ${clock(at)}`

const joined = (...said: (string | false | undefined)[]) => said.filter((one) => one).join('，')

const reasonOf = (reason: string | undefined) =>
  Object.entries(ledger.reasons).find(([name]) => name === reason)?.[1]

/** How what came went out by now: handed out by anybody through whose hands it went, sent on, or both. */
function wentOut(parts: readonly GiftPart[]): keyof typeof text.wentOut | undefined {
  const steps = parts.flatMap((part) => part.steps)
  const sumOf = (...kinds: GiftStep['kind'][]) =>
    steps.reduce((sum, { kind, quantity }) => (kinds.includes(kind) ? sum + quantity : sum), 0)
  const isIssued = sumOf('issue', 'issueCorrection') > 0
  const isSent = sumOf('sent') > 0
  if (isIssued) return isSent ? 'both' : 'issued'
  return isSent ? 'sent' : undefined
}

/** The four steps of a line of a gift: pledged, received, in the ledger, gone out. */
export function stepsOf(receiver: string, { pledged, received, parts, state, measure }: GiftLine): Step[] {
  const isIn = received !== undefined
  const out = wentOut(parts)
  const pledge: Step[] = pledged
    ? [
        {
          state: 'done',
          title: text.pledged,
          text: text.pledgedOf(when(pledged.at), pledged.quantity, measure),
        },
      ]
    : []
  return [
    ...pledge,
    {
      state: isIn ? 'done' : state === 'pledged' ? 'now' : 'later',
      title: isIn ? text.received : text.bring,
      text: received
        ? joined(
            text.receivedOf(when(received.at), received.quantity, measure),
            pledged && reasonOf(received.reason),
          )
        : text.bringHint,
    },
    {
      state: isIn ? 'done' : 'later',
      title: text.shown,
      text: received ? '' : text.shownHint,
      told: received && { says: text.shownAs(received.n), receiver, n: received.n },
    },
    {
      state: out ? 'done' : isIn ? 'now' : 'later',
      title: out ? text.wentOut[out] : text.goesOut,
      text: isIn ? '' : text.goesOutHint,
      parts: parts.map(partOf),
    },
  ]
}

function partOf(part: GiftPart): Part {
  const { receiver, came, item, measure, steps, left, cut } = part
  const told = steps.map((step) => ({
    says: text.stepOf(when(step.at), whatOf(step, measure)),
    receiver: receiver.id,
    n: step.n,
  }))
  const rest = cut ? text.cut : left === undefined ? undefined : restOf(part, left)
  const first = (says: string): Told => ({ says, receiver: receiver.id, n: came.n })
  switch (came.kind) {
    case 'receipt':
      return { told, rest }
    case 'arrived': {
      const { sent = came.quantity, quantity } = came
      const counted =
        sent === quantity ? text.arrived(quantity, measure) : text.arrivedOf(sent, quantity, measure)
      const says = text.stepOf(when(came.at), joined(counted, reasonOf(came.reason)))
      return { title: receiver.name, told: [first(says), ...told], rest }
    }
    case 'correction': {
      const says = text.stepOf(when(came.at), reasonOf(came.reason) ?? ledger.kinds.correction)
      return { title: text.apart(came.quantity, measure, item), told: [first(says), ...told], rest }
    }
  }
}

function whatOf({ kind, quantity, to = '', underWay, became, beyond }: GiftStep, measure: string): string {
  switch (kind) {
    case 'issue':
      return text.issued(quantity, measure, to)
    case 'sent':
      return joined(text.sentOn(quantity, measure, to), underWay && text.underWay, beyond && text.beyond)
    case 'count':
      return text.counted(quantity, measure)
    case 'issueCorrection':
      return text.issueCorrected(quantity, measure)
    case 'correction':
      return joined(
        became && text.became(became.item),
        (became === undefined || quantity !== 0) && text.corrected(quantity, measure),
        beyond && text.beyond,
      )
  }
}

function restOf({ steps, measure }: GiftPart, left: number): string {
  if (left > 0) return text.left(left, measure)
  return steps.every(({ kind }) => kind === 'issue') ? text.allOut : text.noneLeft
}

/** How much is where by now, once it lies at more than one place; a line for each article. */
export function nowOf({ parts, now = [] }: GiftLine): string[] {
  if (parts.length < 2) return []
  return now.map(({ item, measure, left, issued, underWay, lost }) => {
    const amounts = { left, issued, underWay, lost }
    const said = Object.entries(text.nowOf).flatMap(([where, says]) => {
      const n = Object.entries(amounts).find(([name]) => name === where)?.[1] ?? 0
      return n > 0 ? says(ledger.amount(n, measure)) : []
    })
    return joined(now.length > 1 && item, ...said)
  })
}
