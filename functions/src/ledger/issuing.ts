import {
  type Article,
  articleKey,
  articleNow,
  type Destination,
  goodsOf,
  type IssueInput,
  mergedStock,
  type Purpose,
  proposed,
  Refused,
  refuse,
  type State,
  type Taken,
} from '@muster/shared'
import { fingerprint } from '../ids'
import type { Plan } from './deed.store'
import { articleOf, type Names, noSuch } from './naming'

/** Goods that are handed out, and to where, by its public name. */
export async function issueOf(
  names: Names,
  state: State,
  { to, lines, remark }: IssueInput,
  { receiver, today }: { receiver: string; today: string },
): Promise<Plan> {
  const purpose = { receiverId: null, today }
  const taken = await Promise.all(lines.map((line) => takenOf(names, state, line, purpose)))
  return {
    does: {
      kind: 'issue',
      to: await destinationOf(names, to, receiver),
      lines: taken.flat(),
    },
    beside: { remark },
  }
}

/** A task and a shift have to be the receiver's own community's. */
async function destinationOf(
  { duties }: Names,
  to: IssueInput['to'],
  receiver: string,
): Promise<Destination> {
  switch (to.kind) {
    case 'task':
      return { ...to, name: (await duties.taskName(to.id, receiver)) ?? noSuch('to.id') }
    case 'shift':
      return { ...to, name: (await duties.shiftName(to.id, receiver)) ?? noSuch('to.id') }
    case 'case':
      return to
    case 'outlet':
      // An outlet is its name.
      return { ...to, id: fingerprint(to.name) }
  }
}

/**
 * What is to go out. A lot is what the stock says it is; goods are what they were taken in as, also under a name that was merged into theirs
 * since: then the lots are chosen here, first what expires first.
 */
export async function takenOf(
  names: Names,
  state: State,
  line: IssueInput['lines'][number],
  to: Purpose,
): Promise<Taken[]> {
  const { lots } = state
  if ('lot' in line) {
    const lot = lots[line.lot] ?? refuse('LOT_UNKNOWN', { lot: line.lot })
    return [{ ...articleIn(lot), lots: [line] }]
  }
  const { goodsId, quantity } = line
  const all = await names.catalogue.all()
  const nowCalled = (id: string) => goodsOf(id, all)?.id ?? id
  const inStock = Object.values(lots).filter(
    ({ goods, left }) => left > 0 && nowCalled(goods) === nowCalled(goodsId),
  )
  const articles = new Map(inStock.map((lot) => [articleKey(lot), articleIn(lot)]))
  const [article, ...others] = articles.values()
  if (article === undefined || others.length === 0)
    return [{ ...(article ?? (await articleOf(names, goodsId))), quantity }]
  const picking = proposed(mergedStock(state, all), { ...articleNow(article, all), quantity }, to)
  if (!picking.ok) throw new Refused(picking.refusal)
  return [...articles].flatMap(([key, one]) => {
    const own = picking.lots.filter(({ lot }) => {
      const kept = lots[lot]
      return kept !== undefined && articleKey(kept) === key
    })
    return own.length > 0 ? [{ ...one, lots: own }] : []
  })
}

function articleIn({ goods, item, grade, measure }: Article): Article {
  return { goods, item, ...(grade === undefined ? {} : { grade }), measure }
}
