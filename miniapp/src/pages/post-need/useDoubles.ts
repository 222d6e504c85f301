import { doublesOf, recognised } from '@muster/shared'
import { useBoard } from '../../data'
import { useGoods } from '../../data/goods'
import type { NeedDraft } from './draft'

export interface DoubleNeed {
  needId: string
  title: string
  items: { item: string; open: number; measure: string }[]
}

/** The community's open needs that ask for something of the draft already, by what the board knows. `self`: the need that is changed. */
export function useDoubles(
  communityId: string,
  draft: NeedDraft | undefined,
  self: string | undefined,
): DoubleNeed[] {
  const board = useBoard(communityId)
  const goods = useGoods()
  if (board.state !== 'ready' || !draft) return []
  const list = goods.state === 'ready' ? goods.data : []
  const written = ({ grade, ...line }: NeedDraft['lines'][number]) =>
    recognised({ ...line, grade: grade.trim() === '' ? undefined : grade }, list)
  const lines = draft.lines.filter(({ id, item }) => id === undefined && item.trim() !== '').map(written)
  const others = board.data.needs.filter(({ id }) => id !== self)
  const needs = others.map(({ id, lines: asked }) => ({
    id,
    communityId,
    state: 'open' as const,
    lines: asked.map((line) => recognised(line, list)),
  }))
  const found = doublesOf({ communityId, lines }, needs)
  return others.flatMap(({ id, title, lines: asked }) => {
    const lineIds = new Set(found.filter(({ needId }) => needId === id).map(({ lineId }) => lineId))
    const items = asked.filter((line) => lineIds.has(line.id))
    return items.length === 0 ? [] : [{ needId: id, title, items }]
  })
}
