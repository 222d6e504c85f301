/** One person, or one joint line, of a chain. */
export interface ChainEntry {
  /** The number as written, in any style; null when the line bore none. */
  no: number | null
  name: string
  /** People, this one included. */
  count: number
  /** Eleven digits. */
  phone: string | null
  address: string | null
  note: string | null
  withdrawn: boolean
}

/** What a careful human reads from a pasted 接龙. */
export interface Chain {
  title: string | null
  entries: ChainEntry[]
  /** Pairs of indexes into `entries`, from 0: who is there twice. */
  duplicates: [number, number][]
  /** Lines that claim a place but name nobody. */
  unresolved: string[]
}

/** An entry and where it stood: its line in the paste, and the section below whose subhead it was. */
export interface PlacedEntry extends ChainEntry {
  line: number
  section: string
}

/** What the head of a chain asks everybody to write. */
export interface Asks {
  /** A bare group of 3 or 4 digits is a door. */
  doors: boolean
  /** `+2` is the total and a bare number is a headcount. */
  headcount: boolean
}
