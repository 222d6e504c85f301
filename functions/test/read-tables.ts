import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'

/** RFC 4180, read to the letter. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let found = fields.exec(text); found; found = fields.exec(text)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '\r\n') {
      rows.push(row)
      row = []
    }
    if (fields.lastIndex === text.length) break
  }
  expect(fields.lastIndex).toBe(text.length)
  return rows
}

/** The cells of the first worksheet, as a spreadsheet reads them; formulas would have an `<f>`. */
export function readXlsx(bytes: Uint8Array) {
  const [sheet = { name: '', rows: [], formulas: false }] = readWorkbook(bytes)
  return sheet
}

/** The same of all worksheets, in their order. */
export function readWorkbook(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, xml]) =>
    plain(xml!),
  )
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) =>
    plain(name!),
  )
  return names.map((name, n) => {
    const sheet = text(`xl/worksheets/sheet${n + 1}.xml`)
    const rows = [...sheet.matchAll(/<row[^>]*>([\s\S]*?)<\/row>/g)].map(([, row]) =>
      [...row!.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, attributes, xml = '']) =>
        /t="s"/.test(attributes!) ? shared[Number(plain(xml))] : plain(xml),
      ),
    )
    return { name, rows, formulas: /<f[ >]/.test(sheet) }
  })
}

const plain = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#0?39;/g, "'")
    .replace(/&amp;/g, '&')
