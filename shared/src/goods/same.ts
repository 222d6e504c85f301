import { identifyGoods } from './finding'
import type { Goods } from './schema'
import { goodsKey } from './words'

/** Goods as a line names them: by the catalogue, or in words. */
export interface Named {
  goodsId?: string | undefined
  item: string
  grade?: string | undefined
}

/** Whether two lines mean the same goods of the same grade; an id of the catalogue, which has one grade, decides where both have one. */
export function isSameGoods(one: Named, other: Named): boolean {
  if (one.goodsId !== undefined && other.goodsId !== undefined) return one.goodsId === other.goodsId
  return goodsKey(one.grade) === goodsKey(other.grade) && goodsKey(one.item) === goodsKey(other.item)
}

/**
 * A line written in words, with the goods of the catalogue that its words and grade name without doubt; as it is where they do not, or where
 * it counts in another measure. A grade that was written stays in its writer's words.
 */
export function recognised<L extends Named & { measure?: string }>(
  line: L,
  catalogue: readonly Goods[],
): L & Named {
  if (line.goodsId !== undefined) return line
  const { goods } = identifyGoods(`${line.item} ${line.grade ?? ''}`, catalogue)
  if (goods === undefined || (line.measure !== undefined && line.measure !== goods.measure)) return line
  return { ...line, goodsId: goods.id, grade: line.grade ?? goods.grade }
}
