import { goodsKey, mergedGoods, recognised, refuse } from '@muster/shared'
import type { Catalogue } from '../directory/catalogue'

interface Written {
  goodsId?: string | undefined
  item: string
  grade?: string | undefined
  measure: string
}

/**
 * Lines with the goods that they are of: as given, else where their words name them without doubt. Refuses goods that there are not, and a
 * measure or grade that is not the goods' own: so many boxes are not so many pieces.
 */
export async function named<L extends Written>(
  catalogue: Catalogue,
  lines: readonly L[],
  field: string,
): Promise<L[]> {
  const all = mergedGoods(await catalogue.all())
  return Promise.all(
    lines.map(async (line, n) => {
      if (line.goodsId === undefined) return recognised(line, all)
      const goods = (await catalogue.named(line.goodsId)) ?? refuse('GOODS_UNKNOWN')
      const wrong = (path: string, message: string) =>
        refuse('BAD_REQUEST', { issues: [{ path: `${field}.${n}.${path}`, message }] })
      if (line.measure !== goods.measure) wrong('measure', `${goods.name}按${goods.measure}计`)
      if (line.grade !== undefined && goodsKey(line.grade) !== goodsKey(goods.grade))
        wrong('grade', goods.grade === undefined ? `${goods.name}不分等级` : `${goods.name}是 ${goods.grade}`)
      return { ...line, goodsId: goods.id, grade: goods.grade }
    }),
  )
}
