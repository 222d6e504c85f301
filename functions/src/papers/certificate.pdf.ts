// From where each stands: shared's index, asked for by what is loaded late, would come into the bundle whole.
import type { Certificate } from '@muster/shared'
import { addSums } from '@muster/shared/duty/records/sums'
import { certificatePage } from '@muster/shared/papers/code'
import { dayText, grouped, hoursText, outputsText } from '@muster/shared/papers/words'
import { maskName } from '@muster/shared/people/rules'
import {
  FILL,
  FOOT,
  heading,
  INK,
  INK_2,
  INK_3,
  INNER,
  type Letter,
  MARGIN,
  note,
  openLetter,
  proof,
  RED,
  rule,
  signed,
  sizeFor,
} from './letterhead'
import type { Pen, Style } from './pen'

/** The certificate as one A4 page, with the fonts' used letters in it. `origin`: where the public page is. */
export async function certificatePdf(
  certificate: Certificate,
  origin: string | undefined,
): Promise<{ pdf: Buffer; unprintable: string[] }> {
  const { code, issuedAt, name } = certificate
  // The same certificate gives the same paper, whenever it is printed.
  const letter = openLetter(`志愿服务记录证明 ${code}`, issuedAt)
  heading(letter, { title: '志愿服务记录证明', corner: `编号 ${code}` })
  rows(letter, certificate, statement(letter.pen, certificate))
  signature(letter, certificate)
  proof(letter, {
    code,
    address: origin === undefined ? undefined : certificatePage(origin, code),
    more: `核验页上的姓名是 ${maskName(name)}`,
  })
  note(letter, BY_LAW, '核验页核对姓名')
  return { pdf: await letter.done(), unprintable: [...letter.pen.unprintable] }
}

const BY_LAW =
  '服务时间按签到、签退记录，有疑问的经负责人核实。依据《志愿服务记录与证明出具办法（试行）》出具，不收费。'

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
function rows(letter: Letter, { lines }: Certificate, top: number): void {
  const { page, pen } = letter
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
    rule(letter, y - 7)
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

/** Who recorded it, and the day. */
function signature(letter: Letter, { organisers, issuedAt }: Certificate): void {
  const shown =
    organisers.length > 3 ? [...organisers.slice(0, 2), `等 ${organisers.length} 个单位`] : organisers
  signed(letter, [
    { text: '记录单位', size: 9.5, color: INK_3 },
    ...[...shown, dayText(issuedAt)].map((text) => ({ text, size: 12, color: INK })),
  ])
}
