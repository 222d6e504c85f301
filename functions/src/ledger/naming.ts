import { type Article, type ExpiryRead, type Goods, refuse } from '@muster/shared'
import type { Catalogue } from '../directory/catalogue'
import type { Communities } from '../directory/communities'
import type { Duties } from '../directory/duties'

/** What a request names by ids, and the ledger by their public names. */
export interface Names {
  catalogue: Catalogue
  communities: Communities
  duties: Duties
}

/** Goods as the ledger names them. Refuses (GOODS_UNKNOWN) what is not in the catalogue. */
export async function articleOf({ catalogue }: Names, goodsId: string): Promise<Article> {
  return articleFor((await catalogue.named(goodsId)) ?? refuse('GOODS_UNKNOWN'))
}

const articleFor = ({ id: goods, name: item, grade, measure }: Goods): Article => ({
  goods,
  item,
  ...(grade === undefined ? {} : { grade }),
  measure,
})

/**
 * Goods as they are taken in: by their name, and until when they are good. Refuses (EXPIRY_NEEDED) goods whose packs bear a day and of which
 * nobody has said which, or that there is none. `line`: which of those that were sent, from 0.
 */
export async function takenIn(
  { catalogue }: Names,
  { goodsId, expiry }: { goodsId: string; expiry?: ExpiryRead },
  line: number,
): Promise<Article & { expiry?: string }> {
  const goods = (await catalogue.named(goodsId)) ?? refuse('GOODS_UNKNOWN')
  if (expiry === undefined && goods.expiry.rule === 'printed')
    refuse('EXPIRY_NEEDED', { line, item: goods.name })
  return {
    ...articleFor(goods),
    ...(expiry === undefined || expiry === 'not printed' ? {} : { expiry }),
  }
}

/** Another receiver, which has the id of its community. `path`: the field that names it. */
export async function unitNamed(
  { communities }: Names,
  id: string,
  path: string,
): Promise<{ id: string; name: string }> {
  const { receiver } = (await communities.get(id)) ?? noSuch(path)
  return { id, name: receiver.name }
}

export function badField(path: string, message: string): never {
  return refuse('BAD_REQUEST', { issues: [{ path, message }] })
}

export function noSuch(path: string): never {
  return badField(path, '没有找到，看看有没有选错')
}
