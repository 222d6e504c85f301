import { DAY, HOUR, type Sent, type TaskView, toIso } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { STREET_OPENS, type Street } from '../../dev/street'
import { HERE } from './cast'
import { onStreet } from './stage'

const stage = onStreet()
const MIDNIGHT = STREET_OPENS - 10 * HOUR
const at = (day: number, hour: number) => toIso(MIDNIGHT + day * DAY + hour * HOUR)

async function post(street: Street, body: Partial<Sent<'postTask'>>) {
  const shifts = [{ startsAt: at(1, 7), endsAt: at(1, 11), posts: [{ name: '值守', places: 5 }] }]
  const answer = await street.call('secretary', 'postTask', {
    params: { id: HERE },
    body: { title: '值守', kind: '值守', place: '东门', shifts, ...body },
  })
  return { ...answer, task: (answer.body as { task?: TaskView }).task! }
}

async function change(street: Street, id: string, body: Sent<'changeTask'>) {
  const answer = await street.call('secretary', 'changeTask', { params: { id }, body })
  return { ...answer, task: (answer.body as { task?: TaskView }).task! }
}

const hours = ({ shifts }: TaskView) => shifts.map(({ startsAt, endsAt }) => [startsAt, endsAt])

describe('a task that repeats', () => {
  it('has a shift of its own for each time, by day, with joining and opening at the same hours', async () => {
    const { street } = stage
    const posts = [{ name: '值守', places: 5 }]
    const { task } = await post(street, {
      repeat: 'FREQ=WEEKLY;COUNT=2',
      shifts: [
        {
          startsAt: at(1, 20),
          endsAt: at(2, 0),
          joinUntil: at(1, 18),
          opensAt: at(0, 12),
          place: '东门',
          posts,
        },
        { startsAt: at(1, 7), endsAt: at(1, 11), place: '西门', posts },
      ],
    })
    expect(task.repeat).toBe('FREQ=WEEKLY;COUNT=2')
    expect(task.shifts.map(({ place, startsAt }) => [place, startsAt])).toEqual([
      ['东门', at(1, 20)],
      ['西门', at(1, 7)],
      ['东门', at(8, 20)],
      ['西门', at(8, 7)],
    ])
    const [, , next] = task.shifts
    expect([next!.endsAt, next!.joinUntil, next!.opensAt]).toEqual([at(9, 0), at(8, 18), at(7, 12)])
    expect(new Set(task.shifts.map(({ id }) => id)).size).toBe(4)
  })

  it('has at most forty shifts, counted over all that are given', async () => {
    const { street } = stage
    const posts = [{ name: '值守', places: 5 }]
    const two = [8, 14].map((from) => ({ startsAt: at(1, from), endsAt: at(1, from + 2), posts }))
    expect((await post(street, { repeat: 'FREQ=DAILY;COUNT=20', shifts: two })).task.shifts).toHaveLength(40)
    expect(await post(street, { repeat: 'FREQ=DAILY;COUNT=21', shifts: two })).toMatchObject({
      status: 400,
      details: { issues: [{ path: 'repeat', message: '重复下来不止 40 班，少重复几次' }] },
    })
  })

  it('gives the same shifts to the same tap', async () => {
    const { street } = stage
    const request = {
      params: { id: HERE },
      key: 'one-tap-of-many',
      body: {
        title: '值守',
        kind: '值守',
        place: '东门',
        repeat: 'FREQ=DAILY;COUNT=3',
        shifts: [{ startsAt: at(1, 7), endsAt: at(1, 11), posts: [{ name: '值守', places: 5 }] }],
      },
    }
    const [one, other] = [
      await street.call('secretary', 'postTask', request),
      await street.call('secretary', 'postTask', request),
    ]
    expect(other.body).toEqual(one.body)
  })
})

