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

it('finds what was taken in under the old name under the one that stands, and hands out of both what expires first', async () => {
  const [tea, soup] = [
    goodsIn(await add('keeper', HERE, { ...TEA, name: '红糖姜茶' })),
    goodsIn(await add('keeper', HERE, { ...TEA, name: '红糖姜汤' })),
  ]
  const { client } = await stage.street.person('keeper')
  const at = { id: HERE }
  const bring = (goodsId: string, quantity: number, expiry: string) =>
    client.call('receive', { params: at, body: { lines: [{ goodsId, quantity, expiry }] } })
  await bring(tea.id, 5, '2023-01-01')
  await bring(soup.id, 20, '2022-06-01')
  await client.call('markLow', { params: at, body: { goodsId: soup.id, atLeast: 30 } })
  await merge(soup.id, tea.id)
  // The ledger's processes look at the catalogue once a minute.
  stage.street.move(61_000)
  const sums = async () =>
    (await client.call('getStock', { params: at })).sums.filter(({ item }) => item.startsWith('红糖'))
  expect(await sums()).toMatchObject([{ goods: tea.id, item: '红糖姜茶', came: 25, left: 25, atLeast: 30 }])
  const out = { to: { kind: 'case' as const, number: 'C-1' }, lines: [{ goodsId: tea.id, quantity: 22 }] }
  const { entry } = await client.call('issue', { params: at, body: out })
  expect(entry.entry).toMatchObject({
    kind: 'issue',
    lines: [
      { item: '红糖姜茶', lots: [{ quantity: 2 }] },
      { item: '红糖姜汤', lots: [{ quantity: 20 }] },
    ],
  })
  expect(await stage.street.call('keeper', 'issue', { params: at, body: out })).toMatchObject({
    code: 'NOT_ENOUGH_LEFT',
  })
  expect(await sums()).toMatchObject([{ came: 25, went: 22, left: 3 }])
})
