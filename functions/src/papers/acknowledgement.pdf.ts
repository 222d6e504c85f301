// From where each stands: shared's index, asked for by what is loaded late, would come into the bundle whole.
import type { Acknowledgement, ReceivedLine } from '@muster/shared'
import { acknowledgementPage } from '@muster/shared/papers/code'
import { dayText, giverText, grouped, hashText, valueText } from '@muster/shared/papers/words'
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
  nextPage,
  note,
  openLetter,
  proof,
  rule,
  signed,
  sizeFor,
} from './letterhead'

const TITLE = '捐赠物资接收凭证'

/** The acknowledgement as A4 pages, one for most gifts. `origin`: where the public page is. */
export async function acknowledgementPdf(
  paper: Acknowledgement,
  origin: string | undefined,
): Promise<{ pdf: Buffer; unprintable: string[] }> {
  const { code, issuedAt, receiver } = paper
  const letter = openLetter(`${TITLE} ${code}`, issuedAt)
  const corner = `编号 ${code}`
  heading(letter, { title: TITLE, corner })
  const more = () => nextPage(letter, `${TITLE}（续） ${corner}`)
  const end = inLedger(letter, paper, rows(letter, paper, whose(letter, paper), more), more)
  if (end > FOOT - 12) more()
  signed(letter, [
    { text: '接收单位（盖章）', size: 9.5, color: INK_3 },
    { text: receiver.name, size: sizeFor(letter.pen, receiver.name, INNER - 200, 12), color: INK },
    { text: `统一社会信用代码 ${receiver.creditCode}`, size: 9.5, color: INK_2 },
    { text: dayText(issuedAt), size: 12, color: INK },
  ])
  proof(letter, {
    code,
    address: origin === undefined ? undefined : acknowledgementPage(origin, code),
    more: '以后有更正，核验页会说',
  })
  note(letter, WHAT_IT_IS, '公示台账')
  return { pdf: await letter.done(), unprintable: [...letter.pen.unprintable] }
}

const WHAT_IT_IS =
  '数量、等级按接收时清点的写，不是按认捐的写；每样的价值各有各的依据，不相加。本凭证只说明东西收到了，不是发票，也不是公益事业捐赠票据；要票据，请向有资格开具的单位索取。'

/** From whom, and thanks. Answers with where the table begins. */
function whose({ pen }: Letter, { entries }: Acknowledgement): number {
  const givers = [...new Set(entries.map(({ giver }) => giverText(giver)))].join('、')
  const across = { x: MARGIN, width: INNER, align: 'center' } as const
  pen.line('兹收到', { ...across, y: 194 }, { size: 12, color: INK_2 })
  const size = sizeFor(pen, givers, INNER, 26)
  pen.line(givers, { ...across, y: 216 + (26 - size) / 2 }, { size, weight: 'bold' })
  pen.line('捐赠的下列物资，谨此致谢', { ...across, y: 262 }, { size: 12, color: INK_2 })
  return 296
}

const COLUMNS = [
  { heading: '物品', x: 0, width: 176 },
  { heading: '收到', x: 184, width: 84, right: true },
  { heading: '价值与依据', x: 288, width: 96 },
  { heading: '台账', x: 394, width: INNER - 394 },
] as const
const CELL = { size: 10, leading: 14.5, color: INK }
const SMALL = { size: 8.5, leading: 12, color: INK_3 }
const GAP = 12
/** Where a page that others follow ends. */
const BOTTOM = 788

const amount = ({ quantity, measure }: { quantity: number; measure: string }) =>
  `${grouped(quantity)} ${measure}`
const named = ({ item, grade }: { item: string; grade?: string | undefined }) =>
  grade === undefined ? item : `${item}（${grade}）`

/** What stands in the ledger about the line, and how it came to be said otherwise. */
const mended = (line: ReceivedLine) =>
  line.corrected.map(({ n, was }) => `原记 ${named(was)} ${amount(was)}，台账第 ${n} 条更正`)

/** The table, over as many pages as it takes. Answers with where it ends. */
function rows(letter: Letter, { entries }: Acknowledgement, top: number, more: () => number): number {
  const { page, pen } = letter
  const head = (at: number) => {
    page.rect(MARGIN - 8, at, INNER + 16, 24).fill(FILL)
    cells(
      letter,
      COLUMNS.map((column) => column.heading),
      at + 5.5,
      { size: 9, leading: 13.5, color: INK_3 },
    )
    return at + 32
  }
  let y = head(top)
  for (const { n, at, lines } of entries)
    for (const line of lines) {
      const texts = [named(line), amount(line), valueText(line.value), `第 ${n} 条\n${at.slice(0, 10)}`]
      const told = mended(line).flatMap((text) => pen.wrap(text, INNER, SMALL))
      const tall = Math.max(2, ...texts.map((text, c) => pen.wrap(text, COLUMNS[c]?.width ?? 0, CELL).length))
      const height = tall * CELL.leading + told.length * SMALL.leading + GAP
      if (y + height > BOTTOM) y = head(more())
      cells(letter, texts, y, CELL)
      for (const [place, text] of told.entries())
        pen.line(text, { x: MARGIN, y: y + tall * CELL.leading + place * SMALL.leading }, SMALL)
      y += height
      rule(letter, y - 7)
    }
  return y
}

function cells(letter: Letter, texts: readonly string[], y: number, style: typeof CELL): void {
  for (const [c, text] of texts.entries()) {
    const column = COLUMNS[c]
    if (column === undefined) continue
    const align = 'right' in column ? 'right' : 'left'
    for (const [place, line] of text.split('\n').entries())
      letter.pen.block(
        line,
        { x: MARGIN + column.x, y: y + place * style.leading, width: column.width, align },
        style,
      )
  }
}

/** Which entries of the public ledger say so, with their hashes in full: whoever has the ledger can compare. Answers with where it ends. */
function inLedger(letter: Letter, { entries }: Acknowledgement, top: number, more: () => number): number {
  let y = top + 4
  for (const { n, hash, corrections } of entries) {
    const known = corrections.length === 0 ? '' : `（已按第 ${corrections.join('、')} 条更正）`
    const told = [`公示台账第 ${n} 条${known}，指纹`, hashText(hash)]
    if (y + told.length * SMALL.leading > BOTTOM) y = more()
    for (const text of told) y += letter.pen.block(text, { x: MARGIN, y, width: INNER }, SMALL)
    y += 4
  }
  return y
}
