import { HOUR, type Output, type Sent, toIso } from '@muster/shared'
import { beforeEach, expect, it } from 'vitest'
import type { Answered } from '../../dev/street'
import { HERE, THERE } from './cast'
import { onStreet } from './stage'

const stage = onStreet()
const kn95 = { item: 'KN95', grade: 'GB 2626', measure: '只' }
const suits = { item: '防护服', measure: '套' }

async function need(at: string, lines: Sent<'postNeed'>['lines'], more: object = {}) {
  const { street } = stage
  const who = at === HERE ? 'secretary' : 'secretary-2'
  const body = { title: at === HERE ? '防护物资' : '值守用品', lines, ...more }
  const { client } = await street.person(who)
  const { need } = await client.call('postNeed', { params: { id: at }, body })
  await street.settle()
  return need.id
}
const give = (needId: string, quantity: number) =>
  stage.street.call('donor', 'pledge', { params: { id: needId }, body: { lineId: 'l1', quantity } })
const list = (
  needId: string,
  lines: Sent<'pledgeLines'>['lines'],
  key = 'list-tap-1',
  donorName = '深商会',
) => stage.street.call('donor', 'pledgeLines', { params: { id: needId }, body: { lines, donorName }, key })
const listed = ({ body }: Answered) => body as Output<'pledgeLines'>
const openOf = async (needId: string) => {
  const { body } = await stage.street.call(undefined, 'getNeed', { params: { id: needId } })
  return (body as Output<'getNeed'>).need.lines.map(({ open }) => open)
}

let here: string
beforeEach(async () => {
  here = await need(HERE, [
    { ...kn95, wanted: 100 },
    { ...suits, wanted: 50 },
  ])
})

it('offers what is above the open quantity to the next community’s open line of the same goods', async () => {
  const there = await need(THERE, [
    { ...suits, wanted: 9 },
    { ...kn95, item: '口罩 KN95', wanted: 500 },
  ])
  const n95 = await need(THERE, [{ item: '医用 N95 口罩', measure: '只', wanted: 500 }])
  const { code, details } = await give(here, 101)
  const { elsewhere } = details as { elsewhere: Output<'whereNeeded'>['lines'] }
  expect(code).toBe('NEED_MET')
  expect(elsewhere.find(({ needId }) => needId === there)).toEqual({
    needId: there,
    lineId: 'l2',
    community: '畅家巷社区',
    title: '值守用品',
    item: '口罩 KN95',
    open: 500,
    measure: '只',
    metres: expect.any(Number),
  })
  expect(elsewhere.map(({ needId }) => needId)).not.toContain(n95)
  expect(elsewhere.map(({ needId }) => needId)).not.toContain(here)
})

it('offers nothing that is closed, full, or not wanted any more by its own line', async () => {
  const there = await need(THERE, [{ item: '75% 酒精', measure: '瓶', wanted: 10 }])
  const mine = await need(HERE, [{ item: '75% 酒精', measure: '瓶', wanted: 5 }])
  const offered = async () =>
    ((await give(mine, 6)).details as { elsewhere: { needId: string }[] }).elsewhere.map(
      ({ needId }) => needId,
    )
  expect(await offered()).toEqual([there])
  // Nothing has been projected yet: the index still says that ten are open.
  await stage.street.call('donor', 'pledge', { params: { id: there }, body: { lineId: 'l1', quantity: 10 } })
  expect(await offered()).toEqual([])
  await stage.street.settle()
  expect(await offered()).toEqual([])
  const again = await need(THERE, [{ item: '75% 酒精', measure: '瓶', wanted: 10 }])
  await stage.street.call('secretary-2', 'closeNeed', { params: { id: again }, body: {} })
  expect(await offered()).toEqual([])
})

it('says where goods are needed most, urgent first, for anyone', async () => {
  const calm = await need(THERE, [{ item: '雨衣', measure: '件', wanted: 10 }])
  const urgent = await need(HERE, [{ item: '雨衣', measure: '件', wanted: 10 }], { urgent: true })
  const { body } = await stage.street.call(undefined, 'whereNeeded', { params: { id: 'raincoat' } })
  const { lines } = body as Output<'whereNeeded'>
  expect(lines.map(({ needId }) => needId)).toEqual([urgent, calm])
  const nothing = await stage.street.call(undefined, 'whereNeeded', { params: { id: 'none' } })
  expect(nothing.code).toBe('NOT_FOUND')
})