describe('a change of a task that repeats', () => {
  it('of one shift leaves the others as they are', async () => {
    const { street } = stage
    const { task } = await post(street, { repeat: 'FREQ=DAILY;COUNT=3' })
    const { task: after } = await change(street, task.id, {
      shifts: [{ id: task.shifts[1]!.id, startsAt: at(2, 8) }],
    })
    expect(hours(after)).toEqual([
      [at(1, 7), at(1, 11)],
      [at(2, 8), at(2, 11)],
      [at(3, 7), at(3, 11)],
    ])
    expect(after.shifts.map(({ terms }) => terms)).toEqual([1, 2, 1])
  })

  it('may name every one of its forty shifts', async () => {
    const { street } = stage
    const { task } = await post(street, { repeat: 'FREQ=DAILY;COUNT=40' })
    const shifts = task.shifts.map(({ id }, n) => ({ id, place: `${n + 1} 号门` }))
    const { task: after } = await change(street, task.id, { shifts })
    expect(after.shifts.map(({ place }) => place)).toEqual(shifts.map(({ place }) => place))
  })

  it('of every shift says first how many people it takes off, over all of them', async () => {
    const { street } = stage
    const { task } = await post(street, { repeat: 'FREQ=DAILY;COUNT=3' })
    for (const [n, who] of [
      [0, 'crowd-1'],
      [2, 'crowd-2'],
    ] as const)
      await street.call(who, 'claimShift', { params: { id: task.shifts[n]!.id }, body: {} })
    const everyShift = { startsAt: '22:00', endsAt: '02:00' }
    const asked = await change(street, task.id, { everyShift })
    expect(asked).toMatchObject({ code: 'PEOPLE_AFFECTED', details: { people: 2 } })
    const { task: after } = await change(street, task.id, { everyShift, removes: 2 })
    expect(hours(after)).toEqual([1, 2, 3].map((day) => [at(day, 22), at(day + 1, 2)]))
    expect(after.shifts.map(({ terms, joinUntil }) => [terms, joinUntil])).toEqual(
      [1, 2, 3].map((day) => [2, at(day, 22)]),
    )
  })

  it('makes no shift so long that nobody may claim it, nor does posting one', async () => {
    const { street } = stage
    const posts = [{ name: '值守', places: 5 }]
    const posted = await post(street, { shifts: [{ startsAt: at(1, 7), endsAt: at(1, 19), posts }] })
    expect(posted).toMatchObject({
      code: 'BAD_REQUEST',
      details: { issues: [{ path: 'shifts.0.endsAt', message: '超过 10 小时没人能报，分成两班' }] },
    })
    const { task } = await post(street, { repeat: 'FREQ=DAILY;COUNT=2' })
    const every = await change(street, task.id, { everyShift: { endsAt: '17:30' } })
    expect(every).toMatchObject({ code: 'BAD_REQUEST', details: { issues: [{ path: 'everyShift.endsAt' }] } })
    const { id } = task.shifts[1]!
    const one = await change(street, task.id, { shifts: [{ id, startsAt: at(2, 0) }] })
    expect(one).toMatchObject({ code: 'BAD_REQUEST', details: { issues: [{ path: 'shifts.0.endsAt' }] } })
    expect((await change(street, task.id, { everyShift: { endsAt: '17:00' } })).status).toBe(200)
  })

  it('of every shift and of one: the one has the last word', async () => {
    const { street } = stage
    const { task } = await post(street, { repeat: 'FREQ=DAILY;COUNT=2' })
    const { task: after } = await change(street, task.id, {
      everyShift: { place: '南门', posts: [{ id: 'p1', name: '值守', places: 7 }] },
      shifts: [{ id: task.shifts[1]!.id, place: '北门' }],
    })
    expect(after.shifts.map(({ place, posts }) => [place, posts[0]!.places])).toEqual([
      ['南门', 7],
      ['北门', 7],
    ])
  })

  it('of every shift leaves alone what is over or cancelled, and gives who is on duty no other hours', async () => {
    const { street } = stage
    const posts = [{ name: '值守', places: 5 }]
    const days = [
      [0, 11, 12],
      [0, 13, 17],
      [1, 7, 11],
      [2, 7, 11],
    ] as const
    const shifts = days.map(([day, from, to]) => ({ startsAt: at(day, from), endsAt: at(day, to), posts }))
    const { task } = await post(street, { shifts })
    await change(street, task.id, { shifts: [{ id: task.shifts[3]!.id, cancelled: true }] })
    street.move(4 * HOUR)
    const everyShift = { startsAt: '09:00', endsAt: '12:00', place: '南门' }
    const { task: after } = await change(street, task.id, { everyShift })
    expect(hours(after)).toEqual([
      [at(0, 11), at(0, 12)],
      [at(0, 13), at(0, 17)],
      [at(1, 9), at(1, 12)],
      [at(2, 7), at(2, 11)],
    ])
    expect(after.shifts.map(({ place }) => place)).toEqual(['东门', '南门', '南门', '东门'])
  })
})

describe('a residential deployment', () => {
  it('goes on at a second community on order: people are kept and told, and where they were is not forgotten', async () => {
    const { street } = stage
    const { task } = await post(street, {
      place: '一号小区',
      shifts: [{ startsAt: at(0, 16), endsAt: at(14, 16), posts: [{ name: '驻点', places: 5 }] }],
    })
    const { id } = task.shifts[0]!
    expect((await street.call('crowd-3', 'claimShift', { params: { id }, body: {} })).status).toBe(201)
    const renamed = await change(street, task.id, { place: '一号小区东门' })
    expect(renamed.task.shifts[0]!.moves).toBeUndefined()
    street.move(4 * HOUR)
    const moved = await change(street, task.id, { shifts: [{ id, place: '二号小区' }] })
    expect(moved.task.shifts[0]!).toMatchObject({
      place: '二号小区',
      moves: [{ at: toIso(street.services.now()), from: '一号小区东门', place: '二号小区' }],
    })
    await street.settle()
    const duties = await street.call('crowd-3', 'myDuties', {})
    expect(duties.body).toMatchObject({ duties: [{ shiftId: id, place: '二号小区', state: 'held' }] })
    const notices = await street.call('crowd-3', 'myNotices', {})
    expect(notices.body).toMatchObject({ notices: [{ code: 'PLACE_CHANGED', shiftId: id }] })
  })

  it('leaves what is over where it was, when the task goes on elsewhere', async () => {
    const { street } = stage
    const posts = [{ name: '值守', places: 5 }]
    const { task } = await post(street, {
      shifts: [
        { startsAt: at(0, 19), endsAt: at(0, 20), posts },
        { startsAt: at(1, 9), endsAt: at(1, 11), posts },
      ],
    })
    street.move(3 * HOUR)
    const { task: after } = await change(street, task.id, { place: '西门' })
    expect(after.shifts.map(({ place, terms }) => [place, terms])).toEqual([
      ['东门', 1],
      ['西门', 2],
    ])
  })
})
