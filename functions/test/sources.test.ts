import {
  type GiftWay,
  type Goods,
  HOUR,
  imbalances,
  type OperationName,
  type Output,
  type ShownEntry,
  type State,
  type Transfer,
  verifyChain,
} from '@muster/shared'
import { describe, expect, it } from 'vitest'
import type { Sending } from '../../dev/street'
import { Memberships } from '../src/directory/memberships'
import { LedgerStore } from '../src/ledger/ledger.store'
import { contextOf } from '../src/services'
import { HERE, THERE } from './cast'
import { withCast } from './stage'

/** What the newspaper pages of 2020 to 2022 tell of goods, entered as the keepers of then would have. */
const stage = withCast()
const FAR = 'zhongshanlu'
const keeperOf = { [HERE]: 'keeper', [THERE]: 'crowd-13', [FAR]: 'crowd-21' }

async function call<T>(who: string | undefined, name: OperationName, request: Sending) {
  const answer = await stage.street.call(who, name, request)
  await stage.street.settle()
  return answer as typeof answer & { body: T }
}

const ledger = () => new LedgerStore(contextOf(stage.street.services).table)
const stateOf = async (receiver: string): Promise<State> => (await ledger().tail(receiver)).state

const underWay = async (to: keyof typeof keeperOf) =>
  (await call<{ transfers: Transfer[] }>(keeperOf[to], 'underWay', { params: { id: to } })).body.transfers

async function send(to: string, lines: object[], key?: string) {
  const body = { to, lines }
  const request = { params: { id: HERE }, body, ...(key ? { key } : {}) }
  return call<{ entry: ShownEntry; transfer: Transfer }>('keeper', 'sendOn', request)
}

async function count(at: keyof typeof keeperOf, transferId: string, lines: object[], key?: string) {
  const request = { params: { id: at }, body: { transferId, lines }, ...(key ? { key } : {}) }
  return call<{ entry: ShownEntry }>(keeperOf[at], 'arrive', request)
}

/** Of all goods: what is in stock at these receivers, issued or lost there, and under way between them. */
async function sums(goods: string) {
  const states = await Promise.all([HERE, THERE, FAR].map(stateOf))
  for (const state of states) expect(imbalances(state)).toEqual([])
  const figure = (name: string) =>
    states
      .flatMap(({ totals }) => Object.values(totals))
      .filter((total) => total.goods === goods)
      .reduce((sum, { figures }) => sum + ((figures as Record<string, number>)[name] ?? 0), 0)
  const onTheWay = (await Promise.all([underWay(THERE), underWay(FAR)]))
    .flat()
    .flatMap(({ lines }) => lines)
    .filter((line) => line.goods === goods)
    .reduce((sum, line) => sum + line.sent, 0)
  return { received: figure('received'), sent: figure('sent'), arrived: figure('arrived'), onTheWay }
}

