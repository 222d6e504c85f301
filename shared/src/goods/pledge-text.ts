import { identifyGoods } from './finding'
import { inMeasure, type QuantityQuestion, type SaidQuantity, UNITS } from './pack-text'
import { readStretch, type Stated, type Stretch } from './pledge-line'
import type { Goods } from './schema'
import { halfWidth } from './words'

/** What has to be asked before a line can be pledged. */
export type PledgeQuestion = { about: 'goods'; candidates: Goods[] } | QuantityQuestion

export interface ReadPledge {
  /** The stretch of the text that it was read from. */
  written: string
  /** The goods' name as it was written. */
  item: string
  said: SaidQuantity
  note?: string
  goods?: Goods
  /** In the goods' own measure; there only where nothing has to be asked. */
  quantity?: number
  measure?: string
  packs?: { count: number; name: string; of: number }
  questions: PledgeQuestion[]
}

export interface ReadPledges {
  lines: ReadPledge[]
  /** Stretches that were not understood, whole: nothing of them was read. */
  unresolved: string[]
}

/**
 * What an organisation pastes, as lines: KN95 2000只、防护服 100套. No figure is invented, rounded or guessed, no grade is assumed: what is
 * not said is asked.
 */
export function parsePledges(text: string, catalogue: readonly Goods[]): ReadPledges {
  const read: ReadPledges = { lines: [], unresolved: [] }
  for (const row of unmarked(text).split(/[\n\r]+/)) readRow(row, catalogue, read)
  return read
}

const ENCLOSED = /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229]/g

const unmarked = (text: string) =>
  halfWidth(text.replace(/[\u2028\u2029]/g, '\n').replace(ENCLOSED, '；'))
    .replace(/[[【〔{]/g, '(')
    .replace(/[\]】〕}]/g, ')')
    // As newspapers set it: 13 万个.
    .replace(/(\d) +(?=[百千万])/g, '$1')

const NUMBERED =
  /(^|[;。])\s*(?:[-*•·●◆■▪]\s*|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[、)]|[.](?!\d))\s*)/g
// The first column of a table counts its rows.
const INDEXED = new RegExp(`^[\\s|]*\\d{1,3}[\\s|]+(?!${UNITS})(?=[^\\s|]+[\\s|].*\\d)`)
const GROUPED = /(^|[^\w.,])(\d{1,3}(?:,\d{3})+)(?![\d,])/g

/** The stretches of a row: cut where a separator stands outside brackets. */
function stretchesOf(row: string): string[] {
  const plain = row
    .replace(INDEXED, '')
    .replace(NUMBERED, '$1')
    .replace(GROUPED, (_, before: string, figures: string) => before + figures.replaceAll(',', ''))
    .replace(/[\t|]+/g, ' ')
  const cuts = /[,;、。!]/
  const stretches = ['']
  let depth = 0
  for (const letter of plain) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    const cut = depth === 0 && cuts.test(letter)
    if (cut) stretches.push('')
    else stretches.push((stretches.pop() ?? '') + letter)
    // A bracket that is closed without having been opened.
    if (depth < 0) depth = 0
  }
  const whole = depth === 0 ? stretches : plain.replace(/[()]/g, ' ').split(cuts)
  return whole.map((stretch) => stretch.trim()).filter((stretch) => stretch !== '')
}

interface Piece {
  written: string
  stretch: Stretch
}

/** Joins what separators cut: a name and the figure behind it, a figure and its unit, packs and their size. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    const both = last && together(last.stretch, piece.stretch)
    if (last && both) {
      out.pop()
      out.push({ written: `${last.written} ${piece.written}`, stretch: both })
    } else out.push(piece)
  }
  return out
}

function together(first: Stretch, second: Stretch): Stretch | null {
  if (first.is === 'name' && second.is === 'quantity') {
    const { said, note } = second
    return { is: 'stated', lines: [{ item: first.item, said, ...(note === undefined ? {} : { note }) }] }
  }
  const [line, ...more] = first.is === 'stated' ? first.lines : []
  if (line === undefined || more.length > 0) return null
  if (second.is === 'unit' && line.said.unit === undefined)
    return { is: 'stated', lines: [{ ...line, said: { ...line.said, unit: second.unit } }] }
  if (second.is === 'size' && line.said.each === undefined)
    return { is: 'stated', lines: [{ ...line, said: { ...line.said, each: second.each } }] }
  return null
}

function readRow(row: string, catalogue: readonly Goods[], read: ReadPledges): void {
  const pieces = stretchesOf(row).map((written) => ({ written, stretch: readStretch(written) }))
  for (const { written, stretch } of joined(pieces)) {
    if (stretch.is !== 'stated' || stretch.lines.some((line) => isGoods(line.note, catalogue)))
      read.unresolved.push(written)
    else read.lines.push(...stretch.lines.map((line) => asPledge(written, line, catalogue)))
  }
}

// KN95 2000只 防护服: the second has lost its figure, it is no note on the first.
const isGoods = (note: string | undefined, catalogue: readonly Goods[]) =>
  note !== undefined && identifyGoods(note, catalogue).goods !== undefined

function asPledge(written: string, { item, said, note }: Stated, catalogue: readonly Goods[]): ReadPledge {
  const line = { written, item, said, ...(note === undefined ? {} : { note }) }
  const { goods, candidates } = identifyGoods(item, catalogue)
  if (goods === undefined) return { ...line, questions: [{ about: 'goods', candidates }] }
  const counted = inMeasure(goods, said)
  return 'question' in counted
    ? { ...line, goods, questions: [counted.question] }
    : { ...line, goods, ...counted, questions: [] }
}
