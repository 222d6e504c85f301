import { DAY, HOUR, MINUTE, type Output, type Sent, toIso } from '@muster/shared'
import { beforeAll, describe, expect, it } from 'vitest'
import { STREET_OPENS, type Street } from '../../dev/street'
import { muster } from '../src/main'
import { keys } from '../src/table/keys'
import { HERE, THERE } from './cast'
import { mortal } from './killable'
import { onStreet } from './stage'

const stage = onStreet()
const volunteers = Array.from({ length: 12 }, (_, n) => `crowd-${n + 1}`)
const residents = Array.from({ length: 20 }, (_, n) => `crowd-${n + 101}`)
const neighbours = Array.from({ length: 10 }, (_, n) => `crowd-${n + 201}`)
let days = 2

async function post(places: number, kind = '卡口值守') {
  const startsAt = STREET_OPENS + days++ * DAY
  const body: Sent<'postTask'> = {
    title: '突击队集合',
    kind,
    place: '东门',
    shifts: [
      { startsAt: toIso(startsAt), endsAt: toIso(startsAt + 4 * HOUR), posts: [{ name: '值守', places }] },
    ],
  }
  const { body: answer } = await stage.street.call('secretary', 'postTask', { params: { id: HERE }, body })
  return (answer as Output<'postTask'>).task.shifts[0]!.id
}

const callUp = async (shiftId: string, body: Sent<'callUp'> = {}) => {
  const answer = await stage.street.call('leader', 'callUp', { params: { id: shiftId }, body })
  await stage.street.settle()
  return answer
}
const stands = async (shiftId: string) => {
  const { body } = await stage.street.call('leader', 'getCallUp', { params: { id: shiftId } })
  return (body as Output<'getCallUp'>).callUp!
}
const claim = (persona: string, shiftId: string) =>
  stage.street.call(persona, 'claimShift', { params: { id: shiftId }, body: {} })
const calledTo = async (persona: string, shiftId: string) => {
  const { body } = await stage.street.call(persona, 'myNotices')
  const { notices } = body as Output<'myNotices'>
  return notices.filter((notice) => notice.code === 'CALLED_UP' && notice.shiftId === shiftId).length
}
async function pass(ms: number): Promise<void> {
  stage.street.move(ms)
  await stage.street.app.tick()
  await stage.street.settle()
}

async function settleIn(street: Street): Promise<void> {
  for (const persona of residents) await street.call(persona, 'joinCommunity', { params: { id: HERE } })
  for (const persona of neighbours) await street.call(persona, 'joinCommunity', { params: { id: THERE } })
  const shiftId = await post(20, '消杀')
  for (const persona of volunteers) await claim(persona, shiftId)
  const { body } = await street.call('secretary-2', 'postTask', {
    params: { id: THERE },
    body: {
      title: '值守',
      kind: '值守',
      place: '西门',
      shifts: [
        {
          startsAt: toIso(STREET_OPENS + DAY),
          endsAt: toIso(STREET_OPENS + DAY + HOUR),
          posts: [{ name: '值守', places: 20 }],
        },
      ],
    },
  })
  for (const persona of neighbours) await claim(persona, (body as Output<'postTask'>).task.shifts[0]!.id)
  await street.settle()
}

beforeAll(() => settleIn(stage.street))

