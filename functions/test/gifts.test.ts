import type { GiftPart, GiftWay, OperationName, ShownEntry, Transfer } from '@muster/shared'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sending } from '../../dev/street'
import { Memberships } from '../src/directory/memberships'
import { LedgerStore } from '../src/ledger/ledger.store'
import { muster } from '../src/main'
import { contextOf } from '../src/services'
import { keys } from '../src/table/keys'
import { HERE, THERE } from './cast'
import { withCast } from './stage'
import { wrapped } from './wrapped'

const stage = withCast()
const FAR = 'zhongshanlu'
const keeperOf: Record<string, string> = { [HERE]: 'keeper', [THERE]: 'crowd-13', [FAR]: 'crowd-21' }
const N95 = 'mask-n95'
const KN95 = 'mask-kn95'

beforeAll(async () => {
  const receiver = { id: FAR, name: '中山路社区居委会', verified: true }
  await stage.street.app.saveCommunity({
    id: FAR,
    name: '中山路社区',
    street: '临夏路街道',
    phone: null,
    receiver,
  })
  const { id } = await stage.street.person('crowd-21')
  await new Memberships(contextOf(stage.street.services).table).grant(id, FAR, 'keeper', undefined)
})

async function done<T>(who: string | undefined, name: OperationName, request: Sending): Promise<T> {
  const answer = await stage.street.call(who, name, request)
  expect([answer.status, answer.code]).toEqual([answer.status < 300 ? answer.status : 200, undefined])
  await stage.street.settle()
  return answer.body as T
}

type Entered = { entry: ShownEntry }

/** As the keeper of a receiver. Answers with the number of the entry. */
async function enter(at: string, name: OperationName, body: object): Promise<number> {
  const { entry } = await done<Entered>(keeperOf[at], name, { params: { id: at }, body })
  return entry.entry.n
}

async function given(quantity: number, goodsId = N95) {
  const body = { lines: [{ goodsId, quantity, expiry: 'not printed' }] }
  const came = await done<Entered & { code: string }>('keeper', 'receive', { params: { id: HERE }, body })
  return { code: came.code, n: came.entry.entry.n, lot: `${came.entry.entry.n}.1` }
}

const issue = (at: string, lot: string, quantity: number) =>
  enter(at, 'issue', { to: { kind: 'outlet', name: '东门' }, lines: [{ lot, quantity }] })

const sendOff = async (from: string, to: string, lot: string, quantity: number) =>
  (
    await done<{ transfer: Transfer }>(keeperOf[from], 'sendOn', {
      params: { id: from },
      body: { to, lines: [{ lot, quantity }] },
    })
  ).transfer.id

const countIn = (at: string, transferId: string, line: object) =>
  enter(at, 'arrive', { transferId, lines: [line] })

/** Sends on and counts in. Answers with the lot that it is there. */
async function pass(from: string, to: string, lot: string, quantity: number, counted: object = { quantity }) {
  return `${await countIn(to, await sendOff(from, to, lot, quantity), counted)}.1`
}

const follow = (code: string) =>
  done<GiftWay>(undefined, 'followGift', { params: { id: HERE, code } }).then(({ lines }) => lines[0]!)

const stateOf = async (receiver: string) =>
  (await new LedgerStore(contextOf(stage.street.services).table).tail(receiver)).state

/** What the ledgers themselves have of these lots: one by one, as their stock says. */
async function asInStock(parts: readonly GiftPart[]) {
  const states = new Map<string, Awaited<ReturnType<typeof stateOf>>>()
  for (const { receiver } of parts) states.set(receiver.id, await stateOf(receiver.id))
  return parts.map(({ receiver, lot }) => states.get(receiver.id)?.lots[lot]?.left)
}

const briefly = ({ receiver, lot, left, of }: GiftPart) => [receiver.id, lot, left, of?.part]

