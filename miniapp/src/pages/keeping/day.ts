const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * `20270630`, `2027-6-30`, `2027.06.30` → `2027-06-30`. Of a month alone, `2027-06` or `202706`, its last day, or its first; undefined for
 * what is no day.
 */
export function dayTyped(text: string, ofMonth: 'first' | 'last' = 'last'): string | undefined {
  const plain = text.trim()
  const [, year, month, date] =
    /^(20\d{2})(\d{2})(\d{2})?$/.exec(plain) ??
    /^(20\d{2})\D+(\d{1,2})(?:\D+(\d{1,2}))?\D?$/.exec(plain) ??
    []
  if (year === undefined || month === undefined) return undefined
  const inMonth = date ?? String(ofMonth === 'first' ? 1 : lastOf(Number(year), Number(month)))
  const day = `${year}-${month.padStart(2, '0')}-${inMonth.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}
