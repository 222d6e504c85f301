import type { CountInput, LineOf } from '@muster/shared'
import type { Plan } from './deed.store'
import { type Names, takenIn } from './naming'

/** What was counted on the shelf, with the finds by their names. */
export async function countOf(names: Names, { lines, remark }: CountInput): Promise<Plan> {
  const counted: LineOf<'count'>[] = []
  for (const [at, line] of lines.entries()) {
    if (!('found' in line)) {
      counted.push(line)
      continue
    }
    const { goodsId: _, expiry: __, ...read } = line
    counted.push({ ...(await takenIn(names, line, at)), ...read })
  }
  return { does: { kind: 'count', lines: counted }, beside: { remark } }
}
