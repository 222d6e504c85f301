import { toIso } from '@muster/shared'
import type { WantedStore } from '../directory/wanted'
import type { WholeNeed } from '../supply/need.store'
import { needShownUntil } from './cards'

/** Writes which lines of a need are open for goods of the catalogue, and takes away those that are not any more. */
export async function noteWanted(store: WantedStore, { need, lines }: WholeNeed, now: number): Promise<void> {
  const { id: needId, communityId, title, urgent, neededBy } = need
  const until = needShownUntil(need)
  const shown = need.state === 'open' && until > toIso(now)
  for (const { id: lineId, goodsId, item, grade, measure, wanted, open } of lines) {
    if (goodsId === undefined) continue
    if (!shown || open <= 0) await store.remove(goodsId, needId, lineId)
    else
      await store.put(goodsId, {
        needId,
        lineId,
        communityId,
        title,
        item,
        grade,
        measure,
        wanted,
        open,
        urgent,
        neededBy,
        until,
      })
  }
}
