import { chinaDay, DAY, HOUR, type Notice, toIso } from '@muster/shared'
import { expect, it } from 'vitest'
import { contextOf } from '../src/services'
import { type Arriving, claim, release, settleArriving } from '../src/supply/arriving'
import { NeedStore } from '../src/supply/need.store'
import { PledgeStore } from '../src/supply/pledge.store'
import { keys } from '../src/table/keys'
import { withCast } from './stage'

const stage = withCast()

async function posted(wanted = 100): Promise<string> {
  const { body } = await stage.street.call('secretary', 'postNeed', {
    params: { id: 'yangjiayuan' },
    body: { title: '夜班缺物资', lines: [{ item: '方便面', measure: '箱', wanted }] },
  })
  await stage.street.settle()
  return (body as { need: { id: string } }).need.id
}

async function pledged(needId: string, quantity: number, more: object = {}, who = 'donor') {
  const { body } = await stage.street.call(who, 'pledge', {
    params: { id: needId },
    body: { lineId: 'l1', quantity, deliverBy: chinaDay(stage.street.services.now()), ...more },
  })
  await stage.street.settle()
  return (body as { pledge: { id: string; code: string } }).pledge
}

async function pass(ms: number) {
  stage.street.move(ms)
  stage.street.endSessions()
  await stage.street.app.tick()
  await stage.street.settle()
}

async function stateOf(id: string, who = 'donor') {
  const { body } = await stage.street.call(who, 'myPledges')
  return (body as { pledges: { id: string; state: string; received?: number }[] }).pledges.find(
    (each) => each.id === id,
  )
}

async function notices(who: string, needId: string): Promise<string[]> {
  const { body } = await stage.street.call(who, 'myNotices')
  return (body as { notices: Notice[] }).notices
    .filter((each) => each.needId === needId)
    .map(({ code }) => code)
    .reverse()
}

async function line(needId: string) {
  const whole = await new NeedStore(contextOf(stage.street.services).table).whole(needId)
  return whole!.lines[0]!
}

function stores() {
  const { table, sealer } = contextOf(stage.street.services)
  return { needs: new NeedStore(table), pledges: new PledgeStore(table, sealer) }
}

async function arriving(
  deedId: string,
  pledgeId: string,
  quantity: number,
  came = quantity,
): Promise<Arriving> {
  const { id: personId } = await stage.street.person('donor')
  return { deedId, deliveries: [{ personId, pledgeId, quantity, came }], gifts: [] }
}

const entered = () => ({ n: 1, at: toIso(stage.street.services.now()) })
const code = (of: Promise<unknown>) =>
  of.then(
    () => 'done',
    (error) => error.refusal.code,
  )

it('reminds the donor in the morning after, and frees the quantity two days later', async () => {
  const needId = await posted()
  const { id } = await pledged(needId, 40)
  await pass(DAY)
  expect(await notices('donor', needId)).toEqual(['PLEDGE_REMINDER'])
  expect(await line(needId)).toMatchObject({ open: 60, pledged: 40 })
  await pass(2 * DAY)
  expect(await stateOf(id)).toMatchObject({ state: 'lapsed' })
  expect(await line(needId)).toMatchObject({ open: 100, pledged: 40, lapsed: 40, taken: {} })
  expect(await notices('donor', needId)).toEqual(['PLEDGE_REMINDER', 'PLEDGE_LAPSED'])
  await pass(DAY)
  expect(await notices('donor', needId)).toHaveLength(2)
})

it('waits anew for one whose donor moves the day after the reminder', async () => {
  const needId = await posted()
  const { id } = await pledged(needId, 40)
  await pass(DAY)
  await stage.street.call('donor', 'changePledge', {
    params: { id },
    body: { deliverBy: chinaDay(stage.street.services.now() + 3 * DAY) },
  })
  await stage.street.settle()
  await pass(2 * DAY)
  expect(await stateOf(id)).toMatchObject({ state: 'pledged' })
  await pass(2 * DAY)
  expect(await notices('donor', needId)).toEqual(['PLEDGE_REMINDER', 'PLEDGE_REMINDER'])
})

