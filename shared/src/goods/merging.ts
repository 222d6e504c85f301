import { type Refusal, refusal } from '../contract/errors'
import type { Goods } from './schema'
import { goodsKey } from './words'

/** The goods of this id, or those that they became; undefined where there are none. */
export function goodsOf(id: string, list: readonly Goods[]): Goods | undefined {
  const byId = new Map(list.map((goods) => [goods.id, goods]))
  const seen = new Set<string>()
  let goods = byId.get(id)
  while (goods?.became !== undefined && !seen.has(goods.id)) {
    seen.add(goods.id)
    goods = byId.get(goods.became)
  }
  return goods?.became === undefined ? goods : undefined
}

/** Why one may not become the other: only doubles of one grade and measure, and never in a ring. */
export function mergeRefusal(from: Goods, into: Goods, list: readonly Goods[]): Refusal | null {
  const differs = goodsKey(from.grade) !== goodsKey(into.grade) || from.measure !== into.measure
  const target = goodsOf(into.id, list)
  return differs || target === undefined || target.id === from.id ? refusal('GOODS_DIFFER') : null
}

/** The list as one chooses from it: merged doubles are gone, and their names lead to what they became. */
export function mergedGoods(list: readonly Goods[]): Goods[] {
  const names = new Map<string, string[]>()
  for (const { id, became, name, otherNames } of list) {
    const into = became === undefined ? undefined : goodsOf(id, list)
    if (into) names.set(into.id, [...(names.get(into.id) ?? []), name, ...otherNames])
  }
  return list
    .filter(({ became }) => became === undefined)
    .map((goods) => ({
      ...goods,
      otherNames: [...new Set([...goods.otherNames, ...(names.get(goods.id) ?? [])])],
    }))
}
