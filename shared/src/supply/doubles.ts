import { isSameGoods, type Named } from '../goods/same'

interface OpenNeed {
  id: string
  communityId: string
  state: 'open' | 'closed'
  lines: readonly (Named & { id: string; open: number; measure: string })[]
}

/** A line that is to be posted, and one that already asks for the same. */
export interface Double {
  /** Which of the new lines. */
  at: number
  needId: string
  lineId: string
  open: number
  measure: string
}

/** Lines of the same community that are still open for the same goods and grade, to be pointed out before posting. */
export function doublesOf(
  { communityId, lines }: { communityId: string; lines: readonly Named[] },
  openNeeds: readonly OpenNeed[],
): Double[] {
  const open = openNeeds
    .filter((need) => need.communityId === communityId && need.state === 'open')
    .flatMap((need) => need.lines.filter((line) => line.open > 0).map((line) => ({ need, line })))
  return lines.flatMap((wanted, at) =>
    open
      .filter(({ line }) => isSameGoods(wanted, line))
      .map(({ need, line }) => ({
        at,
        needId: need.id,
        lineId: line.id,
        open: line.open,
        measure: line.measure,
      })),
  )
}
