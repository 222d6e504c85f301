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
async function receive(lines: Sent<'receive'>['lines']) {
  const { client } = await stage.street.person('keeper')
  await client.call('receive', { params: { id: HERE }, body: { lines } })
}
const proposals = async () =>
  ((await stage.street.call('keeper', 'proposals', { params: { id: HERE } })).body as Output<'proposals'>)
    .proposals

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
