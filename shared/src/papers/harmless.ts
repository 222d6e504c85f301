/** A cell that a spreadsheet would take for a formula, made a text: it begins with =, +, -, @ (wide ones too), tab or a line break. */
export function harmless(cell: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell
}
