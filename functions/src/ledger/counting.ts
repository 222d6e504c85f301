import type { CountInput, LineOf } from '@muster/shared'
import type { Plan } from './appending'
import { articleOf, type Names } from './naming'

/** What was counted on the shelf, with the finds by their names. */
export async function countOf(names: Names, { lines, remark }: CountInput): Promise<Plan> {
  const counted: LineOf<'count'>[] = []
  for (const line of lines) {
    if (!('found' in line)) {
      counted.push(line)
      continue
    }
    const { goodsId, ...read } = line
    counted.push({ ...(await articleOf(names, goodsId)), ...read })
  }
  return { does: { kind: 'count', lines: counted }, beside: { remark } }
}
