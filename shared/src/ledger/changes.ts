import type { Article, LineOf, Reason, Said } from './schema'
import type { ShownEntry } from './views'

/** What one line of an entry did, as a reader sees it. */
export interface Change {
  /** What it is of; absent where the entry names a lot that is not known any more. */
  of?: Pick<Article, 'item' | 'grade' | 'measure'> | undefined
  lot?: string | undefined
  /** So many more in stock; below zero so many fewer. */
  by: number
  /** What had been said, or promised, or booked, and what it is. */
  was?: number | undefined
  is?: number | undefined
  /** It turned out to be something else. */
  became?: Said | undefined
  apart?: Said | undefined
  reason?: Reason | undefined
  /** What is said of goods that came in. */
  said?: Pick<Said, 'expiry' | 'value' | 'meant'> | undefined
  /** Which lots went out. */
  portions?: { lot: string; quantity: number }[] | undefined
}

const sameArticle = (a: Article, b: Article) =>
  a.goods === b.goods && a.grade === b.grade && a.measure === b.measure

function cameIn(line: LineOf<'receipt'> | LineOf<'arrived'>): Change {
  const promised = 'sent' in line ? line.sent : line.pledged
  const { quantity, reason } = line
  const differs = promised !== undefined && promised !== quantity
  return { of: line, by: quantity, said: line, reason, ...(differs ? { was: promised, is: quantity } : {}) }
}

function wentOut(line: LineOf<'issue'>): Change {
  const quantity = line.lots.reduce((sum, portion) => sum + portion.quantity, 0)
  return { of: line, by: -quantity, portions: line.lots }
}

function counted(line: LineOf<'count'>, lots: Record<string, Article>): Change {
  if ('found' in line) return { of: line, by: line.found, said: line, reason: line.reason }
  const { lot, booked: was, counted: is, reason } = line
  return { of: lots[lot], lot, by: is - was, was, is, reason }
}

function corrected(line: LineOf<'correction'>, reason: Reason, lots: Record<string, Article>): Change {
  if ('issued' in line) {
    const { was, is } = line.issued
    return { of: lots[line.lot], lot: line.lot, by: was - is, was, is, reason, portions: [] }
  }
  const { lot, was, is, apart } = line
  const change = { lot, was: was.quantity, is: is.quantity, apart, reason, said: is }
  return sameArticle(was, is)
    ? { of: was, by: is.quantity - was.quantity, ...change }
    : { of: was, by: 0, became: is, ...change }
}

/** An entry, line by line. */
export function changesOf({ entry, lots = {} }: Pick<ShownEntry, 'entry' | 'lots'>): Change[] {
  switch (entry.kind) {
    case 'receipt':
    case 'arrived':
      return entry.lines.map(cameIn)
    case 'issue':
    case 'sent':
      return entry.lines.map(wentOut)
    case 'count':
      return entry.lines.map((line) => counted(line, lots))
    case 'correction':
      return entry.lines.map((line) => corrected(line, entry.reason, lots))
  }
}

/** Whether a correction is of goods that went out. */
export const isOfIssue = ({ portions }: Change) => portions !== undefined && portions.length === 0
