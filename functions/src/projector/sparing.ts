import type { Entry, State } from '@muster/shared'
import type { SpareStore } from '../directory/spare'
import type { WholeNeed } from '../supply/need.store'

/** Goods of the catalogue that an entry brings, moves or puts right. */
function goodsIn(entry: Entry, { lots }: State): Set<string> {
  const named = (lot: string) => lots[lot]?.goods ?? []
  if (entry.kind === 'count')
    return new Set(entry.lines.flatMap((line) => ('lot' in line ? named(line.lot) : line.goods)))
  if (entry.kind === 'correction')
    return new Set(
      entry.lines.flatMap((line) => {
        if ('issued' in line) return named(line.lot)
        return [line.was.goods, line.is.goods, ...(line.apart ? [line.apart.goods] : [])]
      }),
    )
  return new Set(entry.lines.map(({ goods }) => goods))
}

/** Notes how many a receiver has left of what an entry was about. */
export async function noteStock(spare: SpareStore, state: State, entry: Entry): Promise<void> {
  const lots = Object.values(state.lots)
  for (const goodsId of goodsIn(entry, state)) {
    const left = lots.reduce((sum, lot) => sum + (lot.goods === goodsId ? lot.left : 0), 0)
    await spare.noteStock(goodsId, state.receiver, { n: state.n, left })
  }
}

/** Notes the lines of a closed need for which something is still to come, and takes away those for which nothing is. */
export async function noteStillToCome(spare: SpareStore, { need, lines }: WholeNeed): Promise<void> {
  if (need.state !== 'closed') return
  for (const { id, goodsId, taken } of lines)
    if (goodsId !== undefined) await spare.notePledged(goodsId, need.id, id, Object.keys(taken).length > 0)
}