describe('a gift that goes through several hands', () => {
  it('is on its way until it is counted in, and goes on in the other ledger from there', async () => {
    const { code, lot } = await given(1_000)
    const onTheWay = await sendOff(HERE, THERE, lot, 400)
    const before = await follow(code)
    expect(before.parts).toMatchObject([
      { left: 600, steps: [{ kind: 'sent', quantity: 400, underWay: true }] },
    ])
    expect(before.now).toMatchObject([{ left: 600, issued: 0, underWay: 400, lost: 0 }])

    const there = `${await countIn(THERE, onTheWay, { quantity: 380, reason: 'lost on the way' })}.1`
    await issue(THERE, there, 50)
    const far = await pass(THERE, FAR, there, 100)
    await issue(FAR, far, 60)
    const back = await pass(THERE, HERE, there, 30)
    await issue(HERE, back, 10)
    await issue(HERE, lot, 5)

    const { parts, now } = await follow(code)
    expect(parts.map(briefly)).toEqual([
      [HERE, lot, 595, undefined],
      [THERE, there, 200, 0],
      [FAR, far, 40, 1],
      [HERE, back, 20, 1],
    ])
    expect(parts.map(({ left }) => left)).toEqual(await asInStock(parts))
    expect(parts[1]?.came).toMatchObject({
      kind: 'arrived',
      sent: 400,
      quantity: 380,
      reason: 'lost on the way',
    })
    expect(parts[0]?.steps[0]).not.toHaveProperty('underWay')
    // 20 that never arrived are in none of these: the arrival says so.
    expect(now).toMatchObject([{ item: '医用 N95 口罩', left: 855, issued: 125, underWay: 0, lost: 0 }])
  })

  it('remains the same gift when a part of it is found to be something else', async () => {
    const { code, n, lot } = await given(1_000)
    const of = await enter(HERE, 'correct', {
      of: n,
      reason: 'another grade',
      lines: [
        {
          lot,
          was: 1_000,
          is: { goodsId: N95, quantity: 700 },
          apart: { goodsId: KN95, quantity: 300 },
        },
      ],
    })
    await issue(HERE, `${of}.1`, 120)
    const far = await pass(HERE, FAR, `${of}.1`, 80)
    const { parts, now } = await follow(code)
    expect(parts.map(briefly)).toEqual([
      [HERE, lot, 700, undefined],
      [HERE, `${of}.1`, 100, 0],
      [FAR, far, 80, 1],
    ])
    expect(parts[1]).toMatchObject({
      item: 'KN95 口罩',
      came: { kind: 'correction', n: of, quantity: 300, reason: 'another grade' },
    })
    expect(parts.map(({ left }) => left)).toEqual(await asInStock(parts))
    expect(now).toMatchObject([
      { item: '医用 N95 口罩', left: 700, issued: 0 },
      { item: 'KN95 口罩', left: 180, issued: 120 },
    ])
  })

  it('says what all of it was found to be, what was counted and what was put right', async () => {
    const { code, n, lot } = await given(500)
    const issued = await issue(HERE, lot, 100)
    await enter(HERE, 'correct', {
      of: n,
      reason: 'another grade',
      lines: [{ lot, was: 500, is: { goodsId: KN95, quantity: 480 } }],
    })
    await enter(HERE, 'correct', {
      of: issued,
      reason: 'miscounted',
      lines: [{ lot, issued: { was: 100, is: 90 } }],
    })
    await enter(HERE, 'countStock', { lines: [{ lot, booked: 390, counted: 387, reason: 'damaged' }] })
    await enter(HERE, 'countStock', { lines: [{ lot, booked: 387, counted: 388, reason: 'found' }] })
    const { item, parts, now } = await follow(code)
    expect(item).toBe('医用 N95 口罩')
    expect(parts).toMatchObject([
      {
        item: 'KN95 口罩',
        left: 388,
        steps: [
          { kind: 'issue', quantity: 100, to: '东门' },
          { kind: 'correction', quantity: -20, became: { goods: KN95 } },
          { kind: 'issueCorrection', quantity: -10 },
          { kind: 'count', quantity: -3 },
          { kind: 'count', quantity: 1 },
        ],
      },
    ])
    expect(parts.map(({ left }) => left)).toEqual(await asInStock(parts))
    expect(now).toMatchObject([{ item: 'KN95 口罩', left: 388, issued: 90, underWay: 0, lost: 3 }])
  })

  it('never adds up what has another measure', async () => {
    const { code, n, lot } = await given(100, 'noodles')
    const of = await enter(HERE, 'correct', {
      of: n,
      reason: 'misread',
      lines: [
        { lot, was: 100, is: { goodsId: 'noodles', quantity: 60 }, apart: { goodsId: KN95, quantity: 40 } },
      ],
    })
    expect((await follow(code)).now).toMatchObject([
      { measure: '箱', left: 60 },
      { measure: '只', left: 40 },
    ])
    expect((await follow(code)).parts[1]?.lot).toBe(`${of}.1`)
  })
})

