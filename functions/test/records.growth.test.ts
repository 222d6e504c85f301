import { expect, it } from 'vitest'
import { holds } from '../../bench/figure'
import { records } from '../../bench/records'

it('costs no more to check out, to see one’s records or to take records out after 10,000 duties than after 10', async () => {
  const figures = await records()
  expect(figures.filter(({ bound }) => bound !== undefined)).toHaveLength(4)
  expect(figures.filter((figure) => !holds(figure))).toEqual([])
}, 180_000)
