/** One line of the bench's table. */
export interface Figure {
  /** What was measured, with its unit: `claims a second through HTTP`. */
  what: string
  value: number
  /** What the same machine does at best in the same run; absent where the bound is absolute. */
  floor?: number
  /** Absent where the figure is only told. */
  bound?: Bound
}

/** The value, or with a floor the value as a share of it, may be at most, must be at least, or must be just this. */
export type Bound = { atMost: number } | { atLeast: number } | { exactly: number }

/** One measurement: a few figures that are taken together. */
export type Measurement = () => Promise<Figure[]>

const measured = ({ value, floor }: Figure) => (floor === undefined ? value : value / floor)

export function holds(figure: Figure): boolean {
  const { bound } = figure
  if (bound === undefined) return true
  if ('exactly' in bound) return measured(figure) === bound.exactly
  return 'atMost' in bound ? measured(figure) <= bound.atMost : measured(figure) >= bound.atLeast
}

/** The figures as a table: what, figure, floor, share of the floor, bound, whether it holds. */
export function table(figures: Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    short(figure.value),
    figure.floor === undefined ? '' : short(figure.floor),
    figure.floor === undefined ? '' : `${measured(figure).toFixed(2)} ×`,
    said(figure.bound),
    figure.bound === undefined ? '' : holds(figure) ? 'holds' : 'BROKEN',
  ])
  const lines = [['', 'figure', 'floor', 'share', 'bound', ''], ...rows]
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  return lines
    .map((line) =>
      line
        .map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0)))
        .join('  '),
    )
    .join('\n')
}

function said(bound: Bound | undefined): string {
  if (bound === undefined) return ''
  if ('exactly' in bound) return `= ${bound.exactly}`
  return 'atMost' in bound ? `≤ ${bound.atMost}` : `≥ ${bound.atLeast}`
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1)
}

/** The middle value; of an even number of values, the lower of the two. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
}
