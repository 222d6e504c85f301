import {
  type Article,
  type Destination,
  type IssueInput,
  refuse,
  type State,
  type Taken,
} from '@muster/shared'
import { fingerprint } from '../ids'
import type { Plan } from './appending'
import { articleOf, type Names, noSuch } from './naming'

/** Goods that are handed out, and to where, by its public name. */
export async function issueOf(
  names: Names,
  state: State,
  { to, lines, remark }: IssueInput,
  receiver: string,
): Promise<Plan> {
  return {
    does: {
      kind: 'issue',
      to: await destinationOf(names, to, receiver),
      lines: await Promise.all(lines.map((line) => takenOf(names, state, line))),
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

/** What is to go out. A lot is what the stock says it is; goods that are in stock are what they were taken in as. */
export async function takenOf(
  names: Names,
  { lots }: State,
  line: IssueInput['lines'][number],
): Promise<Taken> {
  if ('lot' in line) {
    const lot = lots[line.lot] ?? refuse('LOT_UNKNOWN', { lot: line.lot })
    return { ...articleIn(lot), lots: [line] }
  }
  const inStock = Object.values(lots).find(({ goods, left }) => goods === line.goodsId && left > 0)
  const article = inStock ? articleIn(inStock) : await articleOf(names, line.goodsId)
  return { ...article, quantity: line.quantity }
}

function articleIn({ goods, item, grade, measure }: Article): Article {
  return { goods, item, ...(grade === undefined ? {} : { grade }), measure }
}
