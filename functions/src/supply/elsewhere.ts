import { idsOf, type Named, type NeededLine, neededMost, type OpenLine, toIso } from '@muster/shared'
import type { Catalogue } from '../directory/catalogue'
import type { Communities } from '../directory/communities'
import type { Wanted, WantedStore } from '../directory/wanted'
import type { NeedStore } from './need.store'

export interface Looking {
  needs: NeedStore
  wanted: WantedStore
  catalogue: Catalogue
  communities: Communities
  now: () => number
}

interface Gift extends Named {
  measure: string
}

type Placed = OpenLine & Pick<Wanted, 'title'> & { receiver: string; community: string }
export type Found = Placed & { metres?: number }

/**
 * Open lines for these goods at receivers that are verified, where they are needed most first, at most `most`. Known by the index, and
 * looked at in the lines themselves. `from`: a community: not its own lines, and nearer to it before farther.
 */
export async function whereNeeded(
  stores: Looking,
  gift: Gift,
  { from, most }: { from?: string; most: number },
): Promise<Found[]> {
  const { goodsId } = gift
  if (goodsId === undefined) return []
  const known = await wantedUnder(stores, goodsId)
  const others = known.filter(({ communityId }) => communityId !== from)
  const placed = await Promise.all(others.map((one) => place(stores, one, goodsId)))
  const position = from === undefined ? undefined : (await stores.communities.get(from))?.position
  const best = neededMost({ ...gift, position }, placed.flat()).slice(0, most)
  const lines = await stores.needs.many(best.map(({ needId, id }) => ({ needId, lineId: id })))
  return best.flatMap((line) => {
    const whole = lines.find(({ need }) => need.id === line.needId)
    const open = whole?.need.state === 'open' ? whole.lines.find(({ id }) => id === line.id)?.open : undefined
    return open === undefined || open <= 0 ? [] : [{ ...line, open }]
  })
}

/** Open lines for these goods, under whatever name they were posted. */
export async function wantedUnder(
  { wanted, catalogue, now }: Pick<Looking, 'wanted' | 'catalogue' | 'now'>,
  goodsId: string,
): Promise<Wanted[]> {
  const ids = idsOf(goodsId, await catalogue.all())
  return (await Promise.all(ids.map((id) => wanted.of(id, toIso(now()))))).flat()
}

async function place({ communities }: Looking, wanted: Wanted, goodsId: string): Promise<Placed[]> {
  const community = await communities.get(wanted.communityId)
  if (!community?.receiver.verified) return []
  const { lineId, communityId: _, until: __, ...line } = wanted
  const { name, position, receiver } = community
  return [
    {
      ...line,
      goodsId,
      id: lineId,
      receiverId: receiver.id,
      receiver: receiver.name,
      position,
      community: name,
    },
  ]
}

/** As it is told. */
export const toldOf = ({ id, needId, community, title, item, open, measure, metres }: Found): NeededLine => ({
  needId,
  lineId: id,
  community,
  title,
  item,
  open,
  measure,
  ...(metres === undefined ? {} : { metres }),
})

// Three are a choice; more are a search.
const OFFERED = 3

/** Where what a line has no room for is wanted, for who has just been told so. */
export async function elsewhere(stores: Looking, gift: Gift, from: string): Promise<NeededLine[]> {
  return (await whereNeeded(stores, gift, { from, most: OFFERED })).map(toldOf)
}
