import { type Notice, toIso } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, STREET_OPENS, type Street } from '../../dev/street'
import { ShiftStore } from '../src/duty/shift.store'
import { Table } from '../src/table/table'

const HOUR = 3_600_000
const YANGJIAYUAN = { id: 'yangjiayuan' }

interface Posted {
  id: string
  shifts: { id: string; startsAt: string; endsAt: string }[]
}

describe.each(engines)('the projector and the clock on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let people = 100

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
  })
  afterAll(() => database.close())

  const somebody = () => `crowd-${++people}`
  const read = <T>(answer: { body: unknown }): T => answer.body as T

  async function post(places: number, startsIn = 20, shifts = 1): Promise<Posted> {
    const starts = street.services.now() + startsIn * HOUR
    const answer = await street.call('secretary', 'postTask', {
      params: YANGJIAYUAN,
      body: {
        title: '卡口值守',
        kind: '卡口',
        place: '东门',
        shifts: Array.from({ length: shifts }, (_, n) => ({
          startsAt: toIso(starts + 4 * n * HOUR),
          endsAt: toIso(starts + (4 * n + 3) * HOUR),
          posts: [{ name: '值守', places }],
        })),
      },
    })
    await street.settle()
    return read<{ task: Posted }>(answer).task
  }

  const claim = (who: string, id: string, wait = false) =>
    street.call(who, 'claimShift', { params: { id }, body: { wait } })
  const withdraw = (who: string, id: string) => street.call(who, 'withdrawClaim', { params: { id } })
  const change = (id: string, body: object) =>
    street.call('secretary', 'changeTask', { params: { id }, body })

  async function notices(who: string): Promise<Notice[]> {
    await street.settle()
    return read<{ notices: Notice[] }>(await street.call(who, 'myNotices')).notices
  }

  async function shiftsOf(who: string): Promise<string[]> {
    const { duties } = read<{ duties: { shiftId: string }[] }>(await street.call(who, 'myDuties'))
    return duties.map((duty) => duty.shiftId)
  }

  async function onBoard(shiftId: string): Promise<{ left: number; waiting: number } | undefined> {
    const answer = await street.call(undefined, 'getBoard', { params: YANGJIAYUAN })
    return read<{ shifts: { id: string; left: number; waiting: number }[] }>(answer).shifts.find(
      ({ id }) => id === shiftId,
    )
  }

  it('shows on the board what is left and who waits', async () => {
    const { shifts } = await post(1)
    const id = shifts[0]!.id
    expect(await onBoard(id)).toMatchObject({ left: 1, waiting: 0 })
    await claim(somebody(), id)
    await claim(somebody(), id, true)
    await street.settle()
    expect(await onBoard(id)).toMatchObject({ left: 0, waiting: 1 })
  })

  it('says on the board which shifts are a course, as long as they are one', async () => {
    const { id, shifts } = await post(1)
    const grants = { training: '消毒培训', months: 12 }
    expect(await onBoard(shifts[0]!.id)).not.toHaveProperty('grants')
    await change(id, { grants })
    await street.settle()
    expect(await onBoard(shifts[0]!.id)).toMatchObject({ grants })
    await change(id, { grants: null })
    await street.settle()
    expect(await onBoard(shifts[0]!.id)).not.toHaveProperty('grants')
  })

  it('joins who claims to the community as a volunteer', async () => {
    const who = somebody()
    await claim(who, (await post(1)).shifts[0]!.id)
    await street.settle()
    expect(read(await street.call(who, 'getMe'))).toMatchObject({
      communities: [{ id: 'yangjiayuan', role: 'volunteer' }],
    })
  })

  it('tells the first in line, once, that a place is theirs', async () => {
    const { id } = (await post(1)).shifts[0]!
    const [first, second, third] = [somebody(), somebody(), somebody()]
    await claim(first, id)
    await claim(second, id, true)
    await claim(third, id, true)
    await withdraw(first, id)
    expect((await notices(second)).map(({ code, text }) => [code, text])).toEqual([
      ['MOVED_UP', '有人退出，“卡口值守”轮到您了，位子已经是您的'],
    ])
    expect(await notices(third)).toEqual([])
    await street.app.rebuild()
    expect(await notices(second)).toHaveLength(1)
  })

  it('tells who loses a place by new hours, and frees their agenda', async () => {
    const { id, shifts } = await post(2)
    const [shift] = shifts
    const who = somebody()
    await claim(who, shift!.id)
    const later = { id: shift!.id, startsAt: toIso(Date.parse(shift!.startsAt) + HOUR) }
    expect(await change(id, { shifts: [later] })).toMatchObject({
      status: 409,
      code: 'PEOPLE_AFFECTED',
      details: { people: 1 },
    })
    expect((await change(id, { shifts: [later], removes: 1 })).status).toBe(200)
    expect((await notices(who)).map((notice) => notice.code)).toEqual(['TIMES_CHANGED'])
    expect(await shiftsOf(who)).toEqual([])
    expect((await claim(who, shift!.id)).status).toBe(201)
    expect(await shiftsOf(who)).toEqual([shift!.id])
  })

  it('keeps people on when the place changes, and tells them', async () => {
    const { id, shifts } = await post(2)
    const who = somebody()
    await claim(who, shifts[0]!.id)
    expect((await change(id, { place: '西口采样点' })).status).toBe(200)
    expect((await notices(who)).map((notice) => notice.code)).toEqual(['PLACE_CHANGED'])
    expect(await shiftsOf(who)).toEqual([shifts[0]!.id])
  })

  it('puts the last back on the waiting list when there are fewer places, and tells them', async () => {
    const { id, shifts } = await post(2)
    const [first, last] = [somebody(), somebody()]
    for (const who of [first, last]) await claim(who, shifts[0]!.id)
    const fewer = { shifts: [{ id: shifts[0]!.id, posts: [{ id: 'p1', name: '值守', places: 1 }] }] }
    expect((await change(id, fewer)).code).toBe('PEOPLE_AFFECTED')
    expect((await change(id, { ...fewer, removes: 1 })).status).toBe(200)
    expect((await notices(last)).map((notice) => notice.code)).toEqual(['BACK_TO_WAITING'])
    expect(await notices(first)).toEqual([])
  })

  it('tells everybody when a task is closed, and takes it off the board', async () => {
    const { id, shifts } = await post(1)
    const [holder, waiter] = [somebody(), somebody()]
    await claim(holder, shifts[0]!.id)
    await claim(waiter, shifts[0]!.id, true)
    await street.call('secretary', 'closeTask', { params: { id }, body: {} })
    for (const who of [holder, waiter])
      expect((await notices(who)).map((notice) => notice.code)).toEqual(['SHIFT_CANCELLED'])
    expect(await onBoard(shifts[0]!.id)).toBeUndefined()
  })

  it('counts notices as unread until they were read', async () => {
    const { id, shifts } = await post(1)
    const who = somebody()
    await claim(who, shifts[0]!.id)
    await street.call('secretary', 'closeTask', { params: { id }, body: {} })
    const [notice] = await notices(who)
    expect(read(await street.call(who, 'getMe'))).toMatchObject({ unread: 1 })
    await street.call(who, 'updateMe', { body: { noticesReadTo: notice?.at } })
    expect(read(await street.call(who, 'getMe'))).toMatchObject({ unread: 0 })
  })

  it('changes nothing when every key comes again', async () => {
    const { shifts } = await post(1)
    await claim(somebody(), shifts[0]!.id)
    await street.settle()
    const before = await street.items()
    await street.app.rebuild()
    await street.settle()
    expect(await street.items()).toEqual(before)
  })

  it('makes a board that was lost anew', async () => {
    const { shifts } = await post(1)
    const table = new Table(database.db, database.tableName)
    for (const { pk, sk } of await table
      .query('BOARD#yangjiayuan')
      .then((items) => items as { pk: string; sk: string }[]))
      await table.delete({ pk, sk })
    expect((await street.call(undefined, 'getBoard', { params: YANGJIAYUAN })).status).toBe(404)
    await street.app.rebuild()
    expect(await onBoard(shifts[0]!.id)).toMatchObject({ left: 1 })
  })

  // Moves the clock, so it comes last.
  it('dissolves the waiting list two hours before the start, and clears what is past', async () => {
    const { shifts } = await post(1, 3)
    const { id } = shifts[0]!
    const [holder, waiter, late] = [somebody(), somebody(), somebody()]
    await claim(holder, id)
    await claim(waiter, id, true)
    await street.settle()
    street.move(HOUR)
    await street.app.tick()
    expect((await notices(waiter)).map((notice) => notice.code)).toEqual(['WAIT_DISSOLVED'])
    expect(await shiftsOf(waiter)).toEqual([])
    expect((await claim(late, id, true)).code).toBe('WAITLIST_CLOSED')
    await withdraw(holder, id)
    expect((await claim(late, id)).status).toBe(201)

    street.move(5 * HOUR)
    await street.app.tick()
    const cards = (await street.items()).filter((item) => item.sk === `CARD#${id}`)
    expect(cards).toEqual([])
    expect(STREET_OPENS).toBeLessThan(street.services.now())
  })

  it('leaves nothing on the board of a shift that is written once more after its end', async () => {
    const { shifts } = await post(1, 3)
    const { id } = shifts[0]!
    const cards = async () => (await street.items()).filter((item) => item.sk === `CARD#${id}`)
    expect(await cards()).toHaveLength(1)
    street.move(7 * HOUR)
    await street.app.tick()
    const store = new ShiftStore(new Table(database.db, database.tableName))
    expect(await store.rewrite((await store.get(id))!)).toBe(true)
    await street.settle()
    expect(await cards()).toEqual([])
  })
})
