import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { sfntOf } from './woff'

/** One font file, ready to be embedded; `name` is what a document knows it by. */
export interface Face {
  name: string
  data: Buffer
}

export type Weight = 'regular' | 'bold'

/** Letters that are printed with one face. */
export interface Run {
  face: Face
  text: string
}

// 〓, what Chinese printers set where a letter is missing.
const MISSING = '〓'

/**
 * Noto Sans SC (OFL): two faces with the 7,300 common Chinese letters, Latin and figures, and 100 small ones with 5,000 rare letters,
 * each opened when a text first needs it. What none of them has comes out as 〓 and is told.
 */
export class Fonts {
  readonly #folder: string
  readonly #opened = new Map<string, { face: Face; font: Font } | undefined>()
  readonly #ranges: [slice: string, ranges: string][]

  constructor() {
    this.#folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'))
    const ranges: unknown = JSON.parse(readFileSync(join(this.#folder, 'unicode.json'), 'utf8'))
    this.#ranges = Object.entries(ranges ?? {}).map(([slice, range]) => [
      slice.replace(/[[\]]/g, ''),
      String(range),
    ])
  }

  /** The text in runs of one face each, and the letters that no face has. */
  runs(text: string, weight: Weight): { runs: Run[]; unprintable: string[] } {
    const runs: Run[] = []
    const unprintable: string[] = []
    for (const letter of text) {
      const own = this.#faceFor(letter, weight)
      if (own === undefined) unprintable.push(letter)
      const face = own ?? this.#main(weight).face
      const shown = own === undefined ? MISSING : letter
      const last = runs.at(-1)
      if (last?.face === face) last.text += shown
      else runs.push({ face, text: shown })
    }
    return { runs, unprintable }
  }

  #faceFor(letter: string, weight: Weight): Face | undefined {
    const point = letter.codePointAt(0) ?? 0
    const main = this.#main(weight)
    if (main.font.hasGlyphForCodePoint(point)) return main.face
    for (const [slice, ranges] of this.#ranges) {
      if (!covers(ranges, point)) continue
      const opened = this.#open(`noto-sans-sc-${slice}-400-normal`)
      if (opened?.font.hasGlyphForCodePoint(point)) return opened.face
    }
    return undefined
  }

  #main(weight: Weight) {
    const file = `noto-sans-sc-chinese-simplified-${weight === 'bold' ? 700 : 400}-normal`
    const opened = this.#open(file)
    if (!opened) throw new Error(`no font ${file}`)
    return opened
  }

  #open(name: string): { face: Face; font: Font } | undefined {
    if (!this.#opened.has(name)) this.#opened.set(name, this.#read(name))
    return this.#opened.get(name)
  }

  #read(name: string): { face: Face; font: Font } {
    const data = sfntOf(readFileSync(join(this.#folder, 'files', `${name}.woff`)))
    return { face: { name, data }, font: create(data) }
  }
}

/** Whether ranges like `U+4e00-4e0f,U+4e11` have the code point. */
function covers(ranges: string, point: number): boolean {
  return ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16)
  })
}
