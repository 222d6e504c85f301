import type { Format, PaperFile } from '@muster/shared'
import { csvText } from '@muster/shared/papers/csv'
import type { Sheet } from './sheets'

/** Who took a table out, and when (ISO). */
export interface Mark {
  by: string
  at: string
}

/** A table as a file, with a line that says who took it out and when, so that a leaked copy tells where it came from. */
export async function fileOf(sheet: Sheet, mark: Mark, format: Format): Promise<PaperFile> {
  const { type, bytes } = await makers[format](sheet, mark)
  return {
    name: `${sheet.title.replace(/[\\/:*?"<>|]/g, ' ')}.${format}`,
    type,
    base64: bytes.toString('base64'),
  }
}

interface Made {
  type: string
  bytes: Buffer
}

const makers: Record<Format, (sheet: Sheet, mark: Mark) => Promise<Made>> = {
  xlsx: async (sheet, mark) => {
    const { xlsxOf } = await import('./xlsx')
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { type, bytes: await xlsxOf(sheet, markText(mark)) }
  },
  csv: async (sheet, mark) => ({ type: 'text/csv; charset=utf-8', bytes: csvOf(sheet, markText(mark)) }),
  json: async (sheet, mark) => ({ type: 'application/json', bytes: jsonOf(sheet, mark) }),
}

function markText({ by, at }: Mark): string {
  return `${by} ${at.slice(0, 16).replace('T', ' ')} 导出，仅用于本社区志愿服务，请勿转发`
}

/** The mark stands in the last line. */
function csvOf({ columns, rows }: Sheet, mark: string): Buffer {
  const headings = columns.map(({ heading }) => heading)
  // Every line has as many fields as the headings, the last one too, which holds the mark.
  const last = [mark, ...columns.slice(1).map(() => '')]
  return Buffer.from(csvText([headings, ...rows, last]), 'utf8')
}

function jsonOf({ title, columns, rows }: Sheet, { by, at }: Mark): Buffer {
  const entries = rows.map((row) =>
    Object.fromEntries(columns.map(({ heading }, n) => [heading, row[n] ?? ''])),
  )
  return Buffer.from(
    JSON.stringify({ title, exportedBy: by, exportedAt: at, rows: entries }, null, 2),
    'utf8',
  )
}