describe('3,000 N95 and 1,600 suits, one gift to three towns', () => {
  let code = ''

  it('is received as one gift, with lines for each', async () => {
    await stage.street.app.saveCommunity({
      id: FAR,
      name: '中山路社区',
      street: '临夏路街道',
      phone: null,
      receiver: { id: FAR, name: '中山路社区居委会', verified: true },
    })
    const { id } = await stage.street.person('crowd-21')
    await new Memberships(contextOf(stage.street.services).table).grant(id, FAR, 'keeper', undefined)
    const line = (goodsId: string, quantity: number, meantFor?: string) => ({
      goodsId,
      quantity,
      meantFor,
      expiry: 'not printed' as const,
    })
    const received = await call<{ code: string }>('keeper', 'receive', {
      params: { id: HERE },
      body: {
        donorName: '深商会',
        lines: [
          line('mask-n95', 1_000),
          line('mask-n95', 1_200, THERE),
          line('mask-n95', 800, FAR),
          line('suit', 600),
          line('suit', 500, THERE),
          line('suit', 500, FAR),
        ],
      },
    })
    expect(received.status).toBe(201)
    code = received.body.code
    expect(await sums('mask-n95')).toEqual({ received: 3_000, sent: 0, arrived: 0, onTheWay: 0 })
    expect(await sums('suit')).toEqual({ received: 1_600, sent: 0, arrived: 0, onTheWay: 0 })
  })

  it('is sent on to each, and to nobody else', async () => {
    expect(await send(FAR, [{ lot: '1.2', quantity: 1_200 }])).toMatchObject({ code: 'LOT_MEANT_FOR' })
    expect(await send(HERE, [{ lot: '1.1', quantity: 1 }])).toMatchObject({ status: 400 })
    const there = await send(THERE, [
      { lot: '1.2', quantity: 1_200 },
      { lot: '1.5', quantity: 500 },
    ])
    expect(there).toMatchObject({
      status: 201,
      body: { transfer: { lines: [{ sent: 1_200 }, { sent: 500 }] } },
    })
    await send(FAR, [
      { lot: '1.3', quantity: 800 },
      { lot: '1.6', quantity: 500 },
    ])
    expect(await sums('mask-n95')).toEqual({ received: 3_000, sent: 2_000, arrived: 0, onTheWay: 2_000 })
    expect((await underWay(THERE)).map(({ id }) => id)).toEqual([there.body.transfer.id])
  })

  it('arrives whole here, and with a difference explained there', async () => {
    const [to] = await underWay(THERE)
    expect((await count(THERE, to!.id, [{ quantity: 1_150 }, { quantity: 500 }])).code).toBe('REASON_NEEDED')
    const came = [{ quantity: 1_150, reason: 'lost on the way' }, { quantity: 500 }]
    const arrived = await count(THERE, to!.id, came, 'key-of-the-arrival')
    expect(arrived).toMatchObject({ status: 201, body: { entry: { entry: { kind: 'arrived', n: 1 } } } })
    expect(await count(THERE, to!.id, came, 'key-of-the-arrival')).toEqual(arrived)
    expect((await count(THERE, to!.id, came)).code).toBe('TRANSFER_SETTLED')
    expect(await underWay(THERE)).toEqual([])
    expect((await ledger().get(HERE, 2))?.arrivedAs).toBe(1)
    const [far] = await underWay(FAR)
    expect((await count(THERE, far!.id, [{ quantity: 800 }, { quantity: 500 }])).status).toBe(400)
    const kn95 = { quantity: 800, goodsId: 'mask-kn95' }
    expect((await count(FAR, far!.id, [kn95, { quantity: 500 }])).code).toBe('REASON_NEEDED')
    await count(FAR, far!.id, [{ quantity: 800 }, { quantity: 500 }])
    expect(await sums('mask-n95')).toEqual({ received: 3_000, sent: 2_000, arrived: 1_950, onTheWay: 0 })
    expect(await sums('suit')).toEqual({ received: 1_600, sent: 1_000, arrived: 1_000, onTheWay: 0 })
  })

  it('shows its donor the way of each part', async () => {
    const request = { params: { id: HERE, code } }
    const { body: way } = await call<GiftWay>(undefined, 'followGift', request)
    expect(
      way.lines.map(({ item, parts }) => [item, ...parts.map(({ receiver, left }) => [receiver.id, left])]),
    ).toEqual([
      ['医用 N95 口罩', [HERE, 1_000]],
      ['医用 N95 口罩', [HERE, 0], [THERE, 1_150]],
      ['医用 N95 口罩', [HERE, 0], [FAR, 800]],
      ['医用防护服', [HERE, 600]],
      ['医用防护服', [HERE, 0], [THERE, 500]],
      ['医用防护服', [HERE, 0], [FAR, 500]],
    ])
    expect(JSON.stringify(way)).not.toContain('深商会')
  })
})

const at = { id: HERE }
const receive = (body: object) =>
  call<Output<'receive'>>('keeper', 'receive', { params: at, body }).then(({ status, body }) => {
    expect(status).toBe(201)
    return body
  })
const page = async () => (await call<Output<'getLedger'>>(undefined, 'getLedger', { params: at })).body
const stock = async () => (await call<Output<'getStock'>>('keeper', 'getStock', { params: at })).body
const sumOf = async (goods: string) => (await stock()).sums.find((sum) => sum.goods === goods)