it('takes in what comes after it lapsed, as far as the line is open', async () => {
  const needId = await posted()
  const { id } = await pledged(needId, 40)
  await pass(DAY)
  await pass(2 * DAY)
  await pledged(needId, 90, { deliverBy: undefined })
  const late = await arriving('deed-late', id, 40)
  await claim(stores(), late)
  await settleArriving(stores(), late, entered())
  await settleArriving(stores(), late, entered())
  expect(await stateOf(id)).toMatchObject({ state: 'received', received: 40 })
  expect(await line(needId)).toMatchObject({ open: 0, pledged: 140, lapsed: 40, fulfilled: 10, short: 0 })
  await stage.street.settle()
  expect(await notices('donor', needId)).toContain('PLEDGE_RECEIVED')
})

it('gives a pledge to the first deed that claims it, and back when that one is let go', async () => {
  const needId = await posted()
  const { id } = await pledged(needId, 40)
  const [one, other] = [await arriving('deed-one', id, 30), await arriving('deed-other', id, 40)]
  await claim(stores(), one)
  await claim(stores(), one)
  expect(await code(claim(stores(), other))).toBe('PLEDGE_SETTLED')
  expect((await stage.street.call('donor', 'withdrawPledge', { params: { id } })).code).toBe('PLEDGE_SETTLED')
  expect(
    (await stage.street.call('donor', 'changePledge', { params: { id }, body: { quantity: 5 } })).code,
  ).toBe('PLEDGE_SETTLED')
  await pass(4 * DAY)
  expect(await line(needId)).toMatchObject({ open: 60, lapsed: 0 })
  await release(stores(), other)
  expect(await code(claim(stores(), other))).toBe('PLEDGE_SETTLED')
  await release(stores(), one)
  await claim(stores(), other)
  await settleArriving(stores(), other, entered())
  await settleArriving(stores(), one, entered())
  expect(await line(needId)).toMatchObject({ open: 60, pledged: 40, fulfilled: 40, taken: {} })
  expect(await stateOf(id)).toMatchObject({ state: 'received', received: 40 })
})

it('claims nothing where one of several pledges cannot be', async () => {
  const needId = await posted()
  const [good, gone] = [await pledged(needId, 10), await pledged(needId, 20)]
  await stage.street.call('donor', 'withdrawPledge', { params: { id: gone.id } })
  const both = await arriving('deed-both', good.id, 10)
  both.deliveries.push({ ...both.deliveries[0]!, pledgeId: gone.id })
  both.gifts.push({ needId, lineId: 'l1', quantity: 5 })
  expect(await code(claim(stores(), both))).toBe('PLEDGE_SETTLED')
  expect(await code(claim(stores(), await arriving('deed-single', good.id, 10)))).toBe('done')
  expect(await line(needId)).toMatchObject({ open: 90, taken: { [good.id]: 10 } })
})

it('counts as short what came of another grade', async () => {
  const needId = await posted()
  const { id } = await pledged(needId, 40)
  const kn95 = await arriving('deed-kn95', id, 40, 0)
  await claim(stores(), kn95)
  await settleArriving(stores(), kn95, entered())
  expect(await line(needId)).toMatchObject({ open: 100, pledged: 40, fulfilled: 0, short: 40 })
  expect(await stateOf(id)).toMatchObject({ state: 'received', received: 40 })
})

it('knows of no pledge that its line never took', async () => {
  const never = await arriving('deed-never', 'no-such-pledge', 1)
  expect(await code(claim(stores(), never))).toBe('NOT_FOUND')
})

async function need(needId: string) {
  const { body } = await stage.street.call(undefined, 'getNeed', { params: { id: needId } })
  const { body: shown } = await stage.street.call(undefined, 'getBoard', { params: { id: 'yangjiayuan' } })
  const card = (shown as { needs: { id: string; unconfirmed: boolean }[] }).needs.find(
    ({ id }) => id === needId,
  )
  const { state, unconfirmed } = (body as { need: { state: string; unconfirmed: boolean } }).need
  return { state, unconfirmed, card: card?.unconfirmed }
}

