import writeExcelFile from 'write-excel-file/node'
import { harmless } from './harmless'
import type { Sheet } from './sheets'

const HEAD = { fontWeight: 'bold', backgroundColor: '#f0ece6', wrap: true } as const

/** One worksheet: the mark, the headings, the rows. Texts are written as texts, never as formulas. */
export async function xlsxOf({ title, columns, rows }: Sheet, mark: string): Promise<Buffer> {
  const data = [
    [{ value: harmless(mark), columnSpan: columns.length, textColor: '#6a6159' }],
    columns.map(({ heading }) => ({ value: heading, ...HEAD })),
    ...rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'number'
          ? { value: cell, type: Number }
          : { value: harmless(cell), type: String, wrap: true },
      ),
    ),
  ]
  // Names of worksheets have at most 31 letters and none of these.
  const sheet = title.replace(/[[\]*?:\\/]/g, ' ').slice(0, 31)
  const widths = columns.map(({ width }) => ({ width }))
  return writeExcelFile(data, {
    columns: widths,
    sheet,
    stickyRowsCount: 2,
    orientation: 'landscape',
  }).toBuffer()
}