describe('25 October 2021, Yangjiayuan', () => {
  it('three firms in one morning walk in with noodles and meals, and each gift stands for itself', async () => {
    const before = (await page()).count
    const gifts = [
      ['一家面业公司', [{ goodsId: 'noodles', quantity: 100, expiry: '2022-03-01' }]],
      ['一家餐饮公司', [{ goodsId: 'hot-meal', quantity: 60 }]],
      [
        '一家商贸公司',
        [
          { goodsId: 'noodles', quantity: 40, expiry: '2022-02-01' },
          { goodsId: 'hot-meal', quantity: 20 },
        ],
      ],
    ] as const
    const codes: string[] = []
    for (const [donorName, lines] of gifts) {
      codes.push((await receive({ donorName, lines })).code)
      stage.street.move(HOUR / 2)
    }
    const { entries, count } = await page()
    expect(count - before).toBe(3)
    const mornings = entries.slice(0, 3).toReversed()
    expect(mornings.map(({ donor }) => donor?.name)).toEqual(gifts.map(([name]) => name))
    expect(new Set(mornings.map(({ entry }) => entry.at.slice(0, 10)))).toEqual(new Set(['2021-10-25']))
    expect(await sumOf('noodles')).toMatchObject({ came: 140, left: 140 })
    expect(await sumOf('hot-meal')).toMatchObject({ came: 80, left: 80 })
    expect(new Set(codes).size).toBe(3)
    for (const [n, code] of codes.entries()) {
      const { lines } = (await call<GiftWay>(undefined, 'followGift', { params: { ...at, code } })).body
      expect(lines.map(({ received }) => received?.quantity)).toEqual(
        gifts[n]![1].map((line) => line.quantity),
      )
    }
  })

  it('the man who left no name gave hot walnut milk twice: it stands in the ledger, and he does not', async () => {
    const added = await call<{ goods: Goods }>('keeper', 'addGoods', {
      params: at,
      body: { name: '热核桃露', measure: '瓶', expiry: { rule: 'none' } },
    })
    const goodsId = added.body.goods.id
    for (const quantity of [24, 30]) await receive({ lines: [{ goodsId, quantity }] })
    const to = { kind: 'outlet', name: '采样点排队的人' }
    const body = { to, lines: [{ goodsId, quantity: 54 }] }
    expect((await call('keeper', 'issue', { params: at, body })).status).toBe(201)
    const shown = (await page()).entries.slice(0, 3)
    expect(shown.map(({ entry }) => entry.kind)).toEqual(['issue', 'receipt', 'receipt'])
    for (const item of shown.slice(1)) {
      expect(item.entry).toMatchObject({ donor: { as: 'anonymous' } })
      expect(item.donor).toBeUndefined()
    }
    expect(await sumOf(goodsId)).toMatchObject({ came: 54, went: 54, left: 0 })
  })
})

