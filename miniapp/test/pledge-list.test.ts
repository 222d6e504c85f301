import { builtInGoods, type NeedLine } from '@muster/shared'
import { expect, it } from 'vitest'
import { linesOf, readingOf } from '../src/pages/pledge-list/reading'
import { masks, suits } from './goods'

const open: NeedLine[] = [
  { ...suits, goodsId: 'suit' },
  { ...masks, goodsId: 'mask-kn95' },
]
const read = (text: string, mended = {}) => readingOf(text, open, builtInGoods, mended)

it('reads what an organisation pastes as gifts for the lines that are open, never more than is open', () => {
  const { gifts } = read('KN95 2000只、防护服 100套')
  expect(gifts.map(({ line, quantity, above }) => [line.id, quantity, above])).toEqual([
    ['l2', 1_600, true],
    ['l1', 100, false],
  ])
  expect(linesOf(gifts)).toEqual([
    { lineId: 'l2', quantity: 1_600 },
    { lineId: 'l1', quantity: 100 },
  ])
})

it('gives one entry to a line that was written twice', () => {
  expect(linesOf(read('防护服 100套\n医用防护服 60套').gifts)).toEqual([{ lineId: 'l1', quantity: 160 }])
  expect(linesOf(read('防护服 100套\n医用防护服 100套').gifts)).toEqual([{ lineId: 'l1', quantity: 180 }])
})

it('never takes N95 for KN95, and says what is not asked for and what was not understood', () => {
  const { gifts, notHere, unread } = read('N95 口罩 500只；有物资要捐')
  expect(gifts).toEqual([])
  expect(notHere.map(({ item }) => item)).toEqual(['医用 N95 口罩'])
  expect(unread).toEqual(['有物资要捐'])
})

it('asks what is in a pack and which goods are meant, and takes the answer', () => {
  const { gifts, unclear } = read('防护服 3箱、口罩 200只')
  expect(gifts).toMatchObject([{ quantity: undefined, ask: { about: 'pack', pack: '箱' } }])
  expect(unclear).toMatchObject([{ item: '口罩' }])
  expect(linesOf(gifts)).toEqual([])
  const mended = {
    [gifts[0]!.key]: { quantity: 150 },
    [unclear[0]!.key]: { lineId: 'l2', quantity: 200 },
  }
  expect(linesOf(read('防护服 3箱、口罩 200只', mended).gifts)).toEqual([
    { lineId: 'l1', quantity: 150 },
    { lineId: 'l2', quantity: 200 },
  ])
  expect(read('防护服 3箱', { [gifts[0]!.key]: { drop: true } }).gifts).toEqual([])
})
