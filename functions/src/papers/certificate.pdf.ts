// From where each stands: shared's index, asked for by what is loaded late, would come into the bundle whole.
import type { Certificate } from '@muster/shared'
import { addSums } from '@muster/shared/duty/records/sums'
import { certificatePage } from '@muster/shared/papers/code'
import { dayText, grouped, hoursText, outputsText } from '@muster/shared/papers/words'
import { maskName } from '@muster/shared/people/rules'
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import { Fonts } from './fonts'
import { Pen, type Style } from './pen'

// The project's colours, as in the mini-program's tokens.
const INK = '#211c18'
const INK_2 = '#544c45'
const INK_3 = '#6a6159'
const RED = '#c4201d'
const LINE = '#e7e1d9'
const FILL = '#f6f4f0'

// A4 in points.
const [WIDTH, HEIGHT] = [595.28, 841.89]
const MARGIN = 64
const INNER = WIDTH - 2 * MARGIN
/** Where the QR code and the signature begin. */
const FOOT = 632

let fonts: Fonts | undefined

/** The certificate as one A4 page, with the fonts' used letters in it. `origin`: where the public page is. */
export async function certificatePdf(
  certificate: Certificate,
  origin: string | undefined,
): Promise<{ pdf: Buffer; unprintable: string[] }> {
  fonts ??= new Fonts()
  const page = new PDFDocument({
    size: 'A4',
    margin: 0,
    // None of the built-in fonts: they have no Chinese.
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: `志愿服务记录证明 ${certificate.code}`,
      Creator: '集结 Muster',
      // The same certificate gives the same paper, whenever it is printed.
      CreationDate: new Date(certificate.issuedAt),
    },
  })
  const written = collected(page)
  const pen = new Pen(page, fonts)
  frame(page)
  heading(page, pen, certificate)
  rows(page, pen, certificate, statement(pen, certificate))
  signature(pen, certificate)
  proof(page, pen, certificate, origin)
  note(pen)
  page.end()
  return { pdf: await written, unprintable: [...pen.unprintable] }
}

function collected(page: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = []
  page.on('data', (part: Buffer) => parts.push(part))
  return new Promise((done, failed) => {
    page.on('end', () => done(Buffer.concat(parts)))
    page.on('error', failed)
  })
}

function frame(page: PDFKit.PDFDocument): void {
  page
    .rect(28, 28, WIDTH - 56, HEIGHT - 56)
    .lineWidth(0.8)
    .stroke(LINE)
  page.rect(28, 28, WIDTH - 56, 5).fill(RED)
}

function heading(page: PDFKit.PDFDocument, pen: Pen, { code }: Certificate): void {
  pen.line('集结', { x: MARGIN, y: 62 }, { size: 12, weight: 'bold', color: RED })
  pen.line(`编号 ${code}`, { x: MARGIN, y: 63, width: INNER, align: 'right' }, { size: 9.5, color: INK_2 })
  pen.line(
    '志愿服务记录证明',
    { x: MARGIN, y: 118, width: INNER, align: 'center' },
    { size: 28, weight: 'bold' },
  )
  page.rect(WIDTH / 2 - 18, 168, 36, 2).fill(RED)
}

/** Who, from when to when, how long. Answers with where the table begins. */
function statement(pen: Pen, { name, from, to, duties, minutes, standbyMinutes }: Certificate): number {
  const across = { x: MARGIN, width: INNER, align: 'center' } as const
  pen.line('兹证明', { ...across, y: 200 }, { size: 12, color: INK_2 })
  const size = sizeFor(pen, name, INNER, 30)
  pen.line(name, { ...across, y: 222 + (30 - size) / 2 }, { size, weight: 'bold' })
  const period = from === to ? `于 ${dayText(from)}` : `于 ${dayText(from)}至 ${dayText(to)}`
  pen.line(
    `${period}参加志愿服务 ${grouped(duties)} 次，服务时间共`,
    { ...across, y: 276 },
    { size: 12, color: INK_2 },
  )
  pen.line(hoursText(minutes), { ...across, y: 300 }, { size: 26, weight: 'bold', color: RED })
  if (standbyMinutes > 0)
    pen.line(`其中待命 ${hoursText(standbyMinutes)}`, { ...across, y: 342 }, { size: 10.5, color: INK_3 })
  return standbyMinutes > 0 ? 378 : 360
}

function sizeFor(pen: Pen, text: string, width: number, size: number): number {
  return Math.min(size, (size * width) / pen.widthOf(text, { size, weight: 'bold' }))
}

const COLUMNS = [
  { heading: '服务内容', x: 0, width: 104 },
  { heading: '记录单位', x: 114, width: 136 },
  { heading: '次数', x: 254, width: 30, right: true },
  { heading: '服务时间', x: 290, width: 74, right: true },
  { heading: '成效', x: 384, width: INNER - 384 },
] as const

