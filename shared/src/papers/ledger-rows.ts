import { type Change, changesOf, isOfIssue } from '../ledger/changes'
import type { Article, Entry, LotId } from '../ledger/schema'
import type { ShownEntry } from '../ledger/views'
import { entryKinds, reasonNames, roleNames } from './words'

/** One line of one entry, for a table. */
export interface LedgerRow {
  shown: Pick<ShownEntry, 'entry' | 'hash' | 'donor' | 'lots'>
  change: Change
}

/** An entry's lines, one row each. */
export function rowsOf(shown: LedgerRow['shown']): LedgerRow[] {
  return changesOf(shown).map((change) => ({ shown, change }))
}

/** A column of a table of ledger lines: heading, width in letters, and what stands in it. */
export interface LedgerColumn {
  heading: string
  width: number
  cell(row: LedgerRow): string | number
}

const none = ''

export const ledgerColumns = {
  n: { heading: '条', width: 6, cell: ({ shown }) => shown.entry.n },
  at: { heading: '时间', width: 17, cell: ({ shown }) => shown.entry.at.slice(0, 16).replace('T', ' ') },
  kind: {
    heading: '类别',
    width: 8,
    cell: ({ shown, change }) =>
      isOfIssue(change) ? `${entryKinds.correction}（${entryKinds.issue}）` : entryKinds[shown.entry.kind],
  },
  item: { heading: '物品', width: 18, cell: ({ change }) => change.of?.item ?? none },
  grade: { heading: '标准', width: 12, cell: ({ change }) => change.of?.grade ?? none },
  /** Below zero what went out. */
  by: { heading: '增减', width: 10, cell: ({ change }) => change.by },
  /** The same without its sign, where all go one way. */
  amount: { heading: '数量', width: 10, cell: ({ change }) => Math.abs(change.by) },
  measure: { heading: '单位', width: 6, cell: ({ change }) => change.of?.measure ?? none },
  was: { heading: '原来', width: 10, cell: ({ change }) => change.was ?? none },
  is: { heading: '现在', width: 10, cell: ({ change }) => change.is ?? none },
  became: { heading: '改成了什么', width: 24, cell: ({ change }) => becameText(change) },
  who: { heading: '捐赠人或去向', width: 22, cell: ({ shown }) => whoText(shown) },
  lots: {
    heading: '批次',
    width: 14,
    cell: ({ change: { portions = [], lot } }) =>
      [
        ...(lot === undefined ? [] : [lot]),
        ...portions.map((portion) => `${portion.lot}×${portion.quantity}`),
      ].join(' '),
  },
  expiry: { heading: '有效期', width: 12, cell: ({ change }) => change.said?.expiry ?? none },
  meant: { heading: '指定给', width: 18, cell: ({ change }) => change.said?.meant?.name ?? none },
  value: {
    heading: '价值（元）',
    width: 12,
    cell: ({ change }) => (change.said?.value === undefined ? none : change.said.value.cents / 100),
  },
  valueBy: {
    heading: '价值依据',
    width: 10,
    cell: ({ change: { said } }) =>
      said === undefined
        ? none
        : said.value === undefined
          ? '未说明'
          : said.value.by === 'invoice'
            ? '发票'
            : '参考价',
  },
  reason: {
    heading: '原因',
    width: 16,
    cell: ({ change }) => (change.reason ? reasonNames[change.reason] : none),
  },
  of: {
    heading: '更正第几条',
    width: 10,
    cell: ({ shown: { entry } }) => (entry.kind === 'correction' ? entry.of : none),
  },
  role: { heading: '经手', width: 12, cell: ({ shown }) => roleNames[shown.entry.by] },
  hash: { heading: '指纹', width: 66, cell: ({ shown }) => shown.hash },
} as const satisfies Record<string, LedgerColumn>

function becameText({ became, apart }: Change): string {
  const told = [became, apart].flatMap((said) =>
    said === undefined ? [] : [`${said.item} ${said.grade ?? ''} ${said.quantity} ${said.measure}`],
  )
  return told.join('；')
}

/** Who gave, or where it went, by public names alone. */
function whoText({ entry, donor }: LedgerRow['shown']): string {
  switch (entry.kind) {
    case 'receipt':
      return entry.donor.as === 'anonymous' ? '匿名' : (donor?.name ?? '署名已删去')
    case 'issue':
      return entry.to.kind === 'case' ? `求助 ${entry.to.number}` : entry.to.name
    case 'arrived':
      return entry.from.name
    case 'sent':
      return entry.to.name
    case 'count':
    case 'correction':
      return none
  }
}

/** What the lots of a ledger are, learned by reading it from its first entry on: lines of counts and corrections name them by number alone. */
export class LotsRead {
  readonly #lots = new Map<LotId, Article>()

  /** What the lots are that an entry names; then takes in what it says itself. */
  next(entry: Entry): Record<LotId, Article> {
    const named: Record<LotId, Article> = {}
    if (entry.kind === 'count' || entry.kind === 'correction')
      for (const line of entry.lines) {
        const known = 'lot' in line ? this.#lots.get(line.lot) : undefined
        if ('lot' in line && known) named[line.lot] = known
      }
    this.#read(entry)
    return named
  }

  #read(entry: Entry): void {
    if (entry.kind === 'issue' || entry.kind === 'sent') return
    for (const [at, line] of entry.lines.entries()) {
      const own = `${entry.n}.${at + 1}`
      if ('goods' in line) this.#lots.set(own, line)
      if ('is' in line) this.#lots.set(line.lot, line.is)
      if ('apart' in line && line.apart) this.#lots.set(own, line.apart)
    }
  }
}