describe('following a gift costs little', () => {
  it('however often it was sent on: what is beyond is not told as if it were all', async () => {
    const { code, lot } = await given(60)
    const one = Array.from({ length: 15 }, () => ({ lot, quantity: 1 }))
    for (let time = 0; time < 3; time++) {
      const body = { to: THERE, lines: one }
      const sent = await done<{ transfer: Transfer }>('keeper', 'sendOn', { params: { id: HERE }, body })
      await enter(THERE, 'arrive', { transferId: sent.transfer.id, lines: one.map(() => ({ quantity: 1 })) })
    }
    const { services } = stage.street
    let requests = 0
    const counting = wrapped(services.db, (command, send) => {
      requests++
      return send(command)
    })
    const { api } = muster({ ...services, db: counting })
    const { body } = await stage.street.call(undefined, 'followGift', { params: { id: HERE, code } }, api)
    const line = (body as GiftWay).lines[0]!
    expect(line.parts).toHaveLength(31)
    expect(line.parts[0]?.steps.map(({ quantity, beyond }) => [quantity, beyond])).toEqual([
      [15, undefined],
      [15, undefined],
      [15, true],
    ])
    expect(line.now).toBeUndefined()
    expect(line.parts[0]?.left).toBe(15)
    // A query for the steps of each part, one for each arrival, and what the code itself needs.
    expect(requests).toBeLessThan(31 + 2 + 20)
  })

  it('however long the line of hands is', async () => {
    const { code, lot } = await given(10)
    const towns = [HERE, THERE]
    let at = lot
    for (let hand = 0; hand < 11; hand++) at = await pass(towns[hand % 2]!, towns[(hand + 1) % 2]!, at, 10)
    const { parts, now } = await follow(code)
    expect(parts).toHaveLength(9)
    expect(parts.at(-1)?.steps).toMatchObject([{ kind: 'sent', beyond: true }])
    expect(now).toBeUndefined()
  })

  it('even where somebody has bent the ledger into a ring', async () => {
    const { table } = contextOf(stage.street.services)
    const { code, lot } = await given(10)
    const first = await pass(HERE, THERE, lot, 4)
    const onward = await enter(THERE, 'sendOn', { to: HERE, lines: [{ lot: first, quantity: 4 }] })
    // It is said to have arrived as the very entry that brought in what was sent.
    const key = keys.entry(THERE, onward)
    const item = (await table.get(key))!
    const to = { id: THERE, name: '畅家巷社区居委会' }
    const arrived = await new LedgerStore(table).get(THERE, Number(first.split('.')[0]))
    const transfer = arrived?.entry.kind === 'arrived' ? arrived.entry.transfer : ''
    const entry = { ...(item.entry as object), to, transfer }
    await table.put({ ...item, ...key, entry, arrivedAs: arrived!.entry.n })
    expect((await follow(code)).parts.map(({ lot: each }) => each)).toEqual([lot, first])
  })

  it('and a lot that went out in very many steps says that there are more', async () => {
    const { code, lot } = await given(300)
    const body = { to: { kind: 'outlet', name: '东门' }, lines: [{ lot, quantity: 1 }] }
    for (let time = 0; time < 205; time++)
      await stage.street.call('keeper', 'issue', { params: { id: HERE }, body })
    await stage.street.settle()
    const { parts, now } = await follow(code)
    expect(parts[0]).toMatchObject({ cut: true })
    expect(parts[0]?.steps).toHaveLength(200)
    expect(parts[0]).not.toHaveProperty('left')
    expect(now).toBeUndefined()
  })
})
