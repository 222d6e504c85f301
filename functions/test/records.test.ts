import { DAY, HOUR, MINUTE, type Output, toIso } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, STREET_OPENS, type Street } from '../../dev/street'
import { HERE } from './cast'
import { mark, type Served, writeServed } from './served'

const seconds = (epoch: number) => toIso(epoch)

describe.each(engines)('service records on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let count = 0

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
    for (const persona of ['secretary', 'leader', 'resident']) await street.person(persona)
  })
  afterAll(() => database.close())

  const idOf = async (persona: string) => (await street.person(persona)).id
  const fresh = () => `crowd-${100 + ++count}`

  /** A shift that is over, on which `who` was there from `from` to `to` hours after `day` began at midnight. */
  async function served(who: string, from: number, to: number, rest: Partial<Served> = {}, marked = {}) {
    const day = Date.parse('2021-10-20T00:00:00+08:00')
    const [begin, end] = [day + from * HOUR, day + to * HOUR]
    const id = await writeServed(street, `s${++count}`, {
      startsAt: begin,
      hours: to - from,
      ...rest,
      marks: { [await idOf(who)]: mark(begin, end, marked) },
    })
    await street.settle()
    return id
  }

  const mine = async (who: string) => (await street.call(who, 'myRecords')).body as Output<'myRecords'>
  const confirm = (id: string, body: object, by = 'leader', key?: string) =>
    street.call(by, 'confirmRecord', { params: { id }, body, ...(key ? { key } : {}) })
  const report = (who: string, id: string, body: object) =>
    street.call(who, 'reportWork', { params: { id }, body })

  it('come by themselves where the request that checked out was cut off', async () => {
    const who = fresh()
    await served(who, 7, 12)
    const { records, total, months } = await mine(who)
    expect(records).toMatchObject([
      { minutes: 300, state: 'unconfirmed', organiser: '杨家园社区居民委员会', flags: [] },
    ])
    expect(total).toMatchObject({ duties: 1, minutes: 300 })
    expect(months).toMatchObject([{ month: '2021-10', minutes: 300 }])
    expect((await street.call(who, 'myMonth', { params: { month: '2021-10' } })).body).toMatchObject({
      minutes: 300,
      records: [{ minutes: 300 }],
    })
    expect((await street.call(who, 'myMonth', { params: { month: '2021-13' } })).status).toBe(404)
  })

  it('are made and summed once, however often everything is projected', async () => {
    const who = fresh()
    await served(who, 7, 12)
    await served(who, 13, 15)
    const before = await street.items()
    await street.app.rebuild()
    await street.settle()
    expect(await street.items()).toEqual(before)
    expect((await mine(who)).total).toMatchObject({ duties: 2, minutes: 420 })
  })

  it('show what was done, as the person or their leader told it, and keep standby apart', async () => {
    const who = fresh()
    const id = await served(who, 7, 12)
    const outputs = [{ unit: 'visits', amount: 1200 }]
    expect((await report(who, id, { outputs, standbyMinutes: 60 })).status).toBe(200)
    expect((await report('leader', id, { personId: await idOf(who), outputs: [] })).status).toBe(200)
    expect((await report('crowd-1', id, { personId: await idOf(who), outputs })).code).toBe('NOT_ALLOWED')
    expect((await report('crowd-1', id, { outputs })).code).toBe('NOT_CHECKED_OUT')
    expect((await report(who, id, { outputs, standbyMinutes: 301 })).status).toBe(400)
    await report(who, id, { outputs })
    await street.settle()
    expect((await mine(who)).total).toMatchObject({ minutes: 300, standbyMinutes: 60, outputs })
  })

  it('are confirmed and then closed to reports, corrected with a reason, and told whole', async () => {
    const who = fresh()
    const id = await served(who, 7, 13)
    const personId = await idOf(who)
    const checkedOutAt = seconds(Date.parse('2021-10-20T12:00:00+08:00'))
    expect((await confirm(id, { personId })).body).toMatchObject({
      record: { state: 'confirmed', corrections: [] },
    })
    expect((await report(who, id, { outputs: [] })).code).toBe('RECORD_CONFIRMED')
    expect((await confirm(id, { personId, checkedOutAt })).code).toBe('REASON_NEEDED')
    for (const reason of ['签退按晚了', '签退按晚了'])
      expect((await confirm(id, { personId, checkedOutAt, reason }, 'leader', 'correction-1')).status).toBe(
        200,
      )
    expect((await confirm(id, { personId, reason: '别的' }, 'leader', 'correction-1')).code).toBe(
      'KEY_REUSED',
    )
    await street.settle()
    const [record] = (await mine(who)).records
    expect(record).toMatchObject({
      minutes: 300,
      first: { checkedOutAt: seconds(Date.parse('2021-10-20T13:00:00+08:00')) },
    })
    expect(record?.corrections).toHaveLength(1)
    expect((await mine(who)).total.minutes).toBe(300)
    const shown = await street.call('secretary', 'getShiftRecords', { params: { id } })
    expect(shown.body).toMatchObject({ records: [{ personId, name: expect.any(String), minutes: 300 }] })
  })

  it('are flagged on both sides while they overlap, and no longer once that is put right', async () => {
    const who = fresh()
    const one = await served(who, 7, 12)
    await served(who, 11, 13, { title: '巡逻' })
    const flags = async () => (await mine(who)).records.map((record) => record.flags)
    expect(await flags()).toEqual([['OVERLAP'], ['OVERLAP']])
    expect((await mine(who)).total).toMatchObject({ duties: 0, minutes: 0, pendingMinutes: 420 })
    await confirm(one, {
      personId: await idOf(who),
      checkedOutAt: '2021-10-20T11:00:00+08:00',
      reason: '十一点换的班',
    })
    await street.settle()
    expect(await flags()).toEqual([[], []])
    expect((await mine(who)).total).toMatchObject({ duties: 2, minutes: 360, pendingMinutes: 0 })
  })

  it('are flagged for a day of more than 16 hours', async () => {
    const who = fresh()
    await served(who, 0, 9)
    await served(who, 12, 20)
    expect((await mine(who)).records.map((record) => record.flags)).toEqual([['LONG_DAY'], ['LONG_DAY']])
  })

  it('are flagged where one hand checked people out at two places at once', async () => {
    const [here, there, later] = [fresh(), fresh(), fresh()]
    const by = { outBy: `hand-${++count}` }
    await served(here, 7, 12, { place: '东门' }, by)
    await served(there, 7, 12.1, { place: '西门' }, by)
    await served(later, 7, 13, { place: '北门' }, by)
    const flagsOf = async (who: string) => (await mine(who)).records[0]?.flags
    expect([await flagsOf(here), await flagsOf(there), await flagsOf(later)]).toEqual([
      ['SAME_HAND'],
      ['SAME_HAND'],
      [],
    ])
  })

  it('are all kept when a person’s records are written at once', async () => {
    const who = fresh()
    const personId = await idOf(who)
    const starts = Array.from({ length: 12 }, (_, n) => Date.parse('2021-09-01T08:00:00+08:00') + n * DAY)
    const keys = await Promise.all(
      starts.map(async (startsAt) => {
        const id = await writeServed(street, `s${++count}`, {
          startsAt,
          marks: { [personId]: mark(startsAt, startsAt + 90 * MINUTE) },
        })
        return { pk: `SHIFT#${id}`, sk: 'SHIFT' }
      }),
    )
    await Promise.all(keys.map((key) => street.app.project(key)))
    const records = (await street.items()).filter(({ pk }) => pk === `RECORD#${personId}`)
    await Promise.all(records.map(({ pk, sk }) => street.app.project({ pk: String(pk), sk: String(sk) })))
    expect((await mine(who)).total).toMatchObject({ duties: 12, minutes: 12 * 90 })
    expect((await mine(who)).records).toHaveLength(10)
  })

  it('give who attended a course its training, once: what is taken back stays so', async () => {
    const who = fresh()
    const secretary = (await street.person('secretary')).client
    const starts = street.services.now() + 2 * HOUR
    const { task } = await secretary.call('postTask', {
      params: { id: HERE },
      body: {
        title: '消毒培训',
        kind: '培训',
        place: '居委会',
        grants: { training: '消毒培训', months: 12 },
        shifts: [
          { startsAt: toIso(starts), endsAt: toIso(starts + HOUR), posts: [{ name: '学员', places: 9 }] },
        ],
      },
    })
    const id = task.shifts[0]!.id
    await street.call(who, 'claimShift', { params: { id }, body: {} })
    await street.settle()
    street.move(2 * HOUR)
    for (const operation of ['checkIn', 'checkOut'] as const) {
      const done = await street.call('secretary', operation, {
        params: { id },
        body: { personId: await idOf(who) },
      })
      expect([operation, done.status]).toEqual([operation, 201])
      street.move(50 * MINUTE)
    }
    await street.settle()
    const held = async () =>
      ((await street.call(who, 'myQualifications')).body as Output<'myQualifications'>).qualifications
    expect(await held()).toEqual([{ kind: 'training', name: '消毒培训', until: '2022-10-25' }])
    const taken = { personId: await idOf(who), kind: 'training', name: '消毒培训', revoked: true }
    await street.call('secretary', 'grantQualification', { params: { id: HERE }, body: taken })
    await street.app.rebuild()
    await street.settle()
    expect(await held()).toEqual([])
    expect(street.services.now()).toBeGreaterThan(STREET_OPENS)
  })
})
