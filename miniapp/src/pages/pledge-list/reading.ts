import { type Goods, isSameGoods, type NeedLine, parsePledges, type ReadPledge } from '@muster/shared'

/** One thing of the list, as far as it is understood; `mended` by the giver, who decides. */
export interface Gift {
  key: string
  written: string
  item: string
  measure: string
  line: NeedLine
  /** Undefined while it has to be asked. */
  quantity: number | undefined
  /** What was said is more than is open, by so many. */
  above: boolean
  over: number
  ask: ReadPledge['questions'][number] | undefined
}

export interface Unclear {
  key: string
  written: string
  item: string
}

/** Of the catalogue, and not asked for here. */
export interface NotHere extends Unclear {
  goodsId: string
}

/** What has no room here, for who wants to know where it is short. */
export interface Over {
  goodsId: string
  item: string
  measure: string
  over: number
}

export interface Mended {
  lineId?: string
  quantity?: number
  drop?: boolean
}

export interface Reading {
  /** Ready, or a figure is missing. */
  gifts: Gift[]
  /** Which of the lines is meant? */
  unclear: Unclear[]
  /** Understood, and not asked for here. */
  notHere: NotHere[]
  unread: string[]
}

/** What was pasted, as gifts for the open lines of one need: nothing is guessed, and no more is taken than is open. */
export function readingOf(
  text: string,
  open: readonly NeedLine[],
  goods: readonly Goods[],
  mended: Readonly<Record<string, Mended>>,
): Reading {
  const { lines, unresolved } = parsePledges(text, goods)
  const reading: Reading = { gifts: [], unclear: [], notHere: [], unread: unresolved }
  for (const [at, read] of lines.entries()) place(`${at}:${read.written}`, read)
  return reading

  function place(key: string, read: ReadPledge) {
    const said = mended[key] ?? {}
    if (said.drop) return
    const { written, item } = read
    const line = open.find(({ id }) => id === said.lineId) ?? lineFor(read, open)
    if (line) {
      const told = said.quantity ?? (read.measure === line.measure ? read.quantity : undefined)
      reading.gifts.push({
        key,
        written,
        item: line.item,
        measure: line.measure,
        line,
        quantity: told === undefined ? undefined : Math.min(told, line.open),
        above: told !== undefined && told > line.open,
        over: Math.max(0, (told ?? 0) - line.open),
        ask: read.questions.find(({ about }) => about !== 'goods'),
      })
    } else if (read.goods === undefined) reading.unclear.push({ key, written, item })
    else reading.notHere.push({ key, written, item: read.goods.name, goodsId: read.goods.id })
  }
}

function lineFor({ goods, item }: ReadPledge, open: readonly NeedLine[]): NeedLine | undefined {
  const named = goods ? { goodsId: goods.id, item: goods.name, grade: goods.grade } : { item }
  return open.find((line) => isSameGoods(named, line))
}

/** What was written beyond what is open, where the catalogue knows it. */
export const overOf = (gifts: readonly Gift[]): Over[] =>
  gifts.flatMap(({ line: { goodsId }, item, measure, over }) =>
    goodsId !== undefined && over > 0 ? [{ goodsId, item, measure, over }] : [],
  )

/** What is sent: one entry a line, never more than is open. */
export function linesOf(gifts: readonly Gift[]): { lineId: string; quantity: number }[] {
  const sums = new Map<string, { open: number; quantity: number }>()
  for (const { line, quantity = 0 } of gifts)
    sums.set(line.id, { open: line.open, quantity: (sums.get(line.id)?.quantity ?? 0) + quantity })
  return [...sums].flatMap(([lineId, { open, quantity }]) =>
    quantity > 0 ? [{ lineId, quantity: Math.min(open, quantity) }] : [],
  )
}
