import { type Spelling, spellingOf } from '../../traditional'
import { type Block, titleOfBlock } from './blocks'
import type { Chain, ChainEntry, PlacedEntry } from './chain'
import { cleanLines } from './cleaning'
import { duplicatesIn, mergeCopies } from './copies'
import { pickTitle, titleKey } from './heads'
import { saysTitle } from './lines'
import { withoutQuotes } from './messages'
import { readChain } from './reader'
import type { Reading } from './reading'
import { isPerson } from './vocabulary'

export type { Chain, ChainEntry } from './chain'
export { doubtOf } from './doubts'
export * from './writing'

/** A chain and where its people stood; entries of one chain follow each other. */
export interface PlacedChain extends Omit<Chain, 'entries'> {
  chains: PlacedEntry[][]
  /** How often each chain was pasted. */
  copies: number[]
}

/** Reads a pasted 接龙. Any text is welcome; one that is no chain gives nobody and no title. */
export function parseChain(text: string): Chain {
  const { chains, ...rest } = placeChain(text)
  return {
    title: rest.title,
    entries: chains.flat().map(withoutPlace),
    duplicates: rest.duplicates,
    unresolved: rest.unresolved,
  }
}

/** As `parseChain`, with the line and the section of each person. */
export function placeChain(text: string): PlacedChain {
  const cleaned = cleanLines(text)
  const spelling = spellingOf(cleaned)
  const { lines, quoted } = withoutQuotes(cleaned)
  const read = readChain(lines)
  for (const { entries } of read.blocks) for (const entry of entries) spell(entry, spelling)
  if (read.blocks.every(isNotice))
    return { title: null, chains: [], copies: [], duplicates: [], unresolved: [] }
  const groups = chainsOf(read)
  const chains = groups.map((group) => mergeCopies(group.copies))
  const titles = groups.map((group) => group.title).filter((title) => title !== null)
  const found =
    chains.some((chain) => chain.length > 0) || read.blocks.some((block) => block.declared || block.begun)
  const quotedTitle = pickTitle(quoted.map((line) => line.text))
  const duplicates: [number, number][] = []
  let from = 0
  for (const chain of chains) {
    for (const pair of duplicatesIn(chain, from)) duplicates.push(pair)
    from += chain.length
  }
  const title = titles.length > 0 ? titles.join(' / ') : quotedTitle
  return {
    title: found && title !== null ? spelling(title) : null,
    chains,
    copies: groups.map((group) => group.copies.length),
    duplicates,
    unresolved: read.unresolved.map((line) => line.raw),
  }
}

/** Numbered rules and nobody unmistakable: a notice, no chain. */
function isNotice(block: Block): boolean {
  if (block.declared || saysTitle(titleOfBlock(block) ?? '')) return false
  if (isPriceList(block)) return true
  return (
    (block.rules > 0 || announcesRules(block) || namesSteps(block)) &&
    block.entries.every((entry) => entry.phone === null && !isPerson(entry.name))
  )
}

/** 温馨提示, 请做到以下几点：. */
const announcesRules = ({ head, section }: Block): boolean =>
  [...head, ...section.heads.map(({ words }) => words)].some((line) =>
    /温馨提示|须知|倡议|注意事项|(?:以下|如下)(?:几[点条项]|事项|措施)[:：]?$|几点[:：]?$/.test(line),
  )

/** 五花肉切块, 冰糖炒糖色: steps, no nicknames. */
const namesSteps = ({ entries }: Block): boolean =>
  entries.length > 1 && entries.every(({ name }) => /^[\u4e00-\u9fff]{5,}$/.test(name))

/** 1. 青菜 3.5元/斤: goods, no people. */
function isPriceList({ entries }: Block): boolean {
  const numbered = entries.filter((entry) => entry.no !== null)
  return numbered.length > 0 && numbered.every((entry) => /\d\s?(?:元|块)/.test(entry.note ?? ''))
}

function spell(entry: PlacedEntry, spelling: Spelling): void {
  entry.name = spelling(entry.name, entry.line)
  entry.address = entry.address && spelling(entry.address, entry.line)
  entry.note = entry.note && spelling(entry.note, entry.line)
}

interface Group {
  title: string | null
  copies: PlacedEntry[][]
}

/** Copies of one chain together, chains in order of their first copy. */
function chainsOf({ blocks }: Reading): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    if (block.entries.length === 0 && !block.declared && !block.begun) continue
    const title = titleOfBlock(block)
    const same = groups.find((group) => titleKey(group.title ?? '') === titleKey(title ?? ''))
    if (same) same.copies.push(block.entries)
    else groups.push({ title, copies: [block.entries] })
  }
  return groups
}

const withoutPlace = ({ no, name, count, phone, address, note, withdrawn }: PlacedEntry): ChainEntry => ({
  no,
  name,
  count,
  phone,
  address,
  note,
  withdrawn,
})