it('knows of no line whose time has run out, though nobody has written it since; the table may take it away then', async () => {
  const neededBy = toIso(stage.street.services.now() + HOUR)
  const id = await need(THERE, [{ item: '喊话器', measure: '个', wanted: 4 }], { neededBy })
  const wanted = async () => {
    const { body } = await stage.street.call(undefined, 'whereNeeded', { params: { id: 'megaphone' } })
    return (body as Output<'whereNeeded'>).lines.map(({ needId }) => needId)
  }
  stage.street.move(24 * HOUR)
  expect(await wanted()).toEqual([id])
  stage.street.move(HOUR)
  expect(await wanted()).toEqual([])
  const rows = (await stage.street.items()).filter(({ pk }) => pk === 'WANTED#megaphone')
  expect(rows.map(({ expires }) => expires)).toEqual([stage.street.services.now() / 1000])
  stage.street.move(-25 * HOUR)
})

it('pledges a list under one code and one name, and tells line by line what was taken', async () => {
  const answer = await list(here, [
    { lineId: 'l1', quantity: 101 },
    { lineId: 'l2', quantity: 40 },
  ])
  expect(answer.status).toBe(201)
  const { code, lines } = listed(answer)
  expect(code).toMatch(/^[2-9A-HJKMNP-TW-Z]{8}$/)
  expect(lines).toMatchObject([
    { lineId: 'l1', item: 'KN95', quantity: 101, refused: { code: 'NEED_MET', open: 100 } },
    { lineId: 'l2', item: '防护服', quantity: 40, pledge: { code, quantity: 40, donorName: '深商会' } },
  ])
  expect(await openOf(here)).toEqual([100, 10])
})

it('takes a list that comes again once, whatever of it was taken before', async () => {
  const lines = [
    { lineId: 'l1', quantity: 60 },
    { lineId: 'l2', quantity: 40 },
  ]
  const first = await list(here, lines, 'list-tap-2')
  const again = await Promise.all([1, 2, 3].map(() => list(here, lines, 'list-tap-2')))
  for (const answer of again) expect(answer.body).toEqual(first.body)
  expect(await openOf(here)).toEqual([40, 10])
  expect((await list(here, lines, 'list-tap-2', '别的名字')).code).toBe('KEY_REUSED')
  expect((await list(here, [{ lineId: 'l1', quantity: 1 }], 'list-tap-2')).code).toBe('KEY_REUSED')
  const { body } = await stage.street.call('donor', 'myPledges')
  const mine = (body as Output<'myPledges'>).pledges.filter(({ needId }) => needId === here)
  expect(mine.map(({ quantity }) => quantity).sort()).toEqual([40, 60])
})

it('refuses a list of wholly other lines, or of another need, under a key that was used', async () => {
  await list(here, [{ lineId: 'l1', quantity: 60 }], 'list-tap-3')
  expect((await list(here, [{ lineId: 'l2', quantity: 40 }], 'list-tap-3')).code).toBe('KEY_REUSED')
  const other = await need(
    THERE,
    [suits, kn95].map((line) => ({ ...line, wanted: 10 })),
  )
  expect((await list(other, [{ lineId: 'l2', quantity: 1 }], 'list-tap-3')).code).toBe('KEY_REUSED')
  expect([await openOf(here), await openOf(other)]).toEqual([
    [40, 50],
    [10, 10],
  ])
})

it('refuses a list that names a line twice, or one that is not there', async () => {
  const one = { lineId: 'l1', quantity: 1 }
  expect(await list(here, [one, one])).toMatchObject({ code: 'BAD_REQUEST' })
  expect(await list(here, [one, { lineId: 'l9', quantity: 1 }])).toMatchObject({
    code: 'BAD_REQUEST',
    details: { issues: [{ path: 'lines.1.lineId' }] },
  })
  expect(await openOf(here)).toEqual([100, 50])
})
