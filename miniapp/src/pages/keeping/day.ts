/** `20220601`, `2022-6-1`, `2022.06.01` → `2022-06-01`; undefined for what is no day. */
export function dayTyped(text: string): string | undefined {
  const plain = text.trim()
  const [, year, month, date] =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D?$/.exec(plain) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
  return isReal && day.startsWith('2') ? day : undefined
}
