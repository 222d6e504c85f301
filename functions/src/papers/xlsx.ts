import { harmless } from '@muster/shared/papers/harmless'
import writeExcelFile from 'write-excel-file/node'
import type { Sheet } from './sheets'

const HEAD = { fontWeight: 'bold', backgroundColor: '#f0ece6', wrap: true } as const

type Table = Pick<Sheet, 'columns' | 'rows' | 'title'>

/** One worksheet: the mark, the headings, the rows. Texts are written as texts, never as formulas. */
export async function xlsxOf(sheet: Table, mark: string): Promise<Buffer> {
  return workbookOf([sheet], mark)
}

/** Several of them in one file. */
export async function workbookOf(sheets: readonly Table[], mark: string): Promise<Buffer> {
  return writeExcelFile(sheets.map((sheet) => worksheet(sheet, mark))).toBuffer()
}

function worksheet({ title, columns, rows }: Table, mark: string) {
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
  return {
    data,
    columns: columns.map(({ width }) => ({ width })),
    // Names of worksheets have at most 31 letters and none of these.
    sheet: title.replace(/[[\]*?:\\/]/g, ' ').slice(0, 31),
    stickyRowsCount: 2,
    orientation: 'landscape' as const,
  }
}
