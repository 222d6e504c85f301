import { View } from '@tarojs/components'
import { encode } from 'uqr'

// 4 modules of white around it: what the standard asks for, and what old phones need.
const QUIET = 4

/** The dark modules as one path: a stroke of the pen for each run in a row. */
function pathOf(rows: boolean[][]): string {
  return rows
    .map((row, y) => {
      const runs: string[] = []
      let from = -1
      for (let x = 0; x <= row.length; x++) {
        if (row[x] && from < 0) from = x
        if (!row[x] && from >= 0) {
          runs.push(`M${from} ${y}h${x - from}v1h-${x - from}z`)
          from = -1
        }
      }
      return runs.join('')
    })
    .join('')
}

function drawingOf(text: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET })
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><rect width='${size}' height='${size}' fill='white'/><path d='${pathOf(data)}'/></svg>`
  return `url("data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E')}")`
}

/** A code for a phone to scan, black on white in both looks. `side` in px: 160 is read at arm's length. */
export function QrCode({ text, side, label }: { text: string; side: number; label: string }) {
  const spoken =
    process.env.TARO_ENV === 'weapp' ? { 'aria-label': label } : { role: 'img', 'aria-label': label }
  return (
    <View
      className="qr"
      style={{ width: `${side}px`, height: `${side}px`, backgroundImage: drawingOf(text) }}
      {...spoken}
    />
  )
}
