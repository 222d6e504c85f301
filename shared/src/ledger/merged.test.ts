import { expect, it } from 'vitest'
import type { Goods } from '../goods/schema'
import { mergedStock } from './merged'
import { articleKey, type State, sumsOf } from './state'

const goods = (id: string, name: string, became?: string): Goods => ({
  id,
  name,
  measure: '盒',
  packs: [],
  otherNames: [],
  expiry: { rule: 'none' },
  ...(became === undefined ? {} : { became }),
})
const tea = { goods: 'tea', item: '驱寒姜茶', measure: '盒' }
const soup = { goods: 'soup', item: '姜汤', measure: '盒' }
const state: State = {
  receiver: 'here',
  n: 3,
  lots: {
    '1.1': { ...soup, left: 20, figures: { received: 30, issued: 10 } },
    '2.1': { ...tea, left: 5, figures: { received: 5 } },
  },
  totals: {
    [articleKey(soup)]: { ...soup, figures: { received: 30, issued: 10 } },
    [articleKey(tea)]: { ...tea, figures: { received: 5 } },
  },
}

it('has what was taken in under two names under the one that stands', () => {
  const now = mergedStock(state, [goods('soup', '姜汤', 'tea'), goods('tea', '驱寒姜茶')])
  expect(sumsOf(now)).toEqual([{ ...tea, came: 35, went: 10, left: 25, issued: 10 }])
  expect(Object.values(now.lots).map(({ goods: id, item, left }) => [id, item, left])).toEqual([
    ['tea', '驱寒姜茶', 20],
    ['tea', '驱寒姜茶', 5],
  ])
})

it('is as it was where nothing was merged', () => {
  expect(mergedStock(state, [goods('soup', '姜汤'), goods('tea', '驱寒姜茶')])).toBe(state)
})