it('asks once after 48 hours, is unconfirmed a day later, and closes a week after the last word', async () => {
  const needId = await posted()
  await pass(47 * HOUR)
  expect(await notices('secretary', needId)).toEqual([])
  await pass(HOUR)
  await pass(HOUR)
  expect(await notices('secretary', needId)).toEqual(['NEED_ASKS'])
  expect(await need(needId)).toEqual({ state: 'open', unconfirmed: false, card: false })
  await pass(23 * HOUR)
  expect(await need(needId)).toEqual({ state: 'open', unconfirmed: true, card: true })
  await pass(4 * DAY)
  expect(await need(needId)).toEqual({ state: 'closed', unconfirmed: false, card: undefined })
})

it('tells its secretary and who is still to bring something when it closes unconfirmed, each once', async () => {
  const needId = await posted()
  const inTwoWeeks = { deliverBy: chinaDay(stage.street.services.now() + 14 * DAY) }
  await pledged(needId, 10, inTwoWeeks)
  const { id: withdrawn } = await pledged(needId, 5, inTwoWeeks, 'resident')
  await stage.street.call('resident', 'withdrawPledge', { params: { id: withdrawn } })
  await pass(7 * DAY)
  await pass(HOUR)
  expect(await need(needId)).toMatchObject({ state: 'closed' })
  expect(await notices('secretary', needId)).toEqual(['NEED_CLOSED'])
  expect(await notices('donor', needId)).toEqual(['PLEDGE_NEED_CLOSED'])
  expect(await notices('resident', needId)).toEqual([])
})

it('tells who is still to bring something when its secretary closes it, and not the secretary', async () => {
  const needId = await posted()
  await pledged(needId, 10)
  await stage.street.call('secretary', 'closeNeed', { params: { id: needId }, body: {} })
  await stage.street.settle()
  expect(await notices('donor', needId)).toEqual(['PLEDGE_NEED_CLOSED'])
  expect(await notices('secretary', needId)).toEqual([])
})

it('tells a donor once who pledged while the need was being closed, in whatever order the two are projected', async () => {
  const needId = await posted()
  await stage.street.settle()
  const { body } = await stage.street.call('donor', 'pledge', {
    params: { id: needId },
    body: { lineId: 'l1', quantity: 7 },
  })
  const { pledge } = body as { pledge: { id: string } }
  await stage.street.call('secretary', 'closeNeed', { params: { id: needId }, body: {} })
  const { id: personId } = await stage.street.person('donor')
  await stage.street.app.project(keys.need(needId))
  expect(await notices('donor', needId)).toEqual([])
  await stage.street.app.project(keys.pledge(personId, pledge.id))
  expect(await notices('donor', needId)).toEqual(['PLEDGE_NEED_CLOSED'])
  await stage.street.settle()
  expect(await notices('donor', needId)).toEqual(['PLEDGE_NEED_CLOSED'])
})

it('says on the home page when it was last confirmed', async () => {
  const needId = await posted()
  await pass(3 * DAY)
  const confirmedAt = async () => {
    const { body } = await stage.street.call(undefined, 'getBoard', { params: { id: 'yangjiayuan' } })
    const { needs } = body as { needs: { id: string; confirmedAt: string }[] }
    return needs.find(({ id }) => id === needId)?.confirmedAt
  }
  const before = await confirmedAt()
  await stage.street.call('secretary', 'confirmNeed', { params: { id: needId }, body: {} })
  await stage.street.settle()
  expect(before).toBe(toIso(stage.street.services.now() - 3 * DAY))
  expect(await confirmedAt()).toBe(toIso(stage.street.services.now()))
})

it('is fresh again once it is confirmed or changed, and asks again later', async () => {
  const needId = await posted()
  await pass(3 * DAY)
  const confirmed = await stage.street.call('secretary', 'confirmNeed', { params: { id: needId }, body: {} })
  expect(confirmed.body).toMatchObject({ need: { state: 'open', unconfirmed: false } })
  await stage.street.settle()
  await pass(6 * DAY)
  expect(await need(needId)).toMatchObject({ state: 'open', unconfirmed: true })
  expect(await notices('secretary', needId)).toEqual(['NEED_ASKS', 'NEED_ASKS'])
  await pass(DAY)
  const late = await stage.street.call('secretary', 'confirmNeed', { params: { id: needId }, body: {} })
  expect(late.code).toBe('NOT_WANTED_NOW')
})
