import { harmless } from './harmless'

/** RFC 4180, with a byte order mark, without which Excel takes Chinese for Latin letters. Texts that a spreadsheet would reckon with are made harmless. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

function quoted(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const text = harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
