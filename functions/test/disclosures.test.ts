import {
  articleKey,
  chinaDay,
  DAY,
  type DisclosedGoods,
  disclosurePeriods,
  HOUR,
  type LedgerPage,
  MINUTE,
  type Output,
  type Refused,
  type Sent,
  type StockView,
} from '@muster/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seed } from '../../dev/chance'
import type { Street } from '../../dev/street'
import { contextOf } from '../src/services'
import { keys } from '../src/table/keys'
import { HERE, THERE } from './cast'
import { textOf } from './pdf-text'
import { readWorkbook } from './read-tables'
import { onStreet } from './stage'

type Disclosed = Output<'disclose'>
const at = { id: HERE }
const flat = (text: string) => text.replace(/\s/g, '')

/** Time goes by, and whoever acts next signs in again. */
function pass(street: Street, ms: number): void {
  street.move(ms)
  street.endSessions()
}

async function disclose(
  street: Street,
  from: string,
  to: string,
  format: 'pdf' | 'xlsx' = 'xlsx',
  id = HERE,
) {
  const answer = await street.call('secretary', 'disclose', { params: { id }, body: { from, to, format } })
  return { ...answer, body: answer.body as Disclosed }
}
const bytesOf = ({ file }: Disclosed) => Buffer.from(file.base64, 'base64')

const take = (street: Street, { lines, ...rest }: Sent<'receive'>) =>
  keep(street, 'receive', {
    lines: lines.map((line) => ({ expiry: 'not printed' as const, ...line })),
    ...rest,
  })

async function keep<K extends 'receive' | 'issue' | 'correct' | 'countStock'>(
  street: Street,
  name: K,
  body: Sent<K>,
): Promise<number> {
  const answer = await street.call('keeper', name, { params: at, body })
  if (answer.status !== 201) throw new Error(`${name}: ${answer.code}`)
  return (answer.body as Output<'issue'>).entry.entry.n
}