describe('a call-up', () => {
  it('calls volunteers first, then all members, then the neighbours, while places are left', async () => {
    const shiftId = await post(60)
    expect(await callUp(shiftId, { widest: 'street', widenAfter: 10 })).toMatchObject({ status: 201 })
    // The volunteers and the demo's staff.
    const first = (await stands(shiftId)).invited
    expect(first).toBeGreaterThanOrEqual(volunteers.length)
    expect(await calledTo('crowd-1', shiftId)).toBe(1)
    expect(await calledTo('crowd-101', shiftId)).toBe(0)

    await pass(10 * MINUTE)
    expect((await stands(shiftId)).invited).toBeGreaterThanOrEqual(first + residents.length)
    expect(await calledTo('crowd-101', shiftId)).toBe(1)
    expect(await calledTo('crowd-201', shiftId)).toBe(0)

    await pass(10 * MINUTE)
    expect(await calledTo('crowd-201', shiftId)).toBe(1)
    expect(await calledTo('crowd-1', shiftId)).toBe(1)
  })

  it('goes no further once the places are filled', async () => {
    const shiftId = await post(2)
    await callUp(shiftId)
    for (const persona of ['crowd-1', 'crowd-2']) expect((await claim(persona, shiftId)).status).toBe(201)
    await pass(10 * MINUTE)
    expect(await calledTo('crowd-101', shiftId)).toBe(0)
    expect(await stands(shiftId)).toMatchObject({ coming: 2, missing: [] })
  })

  it('is one, however often it is sent, until its last step is done', async () => {
    const shiftId = await post(60)
    expect((await callUp(shiftId)).status).toBe(201)
    expect((await callUp(shiftId)).status).toBe(200)
    expect(await calledTo('crowd-1', shiftId)).toBe(1)
    await pass(10 * MINUTE)
    expect((await callUp(shiftId)).status).toBe(201)
    expect(await calledTo('crowd-1', shiftId)).toBe(2)
  })

  it('knows who comes, who cannot, and who has not answered', async () => {
    const shiftId = await post(60)
    await callUp(shiftId)
    const { invited } = await stands(shiftId)
    await claim('crowd-3', shiftId)
    const answer = (persona: string, coming: boolean) =>
      stage.street.call(persona, 'answerCallUp', { params: { id: shiftId }, body: { coming } })
    expect((await answer('crowd-4', false)).status).toBe(200)
    expect(await stands(shiftId)).toMatchObject({ coming: 1, notComing: 1, silent: invited - 2 })
    await answer('crowd-4', true)
    expect(await stands(shiftId)).toMatchObject({ notComing: 0 })
    expect(await answer('crowd-101', false)).toMatchObject({ status: 409, code: 'NOT_CALLED' })
  })

  it('cut off at any write calls everybody once all the same', async () => {
    const { street } = stage
    for (const writes of [0, 1, 2, 7, 13, 14, 15]) {
      const shiftId = await post(60)
      await street.call('leader', 'callUp', { params: { id: shiftId }, body: {} })
      const dying = muster({ ...street.services, db: mortal(street.services.db, writes) })
      await dying.project(keys.callUp(shiftId)).catch(() => undefined)
      await street.settle()
      const told = await Promise.all(volunteers.map((persona) => calledTo(persona, shiftId)))
      expect(told).toEqual(volunteers.map(() => 1))
    }
  })

  it('calls first who is in a team or has a skill, or has served on such a duty', async () => {
    const { street } = stage
    const hold = async (persona: string, kind: string, name: string, until?: string) =>
      street.call('secretary', 'grantQualification', {
        params: { id: HERE },
        body: { personId: (await street.person(persona)).id, kind, name, ...(until ? { until } : {}) },
      })
    expect((await hold('crowd-101', 'team', '青年突击队')).status).toBe(201)
    await hold('crowd-102', 'skill', '英语')
    await hold('crowd-103', 'team', '青年突击队', '2021-10-26')
    await street.settle()
    const shiftId = await post(60)
    await callUp(shiftId, { teams: ['青年突击队'], skills: ['英语'] })
    const called = async (personas: string[]) => {
      const times = await Promise.all(personas.map((persona) => calledTo(persona, shiftId)))
      return personas.filter((_, n) => times[n] === 1)
    }
    // The third has left the team by the day of the shift.
    expect(await called(['crowd-101', 'crowd-102', 'crowd-103', 'crowd-1'])).toEqual([
      'crowd-101',
      'crowd-102',
    ])
    expect(await stands(shiftId)).toMatchObject({ invited: 2 })
    await pass(10 * MINUTE)
    expect(await called(['crowd-1', 'crowd-104'])).toEqual(['crowd-1'])
  })

  it('does not wait where a step has found nobody: the rest come at once, and each after the other still', async () => {
    const shiftId = await post(60)
    await callUp(shiftId, { skills: ['开船'] })
    expect(await calledTo('crowd-1', shiftId)).toBe(1)
    expect(await calledTo('crowd-104', shiftId)).toBe(0)
    await pass(10 * MINUTE)
    expect(await calledTo('crowd-104', shiftId)).toBe(1)
  })

  it('leaves alone who does not want to be called, until they do again', async () => {
    const { street } = stage
    const wish = async (callUps: boolean) => {
      const answer = await street.call('crowd-6', 'updateQualifications', { body: { callUps } })
      expect(answer).toMatchObject({ status: 200, body: { callUps } })
      await street.settle()
      const shiftId = await post(60)
      await callUp(shiftId)
      expect(await calledTo('crowd-7', shiftId)).toBe(1)
      return calledTo('crowd-6', shiftId)
    }
    expect(await wish(false)).toBe(0)
    expect(await wish(true)).toBe(1)
  })

  it('counts nobody among the called who has no account, and finds them by it once they have', async () => {
    const { street } = stage
    const team = '夜间消杀队'
    const add = async (name: string, phone?: string) => {
      const entries = [{ name, ...(phone ? { phone } : {}) }]
      const body = { entries, consent: true }
      const made = await street.call('leader', 'addToRoster', { params: { id: await post(60) }, body })
      const { personId } = (made.body as Output<'addToRoster'>).entries[0]!.people[0]!
      await street.settle()
      const granted = { personId: personId!, kind: 'team' as const, name: team }
      const sending = { params: { id: HERE }, body: granted }
      expect((await street.call('secretary', 'grantQualification', sending)).status).toBe(201)
      return personId!
    }
    await add('李奶奶')
    await add('周志平', '13800003001')
    await street.settle()
    const alone = await post(60)
    await callUp(alone, { teams: [team] })
    expect((await stands(alone)).steps[0]).toMatchObject({ reach: 'matching', invited: 0 })

    const phone = { provider: 'demo', phone: '13800003001' }
    expect((await street.call('crowd-301', 'setPhone', { body: phone })).status).toBe(200)
    await street.settle()
    const found = await post(60)
    await callUp(found, { teams: [team] })
    expect([(await stands(found)).steps[0]?.invited, await calledTo('crowd-301', found)]).toEqual([1, 1])
    // Belongs here from then on, and is called once as a volunteer, not under two ids.
    await pass(10 * MINUTE)
    expect(await calledTo('crowd-301', found)).toBe(1)
    expect((await claim('crowd-301', found)).status).toBe(201)
    expect(await stands(found)).toMatchObject({ coming: 1 })
  })

  it('has 26 people together within the hour, as on the night of S13', async () => {
    const { street } = stage
    const shiftId = await post(26)
    const crowd = [...volunteers, ...residents, ...neighbours]
    await callUp(shiftId, { teams: ['青年突击队'], widest: 'street', widenAfter: 10 })
    // Some look at their phone at once, some a quarter of an hour later; every seventh cannot come.
    const answered = new Set<string>()
    for (let minutes = 0; minutes < 60; minutes += 5) {
      for (const [n, persona] of crowd.entries()) {
        if (answered.has(persona) || (n + minutes / 5) % 4 !== 0) continue
        if ((await calledTo(persona, shiftId)) === 0) continue
        answered.add(persona)
        if (n % 7 === 6)
          await street.call(persona, 'answerCallUp', { params: { id: shiftId }, body: { coming: false } })
        else expect((await claim(persona, shiftId)).status).toBeOneOf([201, 409])
      }
      await pass(5 * MINUTE)
    }
    const { entries } = (await street.call('leader', 'getRoster', { params: { id: shiftId } }))
      .body as Output<'getRoster'>
    expect(entries.filter(({ state }) => state === 'held')).toHaveLength(26)
    const { coming, notComing, silent, invited, missing } = await stands(shiftId)
    expect({ coming, missing }).toEqual({ coming: 26, missing: [] })
    expect(coming + notComing + silent).toBe(invited)
  })

  it('is refused where nobody can come any more, or nobody is missing', async () => {
    const full = await post(1)
    await claim('crowd-5', full)
    expect(await callUp(full)).toMatchObject({ status: 409, code: 'SHIFT_FULL' })
    expect(await stage.street.call('leader', 'getCallUp', { params: { id: full } })).toMatchObject({
      status: 200,
      body: {},
    })
    expect(await stands(full)).toBeUndefined()
  })
})
