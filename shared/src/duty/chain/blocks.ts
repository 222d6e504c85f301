import type { Asks, PlacedEntry } from './chain'
import { pickTitle } from './heads'
import { noSection, type Section } from './sections'

/** One chain as it was pasted, or one copy of it. */
export interface Block {
  /** It began with #接龙. */
  declared: boolean
  /** The lines above the first person; one of them is the title. */
  head: string[]
  /** Given where the block has no head of its own. */
  title: string | null
  /** What was picked of so many lines of the head. */
  picked: { lines: number; title: string | null } | null
  asks: Asks
  section: Section
  entries: PlacedEntry[]
  /** A number or a person was read: the head is over. */
  begun: boolean
  lastNo: number | null
  /** Numbered sentences of rules; a notice has them and no people. */
  rules: number
}

export const newBlock = (declared: boolean): Block => ({
  declared,
  head: [],
  title: null,
  picked: null,
  asks: { doors: false, headcount: false },
  section: noSection,
  entries: [],
  begun: false,
  lastNo: null,
  rules: 0,
})

/** The title as far as the head is read. */
export function titleOfBlock(block: Block): string | null {
  if (block.title !== null) return block.title
  if (block.picked?.lines !== block.head.length) {
    block.picked = { lines: block.head.length, title: pickTitle(block.head) }
  }
  return block.picked.title
}
