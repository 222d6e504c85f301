import { type Block, newBlock, titleOfBlock } from './blocks'
import type { PlacedEntry } from './chain'
import type { Line } from './cleaning'
import { readEntry, type Sheet } from './entry'
import { asksOf, titleKey } from './heads'
import { isMailExport } from './messages'
import { numbersAhead } from './numbering'
import { wholePlace } from './places'
import { below, sectionKey, sectionNote, sectionPlace } from './sections'

/** How far a paste is read: what stands, and what the next line may belong to. */
export interface Reading {
  blocks: Block[]
  block: Block
  /** The letters of the titles of all blocks that have begun. */
  titles: Set<string>
  /** Lines that claim a place and name nobody. */
  unresolved: Line[]
  /** Whose message it is, and whether its first line is still to come. */
  sender: string | null
  newMessage: boolean
  /** The entry that an un-numbered line directly below continues. */
  open: { entry: PlacedEntry; words: string; labelled: boolean } | null
  /** An empty slot whose person may stand on the next line. */
  slot: number | null
  lines: Line[]
  /** The paste is a chat as WeChat sends it by mail. */
  mail: boolean
  /** For each line, the next number below it. */
  ahead: (number | null)[]
}

/** One line in its turn. */
export interface Turn {
  index: number
  line: Line
  text: string
}

/** One question about a line; true where the line was what it asks for, and was read. */
export type Step = (reading: Reading, turn: Turn) => boolean

export const firstOf = (steps: readonly Step[], reading: Reading, turn: Turn): boolean =>
  steps.some((step) => step(reading, turn))

export function startReading(lines: Line[]): Reading {
  const block = newBlock(false)
  return {
    blocks: [block],
    block,
    titles: new Set(),
    unresolved: [],
    sender: null,
    newMessage: false,
    open: null,
    slot: null,
    lines,
    mail: isMailExport(lines),
    ahead: numbersAhead(lines),
  }
}

/** The head of the block is over. */
export function begin({ block, titles }: Reading): void {
  if (!block.begun) titles.add(titleKey(titleOfBlock(block) ?? ''))
  block.begun = true
}

/** Nothing below continues what stands above. */
export function close(reading: Reading): void {
  reading.open = null
  reading.slot = null
}

export function beginMessage(reading: Reading, sender: string | null): void {
  close(reading)
  reading.sender = sender
  reading.newMessage = true
}

export function beginBlock(reading: Reading, block: Block): void {
  close(reading)
  reading.block = block
  reading.blocks.push(block)
}

/** #接龙 begins a chain, unless it stands below its own title. */
export function beginDeclared(reading: Reading): void {
  const { block } = reading
  if (block.begun || titleOfBlock(block) !== null || block.declared) beginBlock(reading, newBlock(true))
  else Object.assign(block, newBlock(true))
}

/** A copy, or another chain, that begins with its title. */
export function beginTitled(reading: Reading, title: string): void {
  const { asks } = reading.block
  beginBlock(reading, { ...newBlock(false), head: [title], asks: asksOf(asks, title) })
}

export function beginSection(reading: Reading, words: string): void {
  close(reading)
  const { block } = reading
  block.section = below(block.section, words)
  if (wholePlace(words) !== null) block.asks = { ...block.asks, doors: true }
}

export const hasTitle = ({ block }: Reading): boolean => titleOfBlock(block) !== null

/** The next line that is not empty. */
export function nextLine({ lines }: Reading, { index }: Turn): string {
  for (let below = index + 1; below < lines.length; below++) {
    const text = lines[below]?.text ?? ''
    if (text !== '') return text
  }
  return ''
}

export interface Entering {
  no: number | null
  words: string
  sheet: Sheet
  /** It began with 姓名：, so the fields below are its own. */
  labelled?: boolean
}

export function enter(
  reading: Reading,
  { line }: Turn,
  { no, words, sheet, labelled = false }: Entering,
): void {
  const { block } = reading
  const entry = { no, ...placed(block, sheet), line: line.at, section: sectionKey(block.section) }
  begin(reading)
  block.entries.push(entry)
  block.section = { ...block.section, fresh: false }
  reading.open = { entry, words, labelled }
  reading.slot = null
}

const LONGEST_ENTRY = 200

/** The line belongs to the entry above. */
export function continueOpen({ open, block }: Reading, text: string): void {
  if (open === null || open.words.length > LONGEST_ENTRY) return
  open.words += `\n${text}`
  const sheet = readEntry(open.words, block.asks)
  if (sheet.name !== null) Object.assign(open.entry, placed(block, sheet))
}

/** What is said of a person, behind what the subhead says of all below it. */
function placed({ section }: Block, sheet: Sheet): Omit<PlacedEntry, 'no' | 'line' | 'section'> {
  const note = [sectionNote(section), sheet.note ?? ''].filter(Boolean).join(' ')
  const place = sectionPlace(section)
  const own = sheet.address ?? ''
  const whole = own.startsWith(place) || /[栋幢座]|号楼|^\d+-\d+-\d/.test(own)
  const address = whole ? own : place + own
  return { ...sheet, name: sheet.name ?? '', note: note || null, address: address || null }
}
