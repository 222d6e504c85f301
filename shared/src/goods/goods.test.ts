import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { builtInGoods } from './catalogue'
import { findGoods, identifyGoods } from './finding'
import { goodsOf, mergedGoods, mergeRefusal } from './merging'
import { addGoodsInput, type Goods, goods, goodUntil } from './schema'
import { goodsKey } from './words'

const first = (text: string) => findGoods(text, builtInGoods)[0]?.id
const all = (text: string) => findGoods(text, builtInGoods).map(({ id }) => id)
const sure = (text: string) => identifyGoods(text, builtInGoods).goods?.id

describe('the built-in list', () => {
  it.each(builtInGoods.map((one) => [one.name, one] as const))('has %s as a good entry', (_, one) => {
    expect(v.parse(goods, one)).toEqual(one)
    expect(first(one.name)).toBe(one.id)
    for (const name of [one.name, ...one.otherNames]) expect([name, sure(name)]).toEqual([name, one.id])
  })

  it('has each id once', () => {
    expect(builtInGoods.length).toBeGreaterThanOrEqual(40)
    expect(new Set(builtInGoods.map(({ id }) => id)).size).toBe(builtInGoods.length)
  })
})

describe('looking goods up', () => {
  it.each([
    '口罩 N95',
    'n95口罩',
    'Ｎ95',
    'ｎ９５　口罩',
    'N-95 口罩',
    'N95口罩医用',
    '口罩医用N95',
    'GB 19083',
    'gb19083-2010 口罩',
    '19083',
    '医用防护口罩',
    '醫用防護口罩',
    '3M N95 口罩',
    'N95级口罩',
  ])('%s finds the medical N95 first', (text) => expect(all(text)).toEqual(['mask-n95']))

  it.each(['KN95', 'kn 95 口罩', '口罩（ＫＮ９５）', 'K N95', 'GB2626', 'GB 2626-2019', 'kn-95防护口罩'])(
    '%s finds KN95, never N95',
    (text) => expect(all(text)).toEqual(['mask-kn95']),
  )

  it.each(['KN95', 'N100 口罩', 'FFP3 口罩', 'P100', 'KF80口罩', 'GB 99999 口罩', 'KN100 口罩'])(
    '%s never answers N95, even where nothing else is in the list',
    (text) =>
      expect(
        findGoods(
          text,
          builtInGoods.filter(({ id }) => id === 'mask-n95'),
        ),
      ).toEqual([]),
  )

  it('lists all kinds for 口罩 and is sure of none', () => {
    expect(all('口罩').sort()).toEqual(
      builtInGoods
        .map(({ id }) => id)
        .filter((id) => id.startsWith('mask-'))
        .sort(),
    )
    expect(sure('口罩')).toBeUndefined()
    expect(sure('医用口罩')).toBeUndefined()
    expect(all('手套').length).toBe(4)
    expect(sure('消毒液')).toBeUndefined()
  })

  it.each([
    '一次性口罩',
    '非医用 N95 口罩',
    '仿 N95',
    '布口罩',
    'N95/KN95 口罩',
    'KN95 GB 19083',
    '95% 酒精',
    '化学防护服',
    '工业防护服',
  ])('is not sure of %s', (text) => expect(sure(text)).toBeUndefined())

  it('is not sure of graded goods by half a name, even where nothing else is in the list', () => {
    const medical = builtInGoods.filter(({ id }) => id === 'mask-medical')
    expect(identifyGoods('一次性口罩', medical)).toEqual({ candidates: medical })
    expect(identifyGoods('一次性口罩 YY/T 0969', medical)).toEqual({ goods: medical[0] })
    expect(sure('儿童防护')).toBeUndefined()
  })

  it('offers what is near where nothing fits whole, and both grades where both are named', () => {
    expect(all('杜邦防护服')[0]).toBe('suit')
    expect(all('防护衣')[0]).toBe('suit')
    expect(all('N95/KN95 口罩').sort()).toEqual(['mask-kn95', 'mask-n95'])
    expect(all('土豆')).toEqual([])
    expect(all('')).toEqual([])
    expect(all('，。!')).toEqual([])
  })

  it('does not take the size of a bottle for a grade', () => {
    expect(sure('75% 酒精 500ml')).toBe('alcohol')
    expect(sure('84消毒液5L')).toBe('bleach')
  })
})

