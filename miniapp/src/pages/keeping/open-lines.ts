import { useBoard } from '../../data'

/** An open line of this community that asks for the very goods. */
export interface OpenLine {
  needId: string
  lineId: string
  /** Of its need. */
  title: string
  open: number
  measure: string
}

export function useOpenLines(communityId: string): (goodsId: string) => OpenLine[] {
  const board = useBoard(communityId)
  const needs = board.state === 'ready' ? board.data.needs : []
  return (goods) =>
    needs.flatMap(({ id: needId, title, lines }) =>
      lines
        .filter(({ goodsId, open }) => goodsId === goods && open > 0)
        .map(({ id: lineId, open, measure }) => ({ needId, lineId, title, open, measure })),
    )
}
