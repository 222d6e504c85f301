import { toIso } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, STREET_OPENS, type Street } from '../../dev/street'
import { muster } from '../src/main'
import { paused } from './paused'
import { withoutConditions } from './without-conditions'

const HOUR = 3_600_000

describe.each(engines)('a request that comes to life late, on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let key = 0

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
  })
  afterAll(() => database.close())

  const aKey = () => `late-key-${++key}`

  async function shift(places = 2): Promise<string> {
    const startsAt = toIso(STREET_OPENS + 20 * HOUR)
    const endsAt = toIso(STREET_OPENS + 21 * HOUR)
    const { body } = await street.call('secretary', 'postTask', {
      params: { id: 'yangjiayuan' },
      body: {
        title: '卡口值守',
        kind: '卡口',
        place: '东门',
        shifts: [{ startsAt, endsAt, posts: [{ name: '值守', places }] }],
      },
    })
    return (body as { task: { shifts: { id: string }[] } }).task.shifts[0]!.id
  }

  async function line(wanted: number): Promise<string> {
    const { body } = await street.call('secretary', 'postNeed', {
      params: { id: 'yangjiayuan' },
      body: { title: '防护物资', lines: [{ item: '防护服', measure: '套', wanted }] },
    })
    return (body as { need: { id: string } }).need.id
  }

  async function roster(shiftId: string): Promise<unknown[]> {
    const { body } = await street.call('secretary', 'getRoster', { params: { id: shiftId } })
    return (body as { entries: unknown[] }).entries
  }

  async function openOf(needId: string): Promise<number> {
    const { body } = await street.call(undefined, 'getNeed', { params: { id: needId } })
    return (body as { need: { lines: { open: number }[] } }).need.lines[0]!.open
  }

  /** Begins the call in a process that stops before its write number `writes`; answers with how to let it go on. */
  async function stall(writes: number, ...call: Parameters<Street['call']>) {
    return stallOn(database.db, writes, ...call)
  }

  async function stallOn(db: typeof database.db, writes: number, ...call: Parameters<Street['call']>) {
    const slow = paused(db, writes)
    const app = muster({ ...street.services, db: slow.db })
    const [persona, name, sending] = call
    const answer = street.call(persona, name, sending, app.api)
    await slow.reached
    return async () => {
      slow.resume()
      return answer
    }
  }

  it('does not bring back a claim that was repeated and then withdrawn', async () => {
    const id = await shift()
    const sending = { params: { id }, body: {}, key: aKey() }
    const goOn = await stall(1, 'crowd-1', 'claimShift', sending)
    street.move(1)
    expect((await street.call('crowd-1', 'claimShift', sending)).status).toBe(201)
    expect((await street.call('crowd-1', 'withdrawClaim', { params: { id } })).status).toBe(200)
    await goOn()
    expect(await roster(id)).toEqual([])
  })

  it('would bring it back without the conditions', async () => {
    const id = await shift()
    const sending = { params: { id }, body: {}, key: aKey() }
    const goOn = await stallOn(withoutConditions(database.db), 1, 'crowd-1', 'claimShift', sending)
    street.move(1)
    await street.call('crowd-1', 'claimShift', sending)
    await street.call('crowd-1', 'withdrawClaim', { params: { id } })
    await goOn()
    expect(await roster(id)).toHaveLength(1)
    await street.call('crowd-1', 'withdrawClaim', { params: { id } })
  })

  it('does not bring in a claim that was withdrawn before it reached the shift', async () => {
    const id = await shift()
    const goOn = await stall(1, 'crowd-2', 'claimShift', { params: { id }, body: {}, key: aKey() })
    expect((await street.call('crowd-2', 'withdrawClaim', { params: { id } })).status).toBe(200)
    await goOn()
    expect(await roster(id)).toEqual([])
  })

  it('does not withdraw a later claim', async () => {
    const id = await shift()
    await street.call('crowd-3', 'claimShift', { params: { id }, body: {} })
    const sending = { params: { id }, key: aKey() }
    const goOn = await stall(1, 'crowd-3', 'withdrawClaim', sending)
    expect((await street.call('crowd-3', 'withdrawClaim', sending)).status).toBe(200)
    expect((await street.call('crowd-3', 'claimShift', { params: { id }, body: {} })).status).toBe(201)
    await goOn()
    await street.settle()
    expect(await roster(id)).toHaveLength(1)
  })

  it('does not claim hours that were changed meanwhile', async () => {
    const id = await shift()
    const goOn = await stall(1, 'crowd-4', 'claimShift', { params: { id }, body: { terms: 1 }, key: aKey() })
    const { body } = await street.call('secretary', 'getRoster', { params: { id } })
    await street.call('secretary', 'changeTask', {
      params: { id: (body as { shift: { taskId: string } }).shift.taskId },
      body: { shifts: [{ id, startsAt: toIso(STREET_OPENS + 19 * HOUR) }] },
    })
    expect((await goOn()).code).toBe('TERMS_CHANGED')
    expect(await roster(id)).toEqual([])
  })

  it('does not bring back a pledge that was repeated and then withdrawn', async () => {
    const needId = await line(100)
    const sending = { params: { id: needId }, body: { lineId: 'l1', quantity: 60 }, key: aKey() }
    const goOn = await stall(1, 'crowd-6', 'pledge', sending)
    const { body } = await street.call('crowd-6', 'pledge', sending)
    const pledgeId = (body as { pledge: { id: string } }).pledge.id
    await street.call('crowd-6', 'withdrawPledge', { params: { id: pledgeId } })
    await goOn()
    await street.settle()
    expect(await openOf(needId)).toBe(100)
  })

  it('does not give a withdrawn quantity back twice', async () => {
    const needId = await line(100)
    const { body } = await street.call('crowd-7', 'pledge', {
      params: { id: needId },
      body: { lineId: 'l1', quantity: 60 },
    })
    const pledgeId = (body as { pledge: { id: string } }).pledge.id
    const goOn = await stall(1, 'crowd-7', 'withdrawPledge', { params: { id: pledgeId } })
    await street.call('crowd-7', 'withdrawPledge', { params: { id: pledgeId } })
    await goOn()
    expect(await openOf(needId)).toBe(100)
  })

  it('counts two taps at once on overlapping shifts as one duty', async () => {
    const [one, two] = [await shift(), await shift()]
    const answers = await Promise.all(
      [one, two].map((id) => street.call('crowd-8', 'claimShift', { params: { id }, body: {}, key: aKey() })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
    expect([...(await roster(one)), ...(await roster(two))]).toHaveLength(1)
  })
})
