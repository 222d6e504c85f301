import {
  type Article,
  type Destination,
  type IssueInput,
  refuse,
  type State,
  type Taken,
} from '@muster/shared'
import type { Catalogue } from '../directory/catalogue'
import type { Communities } from '../directory/communities'
import type { Duties } from '../directory/duties'
import { fingerprint } from '../ids'

/** What a request names by ids, and the ledger by their public names. */
export interface Names {
  catalogue: Catalogue
  communities: Communities
  duties: Duties
}

/** Goods as the ledger names them. Refuses (GOODS_UNKNOWN) what is not in the catalogue. */
export async function articleOf({ catalogue }: Names, goodsId: string): Promise<Article> {
  const {
    id: goods,
    name: item,
    grade,
    measure,
  } = (await catalogue.named(goodsId)) ?? refuse('GOODS_UNKNOWN')
  return { goods, item, ...(grade === undefined ? {} : { grade }), measure }
}

/** The receiver of another community. */
export async function unitNamed(
  { communities }: Names,
  id: string,
  path: string,
): Promise<{ id: string; name: string }> {
  const { receiver } = (await communities.get(id)) ?? noSuch(path)
  return { id, name: receiver.name }
}

/** Where goods go. A task and a shift have to be the receiver's own community's. */
export async function destinationOf(
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
  return { ...(inStock ? articleIn(inStock) : await articleOf(names, line.goodsId)), quantity: line.quantity }
}

function articleIn({ goods, item, grade, measure }: Article): Article {
  return { goods, item, ...(grade === undefined ? {} : { grade }), measure }
}

function noSuch(path: string): never {
  return refuse('BAD_REQUEST', { issues: [{ path, message: '没有找到，看看有没有选错' }] })
}
