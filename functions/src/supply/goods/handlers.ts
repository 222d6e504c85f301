import {
  type AddGoodsInput,
  type catalogueContract,
  type Goods,
  goodsKey,
  mergedGoods,
  mergeRefusal,
  Refused,
  refuse,
  toIso,
} from '@muster/shared'
import { Catalogue } from '../../directory/catalogue'
import type { Handlers } from '../../http/serve'
import { derivedId } from '../../ids'
import type { Context } from '../../services'

// The whole list goes to every phone that writes a need: some 250 bytes each.
const MAX_ADDED = 200

const isSame = (one: AddGoodsInput, other: AddGoodsInput) =>
  goodsKey(one.name) === goodsKey(other.name) &&
  goodsKey(one.grade) === goodsKey(other.grade) &&
  one.measure === other.measure

export function catalogueHandlers({
  table,
  now,
  secrets,
}: Context): Handlers<keyof typeof catalogueContract> {
  const catalogue = new Catalogue(table, now)
  const standing = async (id: string): Promise<Goods> =>
    (await catalogue.named(id)) ?? refuse('GOODS_UNKNOWN')

  return {
    listGoods: async () => ({ body: { goods: mergedGoods(await catalogue.all()), asOf: toIso(now()) } }),

    addGoods: async ({ params, body }) => {
      const all = await catalogue.all()
      const there = all.find((goods) => isSame(goods, body))
      if (there) return { body: { goods: await standing(there.id) }, status: 200 }
      if (all.filter(({ addedBy }) => addedBy === params.id).length >= MAX_ADDED)
        refuse('BAD_REQUEST', { issues: [{ path: 'name', message: `一个社区最多添 ${MAX_ADDED} 样` }] })
      // What tells goods apart makes the id, so that a repeated tap and two communities at once add them once.
      const id = derivedId(secrets.ids, 'goods', goodsKey(body.name), goodsKey(body.grade), body.measure)
      const created = await catalogue.add({ id, ...body, addedBy: params.id })
      return { body: { goods: await standing(id) }, status: created ? 201 : 200 }
    },

    mergeGoods: async ({ params, body }) => {
      const all = await catalogue.all()
      const from = all.find(({ id, addedBy }) => id === params.goodsId && addedBy === params.id)
      if (from === undefined) return refuse('NOT_FOUND')
      const into = await standing(body.into)
      if (from.became === undefined || (await standing(from.id)).id !== into.id) {
        const why = mergeRefusal(from, into, all)
        if (why) throw new Refused(why)
      }
      await catalogue.merge(from.id, into.id)
      return { body: { goods: await standing(from.id) } }
    },
  }
}
