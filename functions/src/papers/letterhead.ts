import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import { Fonts } from './fonts'
import { Pen } from './pen'

// The project's colours, as in the mini-program's tokens.
export const INK = '#211c18'
export const INK_2 = '#544c45'
export const INK_3 = '#6a6159'
export const RED = '#c4201d'
export const LINE = '#e7e1d9'
export const FILL = '#f6f4f0'

// A4 in points.
export const [WIDTH, HEIGHT] = [595.28, 841.89]
export const MARGIN = 64
export const INNER = WIDTH - 2 * MARGIN
/** Where the QR code and the signature begin. */
export const FOOT = 632
/** Where the small print begins. */
const NOTE = 764
const QR = 84

let fonts: Fonts | undefined

export interface Letter {
  page: PDFKit.PDFDocument
  pen: Pen
  /** Ends the document and answers with its bytes. */
  done(): Promise<Buffer>
}

/** An empty A4 page with the project's frame; only the letters that are used go into its fonts. `made`: ISO, so that the same paper is the same bytes. */
export function openLetter(title: string, made: string): Letter {
  fonts ??= new Fonts()
  const page = new PDFDocument({
    size: 'A4',
    margin: 0,
    // None of the built-in fonts: they have no Chinese.
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Creator: '集结 Muster', CreationDate: new Date(made) },
  })
  const parts: Buffer[] = []
  page.on('data', (part: Buffer) => parts.push(part))
  const written = new Promise<Buffer>((done, failed) => {
    page.on('end', () => done(Buffer.concat(parts)))
    page.on('error', failed)
  })
  frame(page)
  return {
    page,
    pen: new Pen(page, fonts),
    done() {
      page.end()
      return written
    },
  }
}

function frame(page: PDFKit.PDFDocument): void {
  page
    .rect(28, 28, WIDTH - 56, HEIGHT - 56)
    .lineWidth(0.8)
    .stroke(LINE)
  page.rect(28, 28, WIDTH - 56, 5).fill(RED)
}

/** One more page of the same. Answers with where its text begins. */
export function nextPage({ page, pen }: Letter, head: string): number {
  page.addPage({ size: 'A4', margin: 0 })
  frame(page)
  pen.line('集结', { x: MARGIN, y: 62 }, { size: 12, weight: 'bold', color: RED })
  pen.line(head, { x: MARGIN, y: 63, width: INNER, align: 'right' }, { size: 9.5, color: INK_2 })
  return 96
}

export function heading({ page, pen }: Letter, { title, corner }: { title: string; corner: string }): void {
  pen.line('集结', { x: MARGIN, y: 62 }, { size: 12, weight: 'bold', color: RED })
  pen.line(corner, { x: MARGIN, y: 63, width: INNER, align: 'right' }, { size: 9.5, color: INK_2 })
  pen.line(title, { x: MARGIN, y: 118, width: INNER, align: 'center' }, { size: 28, weight: 'bold' })
  page.rect(WIDTH / 2 - 18, 168, 36, 2).fill(RED)
}

/** The largest size up to `size` in which a text fits. */
export function sizeFor(pen: Pen, text: string, width: number, size: number): number {
  return Math.min(size, (size * width) / pen.widthOf(text, { size, weight: 'bold' }))
}

/** A line under a row of a table. */
export function rule({ page }: Letter, y: number): void {
  page
    .moveTo(MARGIN - 8, y)
    .lineTo(WIDTH - MARGIN + 8, y)
    .lineWidth(0.5)
    .stroke(LINE)
}

/** At the left of the foot, what a camera reads; below it what it is for. `page`: the address; without one only the code can be typed. */
export function proof(
  { page, pen }: Letter,
  to: { code: string; address?: string | undefined; more: string },
): void {
  const { data, size } = encode(to.address ?? to.code, { ecc: 'M', border: 0 })
  const dot = QR / size
  // A hair wider than a dot, so that no light lines show between them.
  for (const [row, cells] of data.entries())
    for (const [column, dark] of cells.entries())
      if (dark) page.rect(MARGIN + column * dot, FOOT + row * dot, dot + 0.05, dot + 0.05)
  page.fill(INK)
  const beside = { x: MARGIN, y: FOOT + QR + 8 }
  const how = to.address === undefined ? '在“集结”核验页输入编号' : '扫码核验，谁都可以'
  pen.line(how, beside, { size: 9, color: INK_2 })
  pen.line(to.more, { ...beside, y: beside.y + 14 }, { size: 9, color: INK_3 })
}

/** At the right of the foot, who stands for it. */
export function signed(
  { pen }: Letter,
  lines: readonly { text: string; size: number; color: string }[],
): void {
  let y = FOOT
  for (const { text, size, color } of lines) {
    pen.line(text, { x: MARGIN + 200, y, width: INNER - 200, align: 'right' }, { size, color })
    y += size + 8
  }
}

/** The small print; letters that no font has are told here. `where`: what to compare instead. */
export function note({ pen }: Letter, text: string, where: string): void {
  const told = [...pen.unprintable].map(
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  )
  const rare =
    told.length === 0 ? '' : `〓 是字库里没有的字（${told.slice(0, 6).join('、')}），以${where}为准。`
  pen.block(rare + text, { x: MARGIN, y: NOTE, width: INNER }, { size: 8, leading: 12, color: INK_3 })
}
