import { type Refusal, refusal } from '../contract/errors'
import { findGoods } from './finding'
import type { Goods } from './schema'
import { goodsKey } from './words'

/**
 * The goods of this id, or those that they became; undefined where there are none. Two that were merged into each other at the same moment
 * are one all the same: the first by id stands.
 */
export function goodsOf(id: string, list: readonly Goods[]): Goods | undefined {
  const byId = new Map(list.map((goods) => [goods.id, goods]))
  const seen: string[] = []
  let goods = byId.get(id)
  while (goods?.became !== undefined) {
    const ring = seen.indexOf(goods.id)
    if (ring >= 0) {
      const { became: _, ...standing } = byId.get(seen.slice(ring).sort()[0] ?? '') ?? goods
      return standing
    }
    seen.push(goods.id)
    goods = byId.get(goods.became)
  }
  return goods
}

/** Every id under which goods have been named, those of merged doubles too; the one that stands comes first. */
export function idsOf(id: string, list: readonly Goods[]): [string, ...string[]] {
  const stands = goodsOf(id, list)?.id ?? id
  const others = list.filter((one) => one.id !== stands && goodsOf(one.id, list)?.id === stands)
  return [stands, ...others.map((one) => one.id)]
}

/** Why one may not become the other: only doubles of one grade and measure, and never in a ring. */
export function mergeRefusal(from: Goods, into: Goods, list: readonly Goods[]): Refusal | null {
  const differs = goodsKey(from.grade) !== goodsKey(into.grade) || from.measure !== into.measure
  const target = goodsOf(into.id, list)
  return differs || target === undefined || target.id === from.id ? refusal('GOODS_DIFFER') : null
}

/** What goods may be doubles of, the likeliest first: called much the same, of one grade and measure. */
export function likelyDoubles(goods: Goods, list: readonly Goods[]): Goods[] {
  return findGoods(
    goods.name,
    list.filter((one) => mergeRefusal(goods, one, list) === null),
  )
}

/** The list as one chooses from it: merged doubles are gone, and their names lead to what they became. */
export function mergedGoods(list: readonly Goods[]): Goods[] {
  const stands = list.map((goods) => ({ goods, into: goodsOf(goods.id, list) }))
  const names = new Map<string, string[]>()
  for (const { goods, into } of stands)
    if (into && into.id !== goods.id)
      names.set(into.id, [...(names.get(into.id) ?? []), goods.name, ...goods.otherNames])
  return stands.flatMap(({ goods, into }) =>
    into?.id === goods.id
      ? [{ ...into, otherNames: [...new Set([...into.otherNames, ...(names.get(into.id) ?? [])])] }]
      : [],
  )
}
