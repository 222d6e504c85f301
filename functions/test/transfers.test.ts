import {
  type GiftWay,
  imbalances,
  type OperationName,
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

describe('one gift to three towns', () => {
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
    expect(way.lines.map(({ item, steps, left }) => [item, steps.map(({ to }) => to), left])).toEqual([
      ['医用 N95 口罩', [], 1_000],
      ['医用 N95 口罩', ['畅家巷社区居委会'], 0],
      ['医用 N95 口罩', ['中山路社区居委会'], 0],
      ['医用防护服', [], 600],
      ['医用防护服', ['畅家巷社区居委会'], 0],
      ['医用防护服', ['中山路社区居委会'], 0],
    ])
    expect(JSON.stringify(way)).not.toContain('深商会')
  })
})

describe('a transfer', () => {
  it('arrives once when two keepers count it in at once', async () => {
    const { transfer } = (await send(THERE, [{ goodsId: 'suit', quantity: 3 }])).body
    const before = await sums('suit')
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        stage.street.call(keeperOf[THERE], 'arrive', {
          params: { id: THERE },
          body: { transferId: transfer.id, lines: [{ quantity: 3 }] },
          key: `keeper-number-${n}`,
        }),
      ),
    )
    await stage.street.settle()
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(new Set(answers.flatMap((each) => each.code ?? []))).toEqual(new Set(['TRANSFER_SETTLED']))
    expect((await sums('suit')).arrived - before.arrived).toBe(3)
  })

  it('leaves every ledger one chain', async () => {
    for (const receiver of [HERE, THERE, FAR]) {
      const entries = await ledger().after(receiver, 0)
      expect(verifyChain(entries, { receiver })).toMatchObject({ ok: true, count: entries.length })
    }
  })
})

describe('a gift’s code', () => {
  it('leads the keeper to what was pledged under it', async () => {
    const { body } = await call<{ need: { id: string } }>('secretary', 'postNeed', {
      params: { id: HERE },
      body: { title: '夜班', lines: [{ item: '方便面', measure: '箱', wanted: 100 }] },
    })
    const made = await call<{ pledge: { id: string; code: string } }>('resident', 'pledge', {
      params: { id: body.need.id },
      body: { lineId: 'l1', quantity: 20, donorName: '李秀梅' },
    })
    const { id, code } = made.body.pledge
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`
    const found = await call('keeper', 'findPledge', { params: { id: HERE, code: typed } })
    expect(found.body).toMatchObject({
      pledges: [{ id, item: '方便面', quantity: 20, state: 'pledged', donorName: '李秀梅' }],
    })
    expect((await call(keeperOf[THERE], 'findPledge', { params: { id: THERE, code } })).code).toBe(
      'CODE_UNKNOWN',
    )
    const way = await call('resident', 'followGift', { params: { id: HERE, code } })
    expect(way.body).toMatchObject({ lines: [{ item: '方便面', pledged: { quantity: 20 }, steps: [] }] })
    const line = { goodsId: 'noodles', quantity: 15, pledgeId: id, reason: 'fewer given' }
    const came = await call<{ entry: ShownEntry }>('keeper', 'receive', {
      params: { id: HERE },
      body: { code, lines: [line, { goodsId: 'water', quantity: 3 }] },
    })
    expect(came.status).toBe(201)
    const after = await call<GiftWay>(undefined, 'followGift', { params: { id: HERE, code } })
    expect(after.body.lines).toMatchObject([
      {
        state: 'received',
        pledged: { quantity: 20 },
        received: { quantity: 15, reason: 'fewer given' },
        left: 15,
      },
      { state: 'received', received: { quantity: 3 }, left: 3 },
    ])
    expect(after.body.lines[1]).not.toHaveProperty('pledged')
  })

  it('cannot be tried through', async () => {
    const ask = (n: number) =>
      stage.street.call('keeper', 'findPledge', {
        params: { id: HERE, code: `2222${String(n).padStart(4, '2').replace(/[01]/g, '9')}` },
      })
    const answers = await Promise.all(Array.from({ length: 80 }, (_, n) => ask(n)))
    const codes = answers.map(({ code }) => code)
    expect(codes.filter((code) => code === 'CODE_UNKNOWN')).toHaveLength(60)
    expect(codes.filter((code) => code === 'TOO_MANY')).toHaveLength(20)
    stage.street.move(3_600_000)
    expect((await ask(1)).code).toBe('CODE_UNKNOWN')
  })

  it('is found by its donor and by other strangers, however many wrong ones a stranger tries', async () => {
    const { street } = stage
    const { body } = await call<{ code: string }>('keeper', 'receive', {
      params: { id: HERE },
      body: { lines: [{ goodsId: 'water', quantity: 1 }] },
    })
    const from = (sourceIp: string) => ({
      request: (path: string, init: RequestInit) =>
        street.app.api.request(path, init, { requestContext: { http: { sourceIp } } }),
    })
    const follow = (who: string | undefined, code: string, sourceIp: string) =>
      street.call(who, 'followGift', { params: { id: HERE, code } }, from(sourceIp))
    const wrong = await Promise.all(
      Array.from({ length: 80 }, () => follow(undefined, '22222222', '1.1.1.1')),
    )
    expect(wrong.filter(({ code }) => code === 'CODE_UNKNOWN')).toHaveLength(60)
    expect((await follow(undefined, body.code, '1.1.1.1')).code).toBe('TOO_MANY')
    expect((await follow(undefined, body.code, '2.2.2.2')).status).toBe(200)
    expect((await follow('donor', body.code, '1.1.1.1')).status).toBe(200)
    expect(JSON.stringify(await street.items())).not.toContain('1.1.1.1')
  })
})
