import type { Output, Sent } from '@muster/shared'
import { expect, it } from 'vitest'
import { HERE, THERE } from './cast'
import { withCast } from './stage'

const stage = withCast()

async function need(at: string, lines: Sent<'postNeed'>['lines']) {
  const { client } = await stage.street.person(at === HERE ? 'secretary' : 'secretary-2')
  const { need } = await client.call('postNeed', { params: { id: at }, body: { title: '缺口罩', lines } })
  await stage.street.settle()
  return need.id
}
async function receive(lines: Sent<'receive'>['lines'], at = HERE) {
  const { client } = await stage.street.person(at === HERE ? 'keeper' : 'secretary-2')
  await client.call('receive', { params: { id: at }, body: { lines } })
  await stage.street.settle()
}
const seen = async (at = HERE) =>
  (
    await stage.street.call(at === HERE ? 'keeper' : 'secretary-2', 'proposals', {
      params: { id: at },
    })
  ).body as Output<'proposals'>
const proposals = async () => (await seen()).proposals

it('proposes what is in stock and short elsewhere: the same grade, what expires first, never more than is open', async () => {
  await receive([
    { goodsId: 'mask-n95', quantity: 100, expiry: '2023-01-01' },
    { goodsId: 'mask-n95', quantity: 80, expiry: '2022-06-01' },
    { goodsId: 'mask-kn95', quantity: 500, expiry: '2023-01-01' },
  ])
  expect(await proposals()).toEqual([])
  const id = await need(THERE, [{ item: 'N95', measure: '只', wanted: 120 }])
  expect(
    (await proposals()).map(({ goods, quantity, expiry, to, line }) => [
      goods,
      quantity,
      expiry,
      to.id,
      line.needId,
    ]),
  ).toEqual([
    ['mask-n95', 80, '2022-06-01', THERE, id],
    ['mask-n95', 40, '2023-01-01', THERE, id],
  ])
})

it('keeps what the community is short of itself', async () => {
  await need(HERE, [{ item: '医用 N95 口罩', measure: '只', wanted: 150 }])
  expect((await proposals()).map(({ quantity }) => quantity)).toEqual([30])
})

it('offers nothing twice', async () => {
  await need(THERE, [{ item: '医用 N95', measure: '只', wanted: 500 }])
  const sum = (await proposals()).reduce((total, { quantity }) => total + quantity, 0)
  expect(sum).toBe(30)
})

it('proposes no more for a line than what is not yet on its way there, on either side', async () => {
  await receive([{ goodsId: 'shield', quantity: 40 }])
  const id = await need(THERE, [{ item: '防护面屏', measure: '个', wanted: 30 }])
  const both = async () => {
    const out = (await proposals()).filter(({ line }) => line.needId === id)
    const wanted = (await seen(THERE)).wanted.filter(({ line }) => line.needId === id)
    return [
      out.map(({ quantity, line }) => [quantity, line.underWay]),
      wanted.map(({ offers, line }) => [offers.map(({ quantity }) => quantity), line.underWay]),
    ]
  }
  const send = async (quantity: number) => {
    const body = { to: THERE, lines: [{ goodsId: 'shield', quantity }] }
    await stage.street.call('keeper', 'sendOn', { params: { id: HERE }, body })
    await stage.street.settle()
  }
  expect(await both()).toEqual([[[30, undefined]], [[[30], undefined]]])
  await send(20)
  expect(await both()).toEqual([[[10, 20]], [[[10], 20]]])
  await send(10)
  expect(await both()).toEqual([[], []])
})

const offered = async () =>
  (await seen(THERE)).wanted.map(({ line, offers }) => [
    line.item,
    offers.map(({ kind, quantity, expiry, from }) => [kind, quantity, expiry, from.id]),
  ])

it('tells who is short what the next community can spare, above its own mark, how far it is and whom to ask', async () => {
  await receive([{ goodsId: 'megaphone', quantity: 10 }])
  await stage.street.call('keeper', 'markLow', {
    params: { id: HERE },
    body: { goodsId: 'megaphone', atLeast: 3 },
  })
  const id = await need(THERE, [{ item: '喊话器', measure: '个', wanted: 30 }])
  const found = (await seen(THERE)).wanted.find(({ line }) => line.needId === id)
  expect(found?.line).toMatchObject({ lineId: 'l1', item: '喊话器', open: 30, measure: '个' })
  expect(found?.offers).toEqual([
    {
      kind: 'lot',
      quantity: 7,
      metres: expect.any(Number),
      from: { id: HERE, name: expect.any(String) },
      community: '杨家园社区',
      phone: expect.any(String),
    },
  ])
  // What has gone out meanwhile is no longer offered.
  await stage.street.call('keeper', 'issue', {
    params: { id: HERE },
    body: { to: { kind: 'case', number: 'C-1' }, lines: [{ goodsId: 'megaphone', quantity: 10 }] },
  })
  await stage.street.settle()
  expect((await seen(THERE)).wanted.filter(({ line }) => line.needId === id)).toEqual([])
})

it('tells of what is still to come for a need that is closed elsewhere, and of none for one that is open', async () => {
  const closing = await need(HERE, [{ item: '雨衣', measure: '件', wanted: 50 }])
  const give = { params: { id: closing }, body: { lineId: 'l1', quantity: 20 } }
  const { pledge } = (await stage.street.call('donor', 'pledge', give)).body as Output<'pledge'>
  await need(THERE, [{ item: '雨衣', measure: '件', wanted: 8 }])
  const raincoats = async () => (await offered()).filter(([item]) => item === '雨衣')
  expect(await raincoats()).toEqual([])
  await stage.street.call('secretary', 'closeNeed', { params: { id: closing }, body: {} })
  await stage.street.settle()
  expect(await raincoats()).toEqual([['雨衣', [['pledge', 8, undefined, HERE]]]])
  await stage.street.call('donor', 'withdrawPledge', { params: { id: pledge.id } })
  await stage.street.settle()
  expect(await raincoats()).toEqual([])
})

it('knows goods under the name that was merged into theirs: in stock, in a need, and in what is still to come', async () => {
  const { street } = stage
  const add = async (who: string, at: string, name: string) => {
    const body = { name, measure: '只', otherNames: [], expiry: { rule: 'none' } }
    const answer = await street.call(who, 'addGoods', { params: { id: at }, body })
    return (answer.body as Output<'addGoods'>).goods.id
  }
  const [ours, theirs] = [
    await add('secretary', HERE, '护目镜甲'),
    await add('secretary-2', THERE, '护目镜乙'),
  ]
  await receive([{ goodsId: ours, quantity: 40 }])
  const id = await need(THERE, [{ goodsId: theirs, item: '护目镜乙', measure: '只', wanted: 15 }])
  const [give, ask] = [
    async () => (await proposals()).filter(({ line }) => line.needId === id).map(({ quantity }) => quantity),
    async () =>
      (await seen(THERE)).wanted.filter(({ line }) => line.needId === id).map(({ offers }) => offers.length),
  ]
  expect([await give(), await ask()]).toEqual([[], []])
  const merged = await street.call('street', 'mergeGoods', {
    params: { id: HERE, goodsId: ours },
    body: { into: theirs },
  })
  expect(merged.status).toBe(200)
  street.move(61_000)
  expect([await give(), await ask()]).toEqual([[15], [1]])
})
