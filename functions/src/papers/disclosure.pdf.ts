import type { Disclosure } from '@muster/shared'
import { dayText, grouped, hashText } from '@muster/shared/papers/words'
import { yuan } from '@muster/shared/supply/drives'
import {
  FILL,
  heading,
  INK,
  INK_2,
  INK_3,
  INNER,
  type Letter,
  MARGIN,
  nextPage,
  openLetter,
  rule,
} from './letterhead'
import type { Sheet } from './sheets'

const TITLE = '物资收支公示'
const CELL = { size: 8, leading: 11.5, color: INK }
const HEAD = { size: 7.5, leading: 11, color: INK_3 }
const BOTTOM = 788
const GAP = 8

/** The tables of a period as A4 pages, to be posted. `about`: what is said above them. */
export async function disclosurePdf(disclosure: Disclosure, sheets: readonly Sheet[]): Promise<Buffer> {
  const { from, to, asOf } = disclosure
  const letter = openLetter(`${TITLE} ${from} 至 ${to}`, asOf)
  const corner = `截至 ${asOf.slice(0, 16).replace('T', ' ')}`
  heading(letter, { title: TITLE, corner })
  const more = () => nextPage(letter, `${TITLE}（续） ${from} 至 ${to}`)
  let y = head(letter, disclosure)
  for (const sheet of sheets) y = table(letter, sheet, y, more)
  for (const line of letter.pen.wrap(WHAT_IT_IS, INNER, { size: 8 })) {
    if (y + 12 > BOTTOM) y = more()
    letter.pen.line(line, { x: MARGIN, y }, { size: 8, color: INK_3 })
    y += 12
  }
  return letter.done()
}

const WHAT_IT_IS =
  '按公示台账出具。东西不同，不相加；每样的价值各有依据，不合计。集结不收钱：爱心购的钱付给卖家，只在这里计数，不和物资相加。捐赠人按本人选的名字写。'

/** Whose it is, of which days, and up to which entry of the ledger. Answers with where the tables begin. */
function head({ pen }: Letter, { receiver, from, to, entries, last, hash, money }: Disclosure): number {
  const across = { x: MARGIN, width: INNER, align: 'center' } as const
  pen.line(`${dayText(from)}至 ${dayText(to)}`, { ...across, y: 182 }, { size: 12, color: INK_2 })
  const unit =
    receiver.creditCode === undefined
      ? receiver.name
      : `${receiver.name}　统一社会信用代码 ${receiver.creditCode}`
  let y = 206
  const bought = `爱心购 ${grouped(money.parcels)} 份，${yuan(money.sumCents)} 元，${grouped(money.orders)} 人次（钱另计）`
  const told = [
    unit,
    `台账里这几天 ${grouped(entries)} 条，到第 ${grouped(last)} 条${hash === undefined ? '' : '，它的指纹'}`,
    ...(hash === undefined ? [] : [hashText(hash)]),
    bought,
  ]
  for (const text of told) y += pen.block(text, { ...across, y }, { size: 9, leading: 14, color: INK_2 })
  return y + 12
}

/** A table with its title, over as many pages as it takes; one without rows says so. Answers with where it ends. */
function table(letter: Letter, { title, columns, rows }: Sheet, top: number, more: () => number): number {
  const { page, pen } = letter
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  let x = MARGIN
  const placed = columns.map((column, c) => {
    const width = (INNER * column.width) / whole
    const right = rows.length > 0 && rows.every((row) => typeof row[c] === 'number' || row[c] === '')
    const place = { x, width: width - GAP, align: right ? ('right' as const) : ('left' as const) }
    x += width
    return { ...column, place }
  })
  const texts = (row: Sheet['rows'][number]) =>
    row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell))
  const heightOf = (cells: readonly string[], style: typeof CELL) =>
    Math.max(...cells.map((text, c) => pen.wrap(text, placed[c]?.place.width ?? 0, style).length)) *
    style.leading
  const write = (cells: readonly string[], y: number, style: typeof CELL) => {
    for (const [c, text] of cells.entries()) {
      const column = placed[c]
      if (column) pen.block(text, { ...column.place, y }, style)
    }
  }
  const headings = columns.map((column) => column.heading)
  const begin = (y: number) => {
    const height = heightOf(headings, HEAD)
    page.rect(MARGIN - 8, y, INNER + 16, height + 8).fill(FILL)
    write(headings, y + 4, HEAD)
    return y + height + 14
  }

  let y = top + 70 > BOTTOM ? more() : top
  pen.line(title, { x: MARGIN, y }, { size: 11, weight: 'bold', color: INK })
  y += 20
  if (rows.length === 0) {
    pen.line('没有', { x: MARGIN, y }, CELL)
    return y + 26
  }
  y = begin(y)
  for (const row of rows) {
    const cells = texts(row)
    const height = heightOf(cells, CELL) + GAP
    if (y + height > BOTTOM) y = begin(more())
    write(cells, y, CELL)
    y += height
    rule(letter, y - 5)
  }
  return y + 14
}

/** 1200 → 1,200; 12.5 → 12.50: only money has parts. */
function figure(value: number): string {
  if (Number.isInteger(value)) return value < 0 ? `-${grouped(-value)}` : grouped(value)
  return value.toFixed(2)
}
