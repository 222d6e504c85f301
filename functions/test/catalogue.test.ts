import type { Goods } from '@muster/shared'
import { expect, it } from 'vitest'
import { HERE, THERE } from './cast'
import { withCast } from './stage'

const stage = withCast()

const TEA = { name: '驱寒姜茶', measure: '盒', expiry: { rule: 'printed' } }
const add = (who: string, at: string, body: object) =>
  stage.street.call(who, 'addGoods', { params: { id: at }, body })
const goodsIn = ({ body }: { body: unknown }) => (body as { goods: Goods }).goods
const merge = (goodsId: string, into: string, at = HERE, who = 'street') =>
  stage.street.call(who, 'mergeGoods', { params: { id: at, goodsId }, body: { into } })
const list = async () => ((await stage.street.call(undefined, 'listGoods')).body as { goods: Goods[] }).goods

it('lists built-in goods and what a community has added, at once', async () => {
  const added = await add('keeper', HERE, TEA)
  expect(added).toMatchObject({ status: 201, body: { goods: { ...TEA, addedBy: HERE } } })
  const ids = (await list()).map(({ id }) => id)
  expect(ids).toContain('mask-n95')
  expect(ids).toContain(goodsIn(added).id)
})

it('adds the same goods once, whoever adds them again and however they write the name', async () => {
  const [one, other] = await Promise.all([
    add('keeper', HERE, { ...TEA, name: '羊肚菌 汤' }),
    add('secretary-2', THERE, { ...TEA, name: '羊肚菌汤' }),
  ])
  expect([one.status, other.status].sort()).toEqual([200, 201])
  expect(goodsIn(one)).toEqual(goodsIn(other))
  const n95 = await add('keeper', HERE, {
    name: '口罩 医用N95',
    grade: 'GB19083',
    measure: '只',
    expiry: { rule: 'none' },
  })
  expect(n95).toMatchObject({ status: 200, body: { goods: { id: 'mask-n95' } } })
  expect(await add('keeper', HERE, { ...TEA, measure: '袋' })).toMatchObject({ status: 201 })
})

it('merges doubles of one grade and measure; the name leads on, and a second tap changes nothing', async () => {
  const tea = goodsIn(await add('keeper', HERE, TEA))
  const double = goodsIn(await add('keeper', HERE, { ...TEA, name: '姜汤' }))
  for (let tap = 0; tap < 2; tap++)
    expect(await merge(double.id, tea.id)).toMatchObject({ status: 200, body: { goods: { id: tea.id } } })
  const goods = await list()
  expect(goods.map(({ id }) => id)).not.toContain(double.id)
  expect(goods.find(({ id }) => id === tea.id)?.otherNames).toContain('姜汤')
  expect(goodsIn(await add('keeper', HERE, { ...TEA, name: '姜汤' })).id).toBe(tea.id)
})

it('never makes one of two grades, nor merges goods in a ring, nor those of somebody else', async () => {
  const mask = goodsIn(
    await add('keeper', HERE, { name: 'N95 罩', grade: 'GB 19083', measure: '只', expiry: { rule: 'none' } }),
  )
  expect((await merge(mask.id, 'mask-kn95')).code).toBe('GOODS_DIFFER')
  expect((await merge(mask.id, mask.id)).code).toBe('GOODS_DIFFER')
  expect((await merge(mask.id, 'nothing')).code).toBe('GOODS_UNKNOWN')
  expect((await merge('mask-n95', mask.id)).code).toBe('NOT_FOUND')
  expect((await merge(mask.id, 'mask-n95', THERE)).code).toBe('NOT_FOUND')
})

it('keeps one of two that were merged into each other at one moment', async () => {
  const [one, other] = [
    goodsIn(await add('keeper', HERE, { ...TEA, name: '白糖' })),
    goodsIn(await add('keeper', HERE, { ...TEA, name: '砂糖' })),
  ]
  await Promise.all([merge(one.id, other.id), merge(other.id, one.id)])
  const standing = (await list()).filter(({ id }) => id === one.id || id === other.id)
  expect(standing).toHaveLength(1)
})