describe('the periods of five days', () => {
  it('follow on each other from the ledger’s first day, the present one first', () => {
    expect(disclosurePeriods('2022-02-25', '2022-03-08', 9)).toEqual([
      { from: '2022-03-07', to: '2022-03-11' },
      { from: '2022-03-02', to: '2022-03-06' },
      { from: '2022-02-25', to: '2022-03-01' },
    ])
    expect(disclosurePeriods('2022-02-25', '2022-02-25', 9)).toEqual([
      { from: '2022-02-25', to: '2022-03-01' },
    ])
    expect(disclosurePeriods('2020-01-01', '2022-01-01', 6)).toHaveLength(6)
  })

  it('leave no day out and none twice', () => {
    const days = fc.integer({ min: 0, max: 900 })
    fc.assert(
      fc.property(days, days, (first, more) => {
        const since = chinaDay(Date.parse('2021-01-01T12:00:00+08:00') + first * DAY)
        const today = chinaDay(Date.parse(`${since}T12:00:00+08:00`) + more * DAY)
        const periods = disclosurePeriods(since, today, 1000)
        expect(periods.at(-1)?.from).toBe(since)
        expect(periods[0]!.from <= today && today <= periods[0]!.to).toBe(true)
        for (const [n, { from }] of periods.slice(0, -1).entries())
          expect(Date.parse(from) - Date.parse(periods[n + 1]!.to)).toBe(DAY)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what is posted of five days', () => {
  // The street's clock begins on 25 October at ten.
  const stage = onStreet(async (street) => {
    await take(street, {
      lines: [{ goodsId: 'mask-kn95', quantity: 1000, value: { cents: 231_000, by: 'invoice' } }],
      donorName: '=HYPERLINK("http://x","深商会")',
    })
    pass(street, 5 * DAY)
    const n = await take(street, {
      lines: [
        { goodsId: 'mask-n95', quantity: 500 },
        { goodsId: 'suit', quantity: 40, value: { cents: 240_000, by: 'reference' } },
      ],
    })
    const to = { kind: 'outlet' as const, name: '东门采样点' }
    await keep(street, 'issue', { to, lines: [{ goodsId: 'mask-n95', quantity: 60 }] })
    await keep(street, 'correct', {
      of: n,
      lines: [{ lot: `${n}.1`, was: 500, is: { goodsId: 'mask-kn95', quantity: 500 } }],
      reason: 'another grade',
    })
    await keep(street, 'countStock', {
      lines: [{ lot: `${n}.2`, booked: 40, counted: 38, reason: 'damaged' }],
    })
    await street.call('secretary', 'countDrive', {
      params: at,
      body: { parcel: '羊肚菌爱心包', parcels: 182, priceCents: 20_000, sumCents: 3_640_000, orders: 1_073 },
    })
    street.move(MINUTE)
    const twice = await street.call('secretary', 'countDrive', {
      params: at,
      body: { parcel: '羊肚菌爱心包', parcels: 182, priceCents: 20_000, sumCents: 3_640_000, orders: 1_073 },
    })
    const { drive } = twice.body as Output<'countDrive'>
    await street.call('secretary', 'countDrive', {
      params: at,
      body: { parcel: '苹果', parcels: 1, priceCents: 100, sumCents: 100, on: '2021-10-25' },
    })
    await street.settle()
    pass(street, 6 * DAY - MINUTE)
    await take(street, { lines: [{ goodsId: 'water', quantity: 7 }] })
    await street.call('secretary', 'takeBackDrive', {
      params: { ...at, driveId: drive.id },
      body: { reason: '写了两次' },
    })
    await street.settle()
  })

  it('says of each article what was there, what came and went and what is left, and money apart', async () => {
    const { status, body } = await disclose(stage.street, '2021-10-30', '2021-11-03')
    expect(status).toBe(200)
    const { disclosure } = body
    const nothing = { received: 0, arrived: 0, gained: 0, corrected: 0, issued: 0, lost: 0, sent: 0 }
    expect(disclosure).toMatchObject({
      receiver: { id: HERE, creditCode: expect.any(String) },
      entries: 4,
      last: 5,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      asOf: '2021-11-05T10:00:00+08:00',
      drives: [{ parcels: 182 }, { parcels: 182, takenBack: { reason: '写了两次' } }],
      money: { parcels: 182, sumCents: 3_640_000, orders: 1_073 },
    })
    expect(disclosure.goods).toMatchObject([
      // The masks that were issued turned out to be KN95 too.
      { goods: 'mask-kn95', before: 1000, ...nothing, corrected: 500, issued: 60, after: 1440 },
      { goods: 'mask-n95', before: 0, ...nothing, received: 500, corrected: -500, after: 0 },
      { goods: 'suit', before: 0, ...nothing, received: 40, lost: 2, after: 38 },
    ])
  })

  it('is an xlsx of five tables, in which nothing is reckoned with', async () => {
    const { body } = await disclose(stage.street, '2021-10-25', '2021-11-03')
    expect(body.file.name).toBe('物资收支公示 2021-10-25 至 2021-11-03.xlsx')
    const sheets = readWorkbook(bytesOf(body))
    expect(sheets.map(({ name }) => name)).toEqual([
      '物资收支',
      '收到的物资',
      '发出的物资',
      '更正与盘点',
      '爱心购（钱，另计）',
    ])
    expect(sheets.some(({ formulas }) => formulas)).toBe(false)
    const [goods, came, went, put, money] = sheets.map(({ rows }) => rows)
    expect(goods?.[0]?.[0]).toContain('截至 2021-11-05 10:00')
    expect(goods?.[2]).toEqual([
      'KN95 口罩',
      'GB 2626',
      '只',
      '0',
      '1000',
      '0',
      '500',
      '60',
      '0',
      '0',
      '0',
      '1440',
    ])
    expect(came?.slice(2).map((row) => [row[0], row[2], row[3], row[5], row[8], row[9]])).toEqual([
      ['1', `'=HYPERLINK("http://x","深商会")`, 'KN95 口罩', '1000', '2310', '发票'],
      ['2', '匿名', '医用 N95 口罩', '500', '', '未说明'],
      ['2', '匿名', '医用防护服', '40', '2400', '参考价'],
    ])
    expect(went?.slice(2).map((row) => [row[0], row[3], row[4], row[6]])).toEqual([
      ['3', '东门采样点', '医用 N95 口罩', '60'],
    ])
    expect(put?.slice(2).map((row) => [row[0], row[2], row[3], row[4], row[10]])).toEqual([
      ['4', '更正', '2', '医用 N95 口罩', '不是说好的那一种'],
      ['5', '盘点', '', '医用防护服', '坏了'],
    ])
    expect(money?.slice(2)).toEqual([
      ['2021-10-25', '苹果', '1', '1', '1', ''],
      ['2021-10-30', '羊肚菌爱心包', '182', '200', '36400', '1073'],
      ['2021-10-30', '羊肚菌爱心包', '182', '200', '36400', '1073'],
      ['2021-11-05', '收回 羊肚菌爱心包（写了两次）', '-182', '200', '-36400', '-1073'],
    ])
    const { sumCents } = body.disclosure.money
    expect(money?.slice(2).reduce((sum, row) => sum + Number(row[4]) * 100, 0)).toBe(sumCents)
  })

  it('is a paper that says the same, up to which entry, and that money is apart', async () => {
    const { body } = await disclose(stage.street, '2021-10-30', '2021-11-03', 'pdf')
    const text = flat(textOf(bytesOf(body)))
    for (const said of [
      '物资收支公示',
      '截至2021-11-0510:00',
      '2021年10月30日至2021年11月3日',
      '台账里这几天4条，到第5条，它的指纹',
      flat(body.disclosure.hash!.match(/.{4}/g)!.join('')),
      '匿名',
      '东门采样点',
      '爱心购182份，36,400元，1,073人次（钱另计）',
      '收回羊肚菌爱心包（写了两次）-182200-36,400-1,073',
      '集结不收钱',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('?')
  })

  it('is empty where nothing was entered, with what is on hand', async () => {
    const { body } = await disclose(stage.street, '2021-11-01', '2021-11-04', 'pdf')
    expect(body.disclosure).toMatchObject({ entries: 0, last: 5, drives: [] })
    expect(body.disclosure.goods.map(({ before, after }) => before - after)).toEqual([0, 0])
    const before = await disclose(stage.street, '2021-10-01', '2021-10-24')
    expect(before.body.disclosure).toMatchObject({ entries: 0, last: 0, goods: [] })
    expect(before.body.disclosure).not.toHaveProperty('hash')
    expect((await disclose(stage.street, '2021-10-24', '2021-10-20')).status).toBe(400)
  })

  it('is the same while the projector is behind', async () => {
    const { street } = stage
    const period = ['2021-10-30', '2021-11-03'] as const
    const { body } = await disclose(street, ...period)
    const { table } = contextOf(street.services)
    const day = keys.day(HERE, '2021-10-25')
    const item = (await table.get(day))!
    await table.delete(day)
    expect((await disclose(street, ...period)).body.disclosure).toEqual(body.disclosure)
    await table.put({ ...item, ...day })
  })

  it('is for its own keepers, secretary and street', async () => {
    const ask = async (who: string | undefined) =>
      (
        await stage.street.call(who, 'disclose', {
          params: at,
          body: { from: '2021-10-25', to: '2021-10-29', format: 'xlsx' },
        })
      ).status
    expect([await ask('keeper'), await ask('street'), await ask('resident'), await ask(undefined)]).toEqual([
      200, 200, 403, 401,
    ])
    expect((await disclose(stage.street, '2021-10-25', '2021-10-29', 'xlsx', THERE)).status).toBe(403)
  })
})

describe(`a ledger by chance, seed ${seed}`, () => {
  const stage = onStreet()
  const GOODS = ['mask-kn95', 'mask-n95', 'suit', 'noodles']
  const figures = ['received', 'arrived', 'gained', 'corrected', 'issued', 'lost', 'sent'] as const
  const nothing = { received: 0, arrived: 0, gained: 0, corrected: 0, issued: 0, lost: 0, sent: 0 }
  type Step = {
    days: number
    act: 'receive' | 'issue' | 'correct' | 'count'
    which: number
    quantity: number
  }
  const step = fc.record<Step>({
    days: fc.nat({ max: 2 }),
    act: fc.constantFrom('receive', 'issue', 'correct', 'count'),
    which: fc.nat(),
    quantity: fc.integer({ min: 1, max: 400 }),
  })

  async function go(street: Street, { act, which, quantity }: Step): Promise<void> {
    const { client } = await street.person('keeper')
    const { lots }: StockView = await client.call('getStock', { params: at })
    const lot = lots[which % Math.max(1, lots.length)]
    const goodsId = GOODS[which % GOODS.length]!
    if (act === 'receive' || !lot) await take(street, { lines: [{ goodsId, quantity }] })
    else if (act === 'issue') {
      const to = { kind: 'case' as const, number: 'C-7' }
      await keep(street, 'issue', { to, lines: [{ lot: lot.lot, quantity: Math.min(quantity, lot.left) }] })
    } else if (act === 'count')
      await keep(street, 'countStock', {
        lines: [{ lot: lot.lot, booked: lot.left, counted: quantity, reason: 'miscounted' }],
      })
    else {
      const is = { goodsId, quantity: lot.came - lot.left + quantity }
      const of = Number(lot.lot.split('.')[0])
      await keep(street, 'correct', {
        of,
        lines: [{ lot: lot.lot, was: lot.came, is }],
        reason: 'misread',
      }).catch((error: Refused | Error) => {
        // What was brought in by a count has no entry that a correction may name.
        if (!/LOT_UNKNOWN|CHANGED_MEANWHILE/.test(error.message)) throw error
      })
    }
  }

  it('adds up in every period and from one to the next, and to what the public ledger says', async () => {
    const { street } = stage
    for (const one of fc.sample(step, { numRuns: 40, seed })) {
      pass(street, one.days * DAY + HOUR)
      await go(street, one)
    }
    await street.settle()
    const { body } = await street.call(undefined, 'getLedger', { params: at, body: {} })
    const page = body as LedgerPage
    const today = chinaDay(street.services.now())
    const periods = disclosurePeriods(page.since!, today, 1000).reverse()
    expect(periods.length).toBeGreaterThan(4)

    const left = new Map<string, number>()
    const whole = new Map<string, Record<(typeof figures)[number], number>>()
    let entries = 0
    for (const { from, to } of periods) {
      const report = (await disclose(street, from, to)).body
      const { goods } = report.disclosure
      entries += report.disclosure.entries
      for (const row of goods) {
        const article = articleKey(row)
        const { before, received, arrived, gained, corrected, issued, lost, sent, after } = row
        expect(before + received + arrived + gained + corrected).toBe(after + issued + lost + sent)
        expect(before).toBe(left.get(article) ?? 0)
        expect(after).toBeGreaterThanOrEqual(0)
        left.set(article, after)
        const sums = { ...(whole.get(article) ?? nothing) }
        for (const figure of figures) sums[figure] += row[figure]
        whole.set(article, sums)
      }
      // An article that is not listed had nothing and got nothing.
      for (const [article, had] of left)
        if (!goods.some((row) => articleKey(row) === article)) expect([article, had]).toEqual([article, 0])
      const listed = readWorkbook(bytesOf(report))[1]!.rows.slice(2)
      const receivedOf = (named: DisclosedGoods) =>
        listed
          .filter((row) => row[3] === named.item && (row[4] ?? '') === (named.grade ?? ''))
          .reduce((sum, row) => sum + Number(row[5]), 0)
      for (const row of goods) expect(receivedOf(row)).toBe(row.received + row.arrived)
    }
    expect(entries).toBe(page.count)
    for (const sum of page.sums!) {
      // What was corrected to be none of them, and away from it again, is in no period.
      const { received, arrived, gained, corrected, issued, lost, sent } =
        whole.get(articleKey(sum)) ?? nothing
      expect([
        received + arrived + gained + corrected,
        issued + lost + sent,
        left.get(articleKey(sum)) ?? 0,
      ]).toEqual([sum.came, sum.went, sum.left])
    }
  }, 120_000)
})
