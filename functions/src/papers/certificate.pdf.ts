import {
  type Certificate,
  certificatePage,
  dayText,
  grouped,
  hoursText,
  maskName,
  outputsText,
} from '@muster/shared'
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import { Fonts } from './fonts'
import { Pen } from './pen'

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
/** Rows that fit on one page beside everything else; the smallest of the others are one row. */
const MAX_ROWS = 9

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
  const table = statement(pen, certificate)
  const end = rows(page, pen, certificate, table)
  const signed = signature(pen, certificate, end)
  proof(page, pen, certificate, origin)
  note(pen, signed)
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
  const size = fitting(pen, name, INNER, 30)
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

function fitting(pen: Pen, text: string, width: number, size: number): number {
  return Math.min(size, (size * width) / pen.widthOf(text, { size, weight: 'bold' }))
}

const COLUMNS = [
  { heading: '服务内容', x: 0, width: 128 },
  { heading: '记录单位', x: 138, width: 146 },
  { heading: '次数', x: 290, width: 34, right: true },
  { heading: '服务时间', x: 330, width: 66, right: true },
  { heading: '成效', x: 408, width: INNER - 408 },
] as const

/** Answers with where the table ends. */
function rows(page: PDFKit.PDFDocument, pen: Pen, { lines }: Certificate, top: number): number {
  const cell = (text: string, column: (typeof COLUMNS)[number], y: number, color: string, size: number) =>
    pen.block(
      text,
      { x: MARGIN + column.x, y, width: column.width, align: 'right' in column ? 'right' : 'left' },
      { size, leading: size + 4.5, color },
    )
  page.rect(MARGIN - 8, top, INNER + 16, 24).fill(FILL)
  for (const column of COLUMNS) cell(column.heading, column, top + 6, INK_3, 9)
  let y = top + 32
  for (const row of shortened(lines)) {
    const texts = [
      row.kind,
      row.organiser,
      grouped(row.duties),
      hoursText(row.minutes),
      outputsText(row.outputs),
    ]
    const heights = COLUMNS.map((column, n) => cell(texts[n] ?? '', column, y, INK, 9.5))
    y += Math.max(...heights) + 7
    page
      .moveTo(MARGIN - 8, y - 2)
      .lineTo(WIDTH - MARGIN + 8, y - 2)
      .lineWidth(0.5)
      .stroke(LINE)
    y += 5
  }
  return y
}

/** The rows with most hours, and the others as one. Unlike outputs are not added up, so that row has none. */
function shortened(lines: Certificate['lines']): Certificate['lines'] {
  if (lines.length <= MAX_ROWS) return lines
  const others = lines.slice(MAX_ROWS - 1)
  const add = (pick: (line: Certificate['lines'][number]) => number) =>
    others.reduce((sum, line) => sum + pick(line), 0)
  const rest = {
    kind: `其他 ${others.length} 项`,
    organiser: '见核验页',
    duties: add(({ duties }) => duties),
    minutes: add(({ minutes }) => minutes),
    standbyMinutes: 0,
    pendingMinutes: 0,
    outputs: [],
  }
  return [...lines.slice(0, MAX_ROWS - 1), rest]
}

/** Who recorded it, and the day, at the right of the foot. Answers with where notes may begin. */
function signature(pen: Pen, { organisers, issuedAt }: Certificate, end: number): number {
  const shown =
    organisers.length > 3 ? [...organisers.slice(0, 2), `等 ${organisers.length} 个单位`] : organisers
  let y = Math.max(end + 16, 650)
  const at = (text: string, size: number, color: string) => {
    pen.line(text, { x: MARGIN + 200, y, width: INNER - 200, align: 'right' }, { size, color })
    y += size + 8
  }
  at('记录单位', 9.5, INK_3)
  for (const organiser of shown) at(organiser, 12, INK)
  at(dayText(issuedAt), 12, INK)
  return y
}

const QR = 92

function proof(
  page: PDFKit.PDFDocument,
  pen: Pen,
  { code, name }: Certificate,
  origin: string | undefined,
): void {
  const top = 650
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

function note(pen: Pen, _signed: number): void {
  const missing = [...pen.unprintable]
  const law =
    '服务时间按签到、签退记录，有疑问的经负责人核实。依据《志愿服务记录与证明出具办法（试行）》出具，不收费。'
  const told = missing.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
  const rare =
    told.length === 0 ? '' : `〓 是字库里没有的字（${told.slice(0, 6).join('、')}），以核验页核对姓名为准。`
  pen.block(rare + law, { x: MARGIN, y: 778, width: INNER }, { size: 8, leading: 12, color: INK_3 })
}