describe('March 2022, Shenzhen', () => {
  it('130,000 KN95 are 300,000 yuan on their own line by invoice, and are added up with nobody else’s money', async () => {
    const kn95 = { goodsId: 'mask-kn95', expiry: '2024-01-31' }
    const first = await receive({
      donorName: '深圳市深商会联合党委',
      lines: [{ ...kn95, quantity: 130_000, value: { cents: 30_000_000, by: 'invoice' } }],
    })
    await receive({
      donorName: '深圳市社会组织总会联合党委',
      lines: [{ ...kn95, quantity: 50_000, value: { cents: 20_000_000, by: 'reference' } }],
    })
    // 680,000 yuan for the three together: the source tells none of the lines' own, and none is made up.
    await receive({
      donorName: '深圳市潮青联谊会党委',
      lines: [
        { goodsId: 'antigen', quantity: 10_000, expiry: '2023-01-31' },
        { goodsId: 'herbal-lianhua', quantity: 4_000, expiry: '2024-06-30' },
        { goodsId: 'mask-medical', quantity: 50_000, expiry: '2024-01-31' },
      ],
    })
    const { entries, sums } = await page()
    const said = entries.slice(0, 3).map(({ entry }) => (entry.kind === 'receipt' ? entry.lines : []))
    expect(said.map((lines) => lines.map(({ value }) => value))).toEqual([
      [undefined, undefined, undefined],
      [{ cents: 20_000_000, by: 'reference' }],
      [{ cents: 30_000_000, by: 'invoice' }],
    ])
    expect(await sumOf('mask-kn95')).toMatchObject({ came: 180_000 })
    // Goods have sums, money has none: neither of all, nor of what is of one kind.
    expect(JSON.stringify([sums, (await stock()).sums])).not.toContain('cents')
    const lots = (await stock()).lots.filter(({ goods }) => goods === 'mask-kn95')
    expect(lots.map(({ left, value }) => [left, value?.cents])).toEqual([
      [130_000, 30_000_000],
      [50_000, 20_000_000],
    ])
    expect(JSON.stringify(await page())).not.toContain('50000000')
    expect(first.entry.entry).toMatchObject({ lines: [{ item: 'KN95 口罩', grade: 'GB 2626' }] })
  })
})

describe('what was taken in as N95', () => {
  it('is found to be KN95, and a new line says so: both are to be seen, also of what was handed out', async () => {
    const before = await sumOf('mask-n95')
    const { entry } = await receive({
      donorName: '一家企业',
      lines: [{ goodsId: 'mask-n95', quantity: 2_000, expiry: '2024-06-30' }],
    })
    const { n } = entry.entry
    const lot = `${n}.1`
    await call('keeper', 'issue', {
      params: at,
      body: { to: { kind: 'case', number: 'C-7' }, lines: [{ lot, quantity: 60 }] },
    })
    const is = { goodsId: 'mask-kn95', quantity: 2_000, expiry: '2024-06-30' }
    const body = { of: n, lines: [{ lot, was: 2_000, is }], reason: 'another grade' }
    const corrected = await call<Output<'correct'>>('keeper', 'correct', { params: at, body })
    expect(corrected.status).toBe(201)
    const [correction, , receipt] = (await page()).entries
    expect(receipt).toMatchObject({ entry: { n, lines: [{ item: '医用 N95 口罩' }] }, correctedBy: [n + 2] })
    expect(correction).toMatchObject({
      entry: { of: n, lines: [{ was: { grade: 'GB 19083' }, is: { grade: 'GB 2626' } }] },
    })
    expect(await sumOf('mask-n95')).toEqual(before)
    expect((await stock()).lots.find((each) => each.lot === lot)).toMatchObject({
      goods: 'mask-kn95',
      left: 1_940,
    })
  })
})

describe('2020, Ganzi', () => {
  it('182 parcels of 200 yuan are 36,400 yuan, paid outside and counted here, apart from all goods', async () => {
    const entries = (await page()).count
    const drive = {
      parcel: '羊肚菌爱心包',
      parcels: 182,
      priceCents: 20_000,
      on: '2021-10-24',
      orders: 1_073,
    }
    const count = (sumCents: number) =>
      call('secretary', 'countDrive', { params: at, body: { ...drive, sumCents } })
    expect(await count(3_600_000)).toMatchObject({
      code: 'SUM_DISAGREES',
      details: { counted: '36,400', said: '36,000' },
    })
    expect((await count(3_640_000)).status).toBe(201)
    const { body } = await call<Output<'listDrives'>>(undefined, 'listDrives', { params: at })
    expect(body.total).toMatchObject({ parcels: 182, sumCents: 3_640_000 })
    expect((await page()).count).toBe(entries)
  })
})

it('after all of it each ledger is one chain that anybody can reckon, and adds up', async () => {
  for (const receiver of [HERE, THERE, FAR]) {
    const entries = await ledger().after(receiver, 0)
    expect(verifyChain(entries, { receiver })).toMatchObject({ ok: true, count: entries.length })
    expect(imbalances(await stateOf(receiver))).toEqual([])
  }
})
