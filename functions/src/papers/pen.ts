import type { Fonts, Weight } from './fonts'

export interface Style {
  size: number
  weight?: Weight
  color?: string
}

export interface Place {
  x: number
  y: number
  /** Room from `x` on, for texts that are not written from the left. */
  width?: number
  align?: 'left' | 'center' | 'right'
}

// A line does not begin with these.
const NEVER_FIRST = /^[，。、；：！？）》」』”’·%]/
/** What stays together: a figure with its unit, a Latin word; everything else breaks anywhere. */
const PIECES = /[\d,]+ \p{Script=Han}{1,3}|[A-Za-z0-9.,:'’-]+|./gu

/** Writes lines of mixed scripts on a page, each letter with a face that has it, and remembers those that none has. */
export class Pen {
  readonly #page: PDFKit.PDFDocument
  readonly #fonts: Fonts
  readonly #registered = new Set<string>()
  readonly unprintable = new Set<string>()

  constructor(page: PDFKit.PDFDocument, fonts: Fonts) {
    this.#page = page
    this.#fonts = fonts
  }

  #runs(text: string, weight: Weight) {
    const { runs, unprintable } = this.#fonts.runs(text, weight)
    for (const letter of unprintable) this.unprintable.add(letter)
    for (const { face } of runs) {
      if (this.#registered.has(face.name)) continue
      this.#page.registerFont(face.name, face.data)
      this.#registered.add(face.name)
    }
    return runs
  }

  widthOf(text: string, { size, weight = 'regular' }: Style): number {
    return this.#runs(text, weight).reduce(
      (sum, { face, text: part }) => sum + this.#page.font(face.name).fontSize(size).widthOfString(part),
      0,
    )
  }

  /** One line. `y` is its top. */
  line(text: string, { x, y, width = 0, align = 'left' }: Place, style: Style): void {
    const { size, weight = 'regular', color = '#211c18' } = style
    const spare = width - this.widthOf(text, style)
    let at = x + (align === 'right' ? spare : align === 'center' ? spare / 2 : 0)
    for (const { face, text: part } of this.#runs(text, weight)) {
      this.#page.font(face.name).fontSize(size).fillColor(color).text(part, at, y, { lineBreak: false })
      at += this.#page.widthOfString(part)
    }
  }

  /** Several lines in a width; answers with the height that they took. */
  block(text: string, place: Place & { width: number }, style: Style & { leading: number }): number {
    const lines = this.wrap(text, place.width, style)
    for (const [n, line] of lines.entries())
      this.line(line, { ...place, y: place.y + n * style.leading }, style)
    return lines.length * style.leading
  }

  /** The text broken into lines that fit. */
  wrap(text: string, width: number, style: Style): string[] {
    const lines: string[] = []
    let line = ''
    for (const piece of text.match(PIECES) ?? []) {
      if (line !== '' && this.widthOf(line + piece, style) > width && !NEVER_FIRST.test(piece)) {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      } else line += piece
    }
    return line === '' ? lines : [...lines, line]
  }
}
