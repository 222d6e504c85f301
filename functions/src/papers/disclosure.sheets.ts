// From where each stands: shared's index, asked for by what is loaded late, would come into the bundle whole.
import type { DisclosedGoods, OrderDrive, ShownEntry } from '@muster/shared'
import { isOfIssue } from '@muster/shared/ledger/changes'
import { type LedgerColumn, type LedgerRow, ledgerColumns, rowsOf } from '@muster/shared/papers/ledger-rows'
import { outNames } from '@muster/shared/papers/words'
import type { Disclosed } from './disclosing'
import type { Sheet } from './sheets'

const {
  n,
  at,
  kind,
  item,
  grade,
  by,
  amount,
  measure,
  was,
  is,
  became,
  who,
  expiry,
  value,
  valueBy,
  reason,
  of,
} = ledgerColumns

/** What a receiver posts of a period, table by table. Goods are never added to other goods, nor their worth to money. */
export function disclosureSheets({ disclosure: { goods, drives }, shown }: Disclosed): Sheet[] {
  const rows = shown.flatMap(rowsOf)
  const of = (...kinds: ShownEntry['entry']['kind'][]) =>
    rows.filter(({ shown: { entry } }) => kinds.includes(entry.kind))
  const wentOut = of('issue', 'sent')
  const put = of('count', 'correction').filter((row) => !isNothing(row))
  return [
    goodsSheet(goods),
    tableOf(
      '收到的物资',
      [n, at, from, item, grade, amount, measure, expiry, value, valueBy],
      of('receipt', 'arrived'),
    ),
    tableOf('发出的物资', [n, at, kind, to, item, grade, amount, measure], wentOut),
    tableOf('更正与盘点', [n, at, kind, ofEntry, item, by, measure, was, is, became, reason], put),
    drivesSheet(drives),
  ]
}

const ofEntry = { ...of, heading: '更正哪条' }
const from = { ...who, heading: '捐赠人或来源' }
const to = { ...who, heading: '去向' }

/** A lot that was counted and found as the ledger says. */
const isNothing = ({ shown, change }: LedgerRow) =>
  shown.entry.kind === 'count' && change.by === 0 && !isOfIssue(change)

function tableOf(title: string, columns: readonly LedgerColumn[], rows: readonly LedgerRow[]): Sheet {
  return { title, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) }
}

const GOODS = [
  ['期初', ({ before }) => before],
  ['收到', ({ received }) => received],
  ['转来', ({ arrived }) => arrived],
  ['更正', ({ corrected }) => corrected],
  [outNames.issued, ({ issued }) => issued],
  [outNames.sent, ({ sent }) => sent],
  ['盘盈', ({ gained }) => gained],
  [outNames.lost, ({ lost }) => lost],
  ['期末', ({ after }) => after],
] as const satisfies [string, (goods: DisclosedGoods) => number][]

function goodsSheet(goods: readonly DisclosedGoods[]): Sheet {
  return {
    title: '物资收支',
    columns: [
      { heading: '物品', width: 18 },
      { heading: '标准', width: 11 },
      { heading: '单位', width: 6 },
      ...GOODS.map(([heading]) => ({ heading, width: 9 })),
    ],
    rows: goods.map((each) => [
      each.item,
      each.grade ?? '',
      each.measure,
      ...GOODS.map(([, figure]) => figure(each)),
    ]),
  }
}

function drivesSheet(drives: Disclosed['disclosure']['drives']): Sheet {
  return {
    title: '爱心购（钱，另计）',
    columns: [
      { heading: '日期', width: 12 },
      { heading: '买的什么', width: 24 },
      { heading: '份数', width: 8 },
      { heading: '每份（元）', width: 10 },
      { heading: '合计（元）', width: 12 },
      { heading: '人次', width: 8 },
    ],
    rows: drives.flatMap((drive) => {
      const line = driveLine(drive, drive.on ?? '', drive.parcel)
      if (drive.takenBack === undefined) return [line]
      const { at, reason } = drive.takenBack
      return [line, driveLine(drive, at.slice(0, 10), `收回 ${drive.parcel}（${reason}）`, -1)]
    }),
  }
}

/** What was taken back stands below what it takes back, less than nothing: so the columns add up to the sums. */
function driveLine(
  { parcels, priceCents, sumCents, orders }: OrderDrive,
  on: string,
  what: string,
  sign: 1 | -1 = 1,
) {
  const counted = orders === undefined ? '' : sign * orders
  return [on, what, sign * parcels, priceCents / 100, (sign * sumCents) / 100, counted]
}
