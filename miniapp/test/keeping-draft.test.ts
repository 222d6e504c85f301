import { type AwaitedPledge, builtInGoods, type StockView } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { articlesIn, byConcern, expiryText } from '../src/pages/keeping/articles'
import { dayTyped } from '../src/pages/keeping/day'
import { expiryOf, isMadeLater } from '../src/pages/keeping/expiry'
import { lotsFor, mostOf } from '../src/pages/keeping/issue/draft'
import {
  centsTyped,
  differs,
  isSound,
  linesToSend,
  newLine,
  reasonOf,
  reasonsFor,
} from '../src/pages/keeping/receive/draft'

const goodsOf = (id: string) => builtInGoods.find((one) => one.id === id)!
const n95 = goodsOf('mask-n95')
const kn95 = goodsOf('mask-kn95')
const pledge: AwaitedPledge = {
  id: 'p1',
  needId: 'n1',
  lineId: 'l1',
  goodsId: 'mask-n95',
  item: '医用 N95 口罩',
  measure: '只',
  quantity: 300,
  state: 'pledged',
  pledgedAt: '2021-10-24T20:00:00+08:00',
  donorName: null,
}

describe('a line that is being counted', () => {
  const line = { ...newLine(1, n95, pledge), counted: true, notPrinted: true }

  it('needs no reason where as many came as were pledged', () => {
    expect(differs(line)).toBeUndefined()
    expect(reasonsFor(line)).toEqual([])
    expect(isSound(line)).toBe(true)
  })

  it('needs one where fewer came, and knows it by itself where there is only one', () => {
    const fewer = { ...line, quantity: 280 }
    expect(differs(fewer)).toBe('fewer')
    expect(isSound(fewer)).toBe(false)
    expect(isSound({ ...fewer, reason: 'damaged' })).toBe(true)
    expect(reasonOf({ ...line, quantity: 320 })).toBe('more given')
  })

  it('forgets a reason that no longer fits', () => {
    expect(reasonOf({ ...line, quantity: 320, reason: 'damaged' })).toBe('more given')
  })

  it('is another grade where KN95 came for N95, however many', () => {
    const other = { ...line, goods: kn95 }
    expect(differs(other)).toBe('goods')
    expect(reasonOf(other)).toBe('another grade')
    expect(linesToSend([other])).toEqual([
      {
        goodsId: 'mask-kn95',
        quantity: 300,
        expiry: 'not printed',
        pledgeId: 'p1',
        reason: 'another grade',
      },
    ])
  })

  it('asks for the day on the pack, unless none is printed', () => {
    expect(isSound({ ...line, notPrinted: false })).toBe(false)
    expect(expiryOf({ ...line, notPrinted: false, day: '20220601' })).toBe('2022-06-01')
    expect(expiryOf({ ...line, notPrinted: true, day: '20220601' })).toBeUndefined()
    expect(linesToSend([{ ...line, notPrinted: false, day: '2027.6' }])).toMatchObject([
      { expiry: '2027-06-30' },
    ])
  })

  it('reckons from the day of making where the goods keep for some months', () => {
    const months = builtInGoods.find(({ expiry }) => expiry.rule === 'months')!
    const { expiry } = months
    const made = { ...newLine(2, months), day: '2021-01-31' }
    expect(expiryOf(made)).not.toBe('2021-01-31')
    expect(expiry.rule === 'months' && expiryOf(made)).toMatch(/^202[1-9]-/)
    // A month alone: they may have been made on its first day.
    expect(expiryOf({ ...made, day: '202101' })).toBe(expiryOf({ ...made, day: '2021-01-01' }))
  })

  it('was not made on a day that is still to come', () => {
    const made = { ...newLine(2, builtInGoods.find(({ expiry }) => expiry.rule === 'months')!) }
    // The 22nd in China, while it is still the 21st in London.
    const now = Date.parse('2026-11-22T00:30:00+08:00')
    expect(isMadeLater({ ...made, day: '2026.11.22' }, now)).toBe(false)
    expect(isMadeLater({ ...made, day: '2026.11.23' }, now)).toBe(true)
    expect(isMadeLater({ ...made, day: '202611' }, now)).toBe(false)
    expect(isMadeLater({ ...newLine(3, n95), day: '2027.6.30' }, now)).toBe(false)
  })

  it('is sent only once somebody has counted it', () => {
    expect(linesToSend([{ ...line, counted: false }])).toEqual([])
  })

  it('reads days and sums as people write them, and nothing else', () => {
    for (const text of ['20220601', '2022-6-1', '2022.06.01', '2022年6月1日'])
      expect(dayTyped(text), text).toBe('2022-06-01')
    for (const text of ['2024-02', '202402', '2024.2', '2024年2月'])
      expect([dayTyped(text), dayTyped(text, 'first')], text).toEqual(['2024-02-29', '2024-02-01'])
    for (const text of ['', '2022', '20220631', '202213', '220601', '221206', '6月1日'])
      expect(dayTyped(text), text).toBeUndefined()
    expect(centsTyped('3,600.5')).toBe(360_050)
    for (const text of ['', '0', '三千', '-5', '1.234']) expect(centsTyped(text), text).toBeUndefined()
  })
})

describe('the stock as a keeper looks at it', () => {
  const NOW = Date.parse('2021-10-25T10:00:00+08:00')
  const mask = { goods: 'mask-n95', item: '医用 N95 口罩', measure: '只', grade: 'GB 19083' }
  const suit = { goods: 'suit', item: '医用防护服', measure: '套', grade: 'GB 19082' }
  const lot = (id: string, left: number, expiry?: string) => ({ lot: id, ...mask, left, came: left, expiry })
  const stock: StockView = {
    receiver: { id: 'here', name: '居委会', verified: true },
    asOf: '2021-10-25T10:00:00+08:00',
    n: 9,
    lots: [
      lot('1.1', 20, '2021-10-24'),
      lot('2.1', 30, '2021-11-10'),
      lot('3.1', 50, '2022-11-10'),
      { ...lot('4.1', 40), meant: { id: 'there', name: '畅家巷' } },
    ],
    sums: [
      { ...suit, came: 10, went: 0, left: 10 },
      { ...mask, came: 200, went: 60, left: 140, atLeast: 130 },
    ],
  }
  const [first, second] = articlesIn(stock, NOW).sort(byConcern)
  const issued = { receiverId: null, today: '2021-10-25' }

  it('is short by what can still be used, and puts that first', () => {
    expect(first).toMatchObject({ goods: 'mask-n95', expired: 20, near: 30, short: true })
    expect(second).toMatchObject({ goods: 'suit', expired: 0, near: 0, short: false })
  })

  it('offers for handing out neither what has expired nor what is meant for another', () => {
    expect(mostOf(stock, first!, issued)).toBe(80)
    expect(mostOf(stock, first!, { ...issued, receiverId: 'there' })).toBe(120)
  })

  it('proposes what expires first', () => {
    expect(lotsFor(stock, first!, 40, issued)).toEqual([
      { lot: '2.1', quantity: 30 },
      { lot: '3.1', quantity: 10 },
    ])
    expect(lotsFor(stock, first!, 81, issued)).toEqual([])
  })

  it('counts the days of China until the last good one', () => {
    expect(expiryText('2021-10-25', NOW)).toBe('用到 2021 年 10 月 25 日，今天是最后一天')
    expect(expiryText('2021-11-10', NOW)).toMatch(/还有 16 天$/)
    expect(expiryText('2021-11-25', NOW)).toBe('用到 2021 年 11 月 25 日')
    expect(expiryText('2021-10-24', NOW)).toMatch(/过期 1 天了$/)
  })
})