type Line = Certificate['lines'][number]

const CELL = { size: 9.5, leading: 14 }
const ROW_GAP = 12

/** The table; it always ends above the foot. */
function rows(page: PDFKit.PDFDocument, pen: Pen, { lines }: Certificate, top: number): void {
  page.rect(MARGIN - 8, top, INNER + 16, 24).fill(FILL)
  for (const column of COLUMNS)
    cell(pen, column.heading, column, top + 5.5, { size: 9, leading: 13.5, color: INK_3 })
  let y = top + 32
  for (const row of fitting(pen, lines, FOOT - y)) {
    for (const [n, text] of textsOf(row).entries()) {
      const column = COLUMNS[n]
      if (column) cell(pen, text, column, y, { ...CELL, color: INK })
    }
    y += heightOf(pen, row)
    page
      .moveTo(MARGIN - 8, y - 7)
      .lineTo(WIDTH - MARGIN + 8, y - 7)
      .lineWidth(0.5)
      .stroke(LINE)
  }
}

function cell(
  pen: Pen,
  text: string,
  column: (typeof COLUMNS)[number],
  y: number,
  style: Style & { leading: number },
) {
  const align = 'right' in column ? 'right' : 'left'
  pen.block(text, { x: MARGIN + column.x, y, width: column.width, align }, style)
}

function textsOf({ kind, organiser, duties, minutes, outputs }: Line): string[] {
  return [kind, organiser, grouped(duties), hoursText(minutes), outputsText(outputs)]
}

function heightOf(pen: Pen, row: Line): number {
  const lines = COLUMNS.map(({ width }, n) => pen.wrap(textsOf(row)[n] ?? '', width, CELL).length)
  return Math.max(...lines) * CELL.leading + ROW_GAP
}

/** The rows with most hours that there is room for, and the others as one. Unlike outputs are not added up, so that row has none. */
function fitting(pen: Pen, lines: Line[], room: number): Line[] {
  for (let shown = lines.length; shown > 0; shown--) {
    const rest = lines.slice(shown)
    const all = rest.length === 0 ? lines : [...lines.slice(0, shown), together(rest)]
    if (all.reduce((sum, row) => sum + heightOf(pen, row), 0) <= room) return all
  }
  return [together(lines)]
}

function together(rest: Line[]): Line {
  return { kind: `其他 ${rest.length} 项`, organiser: '见核验页', ...addSums(rest), outputs: [] }
}

/** Who recorded it, and the day, at the right of the foot. */
function signature(pen: Pen, { organisers, issuedAt }: Certificate): void {
  const shown =
    organisers.length > 3 ? [...organisers.slice(0, 2), `等 ${organisers.length} 个单位`] : organisers
  let y = FOOT
  const at = (text: string, size: number, color: string) => {
    pen.line(text, { x: MARGIN + 200, y, width: INNER - 200, align: 'right' }, { size, color })
    y += size + 8
  }
  at('记录单位', 9.5, INK_3)
  for (const organiser of shown) at(organiser, 12, INK)
  at(dayText(issuedAt), 12, INK)
}

const QR = 84

function proof(
  page: PDFKit.PDFDocument,
  pen: Pen,
  { code, name }: Certificate,
  origin: string | undefined,
): void {
  const top = FOOT
  const text = origin === undefined ? code : certificatePage(origin, code)
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const dot = QR / size
  // A hair wider than a dot, so that no light lines show between them.
  for (const [row, cells] of data.entries())
    for (const [column, dark] of cells.entries())
      if (dark) page.rect(MARGIN + column * dot, top + row * dot, dot + 0.05, dot + 0.05)
  page.fill(INK)
  const beside = { x: MARGIN, y: top + QR + 8 }
  pen.line(origin === undefined ? '在“集结”核验页输入编号' : '扫码核验，谁都可以', beside, {
    size: 9,
    color: INK_2,
  })
  pen.line(`核验页上的姓名是 ${maskName(name)}`, { ...beside, y: beside.y + 14 }, { size: 9, color: INK_3 })
}

function note(pen: Pen): void {
  const missing = [...pen.unprintable]
  const law =
    '服务时间按签到、签退记录，有疑问的经负责人核实。依据《志愿服务记录与证明出具办法（试行）》出具，不收费。'
  const told = missing.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
  const rare =
    told.length === 0 ? '' : `〓 是字库里没有的字（${told.slice(0, 6).join('、')}），以核验页核对姓名为准。`
  pen.block(rare + law, { x: MARGIN, y: 776, width: INNER }, { size: 8, leading: 12, color: INK_3 })
}
