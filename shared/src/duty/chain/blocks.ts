import type { Asks, PlacedEntry } from './chain'
import { noSection, type Section } from './sections'

/** One chain as it was pasted, or one copy of it. */
export interface Block {
  /** It began with #接龙. */
  declared: boolean
  /** The lines above the first person; one of them is the title. */
  head: string[]
  /** Given where the block has no head of its own. */
  title: string | null
  asks: Asks
  section: Section
  entries: PlacedEntry[]
  /** A number or a person was read: the head is over. */
  begun: boolean
  lastNo: number | null
}

export const newBlock = (declared: boolean): Block => ({
  declared,
  head: [],
  title: null,
  asks: { doors: false, headcount: false },
  section: noSection,
  entries: [],
  begun: false,
  lastNo: null,
})