it('writes the same words one way only', () => {
  expect(goodsKey('口罩 N95')).toBe(goodsKey('n95口罩'))
  expect(goodsKey('GB/T 2626-2019')).toBe(goodsKey('gb2626'))
  expect(goodsKey('KN95')).not.toBe(goodsKey('N95'))
  expect(goodsKey('К N95')).not.toBe(goodsKey('N95'))
  expect(goodsKey('10² 只')).not.toBe(goodsKey('102 只'))
})

describe('goods of a community’s own', () => {
  const own = (id: string, name: string, more: Partial<Goods> = {}): Goods => ({
    id,
    ...v.parse(addGoodsInput, { name, measure: '盒', expiry: { rule: 'none' } }),
    ...more,
  })
  const tea = own('tea', '姜茶')
  const list = [
    ...builtInGoods,
    tea,
    own('tea-2', '驱寒姜茶', { became: 'tea' }),
    own('tea-3', '姜汤', { became: 'tea-2' }),
  ]

  it('lead by their name to what they became', () => {
    expect(goodsOf('tea-3', list)).toBe(tea)
    expect(identifyGoods('姜汤', mergedGoods(list)).goods?.id).toBe('tea')
    expect(mergedGoods(list).map(({ id }) => id)).toEqual([...builtInGoods.map(({ id }) => id), 'tea'])
  })

  it('are the first by id where two became each other at one moment, and none where the pointer runs into nothing', () => {
    const ring = [
      own('b', '乙', { became: 'a' }),
      own('a', '甲', { became: 'b' }),
      own('c', '丙', { became: 'b' }),
      own('d', '丁', { became: 'gone' }),
    ]
    expect(ring.map(({ id }) => goodsOf(id, ring)?.id)).toEqual(['a', 'a', 'a', undefined])
    expect(mergedGoods(ring)).toEqual([{ ...own('a', '甲'), otherNames: ['乙', '丙'] }])
  })

  it('merge only within one grade and measure, and never with themselves', () => {
    const [n95, kn95] = builtInGoods
    const ours = own('ours', 'N95 防护口罩', { measure: '只', grade: 'GB19083-2010' })
    expect(mergeRefusal(ours, n95!, [...list, ours])).toBeNull()
    expect(mergeRefusal(ours, kn95!, [...list, ours])).toMatchObject({ code: 'GOODS_DIFFER' })
    expect(mergeRefusal({ ...ours, measure: '盒' }, n95!, list)).toMatchObject({ code: 'GOODS_DIFFER' })
    expect(mergeRefusal(tea, list.at(-1)!, list)).toMatchObject({ code: 'GOODS_DIFFER' })
  })

  it('are refused with what is wrong', () => {
    const wrong = { name: '姜茶', measure: '盒', expiry: { rule: 'soon' }, packs: [{ name: '箱', of: 1 }] }
    expect(v.safeParse(addGoodsInput, wrong).issues?.map((issue) => v.getDotPath(issue))).toEqual([
      'packs.0.of',
      'expiry.rule',
    ])
  })
})

it('knows until when goods made on a day are good', () => {
  const after = (months: number, madeOn: string) => goodUntil({ expiry: { rule: 'months', months } }, madeOn)
  expect(after(12, '2022-03-15')).toBe('2023-03-15')
  expect(after(12, '2024-02-29')).toBe('2025-02-28')
  expect(after(1, '2022-12-31')).toBe('2023-01-31')
  expect(after(2, '2022-12-31')).toBe('2023-02-28')
  expect(goodUntil({ expiry: { rule: 'printed' } }, '2022-03-15')).toBeNull()
})
