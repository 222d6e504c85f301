import type { NeedView, Output, Sent } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { contextOf } from '../src/services'
import { NeedStore } from '../src/supply/need.store'
import { HERE } from './cast'
import { onStreet } from './stage'

const stage = onStreet()
const at = { id: HERE }

/** A need of two lines, and pledges of one donor on the first. */
async function expecting(quantity: number, name?: string) {
  const { street } = stage
  const { client: secretary } = await street.person('secretary')
  const { client: donor } = await street.person('donor')
  const { need } = await secretary.call('postNeed', {
    params: at,
    body: {
      title: '卡口夜班',
      lines: [
        { goodsId: 'mask-n95', item: '医用 N95 口罩', measure: '只', wanted: 500 },
        { goodsId: 'noodles', item: '方便面', measure: '箱', wanted: 40 },
      ],
    },
  })
  const { pledge } = await donor.call('pledge', {
    params: { id: need.id },
    body: { lineId: need.lines[0]!.id, quantity, ...(name === undefined ? {} : { donorName: name }) },
  })
  await street.settle()
  return { need, pledge }
}

/** No day on the pack. */
const unprinted = { expiry: 'not printed' } as const

const receive = (body: Sent<'receive'>, key?: string) =>
  stage.street.call('keeper', 'receive', { params: at, body, ...(key === undefined ? {} : { key }) })
const lineOf = async ({ id }: NeedView, n = 0) => {
  const { client } = await stage.street.person('secretary')
  return (await client.call('getNeed', { params: { id } })).need.lines[n]!
}
const pledgeOf = async (id: string) => {
  const { client } = await stage.street.person('donor')
  return (await client.call('myPledges', {})).pledges.find((each) => each.id === id)
}

describe('a pledge at the door', () => {
  it('is received as fewer, with a reason, and the rest is open again', async () => {
    const { need, pledge } = await expecting(300, '陈先生')
    const lines = [{ goodsId: 'mask-n95', quantity: 240, ...unprinted, pledgeId: pledge.id }]
    expect(await receive({ code: pledge.code, lines })).toMatchObject({ code: 'REASON_NEEDED' })
    const answer = await receive(
      { code: pledge.code, lines: [{ ...lines[0]!, reason: 'fewer given' }] },
      'fewer-came-1',
    )
    expect(answer.status).toBe(201)
    const { entry, code } = answer.body as Output<'receive'>
    expect(code).toBe(pledge.code)
    expect(entry).toMatchObject({
      donor: { name: '陈先生' },
      entry: { lines: [{ quantity: 240, pledged: 300, reason: 'fewer given' }] },
    })
    expect(await lineOf(need)).toMatchObject({ open: 260 })
    expect(await pledgeOf(pledge.id)).toMatchObject({ state: 'received' })
    await stage.street.settle()
    expect(
      await receive({ code: pledge.code, lines: [{ ...lines[0]!, reason: 'fewer given' }] }, 'fewer-came-1'),
    ).toEqual(answer)
    expect(await receive({ code: pledge.code, lines })).toMatchObject({ code: 'PLEDGE_SETTLED' })
  })

  it('that is more than was pledged fills what is open of its line, and no more', async () => {
    const { need, pledge } = await expecting(300)
    const { client: donor } = await stage.street.person('donor')
    const other = await donor.call('pledge', {
      params: { id: need.id },
      body: { lineId: need.lines[0]!.id, quantity: 150 },
    })
    await stage.street.settle()
    const came = (quantity: number, { id: pledgeId, code }: { id: string; code: string }) =>
      receive({
        code,
        lines: [{ goodsId: 'mask-n95', quantity, pledgeId, reason: 'more given', expiry: 'not printed' }],
      })
    expect((await came(330, pledge)).status).toBe(201)
    expect(await lineOf(need)).toMatchObject({ open: 20 })
    expect((await came(400, other.pledge)).status).toBe(201)
    expect(await lineOf(need)).toMatchObject({ open: 0 })
    const stored = await new NeedStore(contextOf(stage.street.services).table).line(
      need.id,
      need.lines[0]!.id,
    )
    expect(stored).toMatchObject({ wanted: 500, pledged: 500, fulfilled: 500, short: 0, taken: {} })
  })

  it('that turns out to be of another grade fills nothing of its line', async () => {
    const { need, pledge } = await expecting(100)
    const line = { goodsId: 'mask-kn95', quantity: 100, ...unprinted, pledgeId: pledge.id }
    expect(await receive({ code: pledge.code, lines: [line] })).toMatchObject({ code: 'REASON_NEEDED' })
    expect(await receive({ code: pledge.code, lines: [{ ...line, reason: 'another grade' }] })).toMatchObject(
      {
        status: 201,
      },
    )
    expect(await lineOf(need)).toMatchObject({ open: 500 })
  })

  it('may come in two grades, which are two lots', async () => {
    const { need, pledge } = await expecting(100)
    const answer = await receive({
      code: pledge.code,
      lines: [
        { goodsId: 'mask-n95', quantity: 70, ...unprinted, pledgeId: pledge.id, reason: 'another grade' },
        { goodsId: 'mask-kn95', quantity: 30, ...unprinted, pledgeId: pledge.id, reason: 'another grade' },
      ],
    })
    expect(answer.status).toBe(201)
    expect(await lineOf(need)).toMatchObject({ open: 430 })
  })

  it('is not taken in under another code, nor without one, nor once it is withdrawn', async () => {
    const { pledge } = await expecting(10)
    const lines = [{ goodsId: 'mask-n95', quantity: 10, ...unprinted, pledgeId: pledge.id }]
    expect(await receive({ lines })).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await receive({ code: 'ABCDEFGH', lines })).toMatchObject({ code: 'CODE_UNKNOWN' })
    const { client } = await stage.street.person('donor')
    await client.call('withdrawPledge', { params: { id: pledge.id } })
    expect(await receive({ code: pledge.code, lines })).toMatchObject({ code: 'PLEDGE_SETTLED' })
  })

  it('is taken in by one of two keepers', async () => {
    const { need, pledge } = await expecting(10)
    const body = {
      code: pledge.code,
      lines: [{ goodsId: 'mask-n95', quantity: 10, ...unprinted, pledgeId: pledge.id }],
    }
    const answers = await Promise.all(
      ['keeper', 'secretary'].map((who) => stage.street.call(who, 'receive', { params: at, body })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await lineOf(need)).toMatchObject({ open: 490 })
  })
})

it('a walk-in gift for a line fills it', async () => {
  const { need } = await expecting(10)
  const needLine = { needId: need.id, lineId: need.lines[1]!.id }
  expect(await receive({ lines: [{ goodsId: 'noodles', quantity: 30, needLine }] })).toMatchObject({
    status: 201,
  })
  expect(await lineOf(need, 1)).toMatchObject({ open: 10 })
  expect(await receive({ lines: [{ goodsId: 'suit', quantity: 30, ...unprinted, needLine }] })).toMatchObject(
    {
      code: 'BAD_REQUEST',
    },
  )
})
