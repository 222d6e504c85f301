import {
  type GiftWay,
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
import { LedgerStore } from '../src/ledger/ledger.store'
import { contextOf } from '../src/services'
import { HERE, THERE } from './cast'
import { withCast } from './stage'

const stage = withCast()
const keeperOf = { [HERE]: 'keeper', [THERE]: 'crowd-13' }

async function call<T>(who: string | undefined, name: OperationName, request: Sending) {
  const answer = await stage.street.call(who, name, request)
  await stage.street.settle()
  return answer as typeof answer & { body: T }
}

const ledger = () => new LedgerStore(contextOf(stage.street.services).table)
const stateOf = async (receiver: string): Promise<State> => (await ledger().tail(receiver)).state

async function send(to: string, lines: object[], key?: string) {
  const body = { to, lines }
  const request = { params: { id: HERE }, body, ...(key ? { key } : {}) }
  return call<{ entry: ShownEntry; transfer: Transfer }>('keeper', 'sendOn', request)
}

/** How many of these goods have arrived anywhere. */
async function arrived(goods: string) {
  const states = await Promise.all([HERE, THERE].map(stateOf))
  for (const state of states) expect(imbalances(state)).toEqual([])
  return states
    .flatMap(({ totals }) => Object.values(totals))
    .filter((total) => total.goods === goods)
    .reduce((sum, { figures }) => sum + (figures.arrived ?? 0), 0)
}

describe('a transfer', () => {
  it('arrives once when two keepers count it in at once', async () => {
    const lines = [{ goodsId: 'suit', quantity: 10, expiry: 'not printed' }]
    await call('keeper', 'receive', { params: { id: HERE }, body: { lines } })
    const { transfer } = (await send(THERE, [{ goodsId: 'suit', quantity: 3 }])).body
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
    expect(await arrived('suit')).toBe(3)
  })

  it('fills the line that it came for with what came, of goods that the line asks for', async () => {
    const lines = [{ goodsId: 'suit', quantity: 10, expiry: 'not printed' }]
    await call('keeper', 'receive', { params: { id: HERE }, body: { lines } })
    const posted = async (who: string, id: string) => {
      const line = { goodsId: 'suit', item: '医用防护服', measure: '套', wanted: 20 }
      const body = {
        title: '采样',
        lines: [line, { ...line, goodsId: 'gown', item: '隔离衣', measure: '件' }],
      }
      return (await call<{ need: { id: string } }>(who, 'postNeed', { params: { id }, body })).body.need.id
    }
    const needId = await posted('secretary-2', THERE)
    const { transfer } = (await send(THERE, [{ goodsId: 'suit', quantity: 6 }])).body
    const arrive = async (needLine: object) => {
      const counted = { quantity: 5, reason: 'lost on the way', needLine }
      const body = { transferId: transfer.id, lines: [counted] }
      return call<{ entry: ShownEntry }>(keeperOf[THERE], 'arrive', { params: { id: THERE }, body })
    }
    const elsewhere = await posted('secretary', HERE)
    expect((await arrive({ needId: elsewhere, lineId: 'l1' })).code).toBe('BAD_REQUEST')
    expect((await arrive({ needId, lineId: 'l2' })).code).toBe('BAD_REQUEST')
    expect((await arrive({ needId, lineId: 'l1' })).status).toBe(201)
    const { body } = await call<Output<'getNeed'>>('resident', 'getNeed', { params: { id: needId } })
    expect(body.need.lines.map(({ open }) => open)).toEqual([15, 20])
  })

  it('leaves every ledger one chain', async () => {
    for (const receiver of [HERE, THERE]) {
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
    expect(way.body).toMatchObject({ lines: [{ item: '方便面', pledged: { quantity: 20 }, parts: [] }] })
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
        parts: [{ left: 15 }],
      },
      { state: 'received', received: { quantity: 3 }, parts: [{ left: 3 }] },
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
