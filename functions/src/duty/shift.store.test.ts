import { claimOf, standings, toIso } from '@muster/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../../../dev/engines'
import { withoutConditions } from '../../test/without-conditions'
import { Table } from '../table/table'
import { newShift, type StoredShift } from './shift.item'
import { ShiftStore } from './shift.store'

const NOW = Date.parse('2021-10-24T23:06:00+08:00')

function shiftOf(id: string, posts: { id: string; name: string; places: number }[]): StoredShift {
  return newShift({
    id,
    taskId: 'task',
    communityId: 'yangjiayuan',
    title: '核酸采样点维持秩序',
    place: '东门采样点',
    startsAt: '2021-10-25T07:00:00+08:00',
    endsAt: '2021-10-25T12:00:00+08:00',
    joinUntil: '2021-10-25T07:00:00+08:00',
    state: 'open',
    terms: 1,
    membersOnly: false,
    posts,
    taskV: 1,
  })
}

describe.each(engines)('the shift store on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let shifts: ShiftStore
  let count = 0
  let shift: StoredShift

  beforeAll(async () => {
    database = await open()
    shifts = new ShiftStore(new Table(database.db, database.tableName))
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    count += 1
    shift = shiftOf(`s${count}`, [
      { id: 'p1', name: '秩序', places: 2 },
      { id: 'p2', name: '登记', places: 1 },
    ])
    await shifts.create(shift)
  })

  const now = async () => (await shifts.get(shift.id)) ?? shift
  const claim = async (personId: string, postId = 'p1', waiting = false, at = NOW) =>
    shifts.claim(await now(), { personId, postId, waiting, at, now: toIso(NOW) })

  it('gives tickets in order and counts the places left', async () => {
    await claim('a')
    await claim('b')
    const { roster, left } = await now()
    expect(roster).toEqual({ a: { ticket: 1, postId: 'p1' }, b: { ticket: 2, postId: 'p1' } })
    expect(left).toEqual({ p1: 0, p2: 1 })
  })

  it('answers with the place, or the position behind those who wait, as the roster has it', async () => {
    const answered = [await claim('a'), await claim('b', 'p2'), await claim('c')]
    const waits = [await claim('d', 'p1', true), await claim('e', 'p1', true)]
    const after = await now()
    expect([...answered, ...waits]).toEqual(['a', 'b', 'c', 'd', 'e'].map((person) => claimOf(after, person)))
    expect(waits.map((claim) => claim?.position)).toEqual([1, 2])
  })

  it('refuses a second ticket to the same person, at whichever post', async () => {
    await claim('a')
    expect(await claim('a')).toBeUndefined()
    expect(await claim('a', 'p2')).toBeUndefined()
  })

  it('refuses when the post is full, and lets people wait up to as many as there are places', async () => {
    for (const person of ['a', 'b']) await claim(person)
    expect(await claim('c')).toBeUndefined()
    expect(await claim('c', 'p1', true)).toBeDefined()
    expect(await claim('d', 'p1', true)).toBeDefined()
    expect(await claim('e', 'p1', true)).toBeUndefined()
  })

  it('refuses to wait where a place is left', async () => {
    expect(await claim('a', 'p1', true)).toBeUndefined()
  })

  it('moves the first waiting person up when a place comes free', async () => {
    for (const person of ['a', 'b']) await claim(person)
    for (const person of ['c', 'd']) await claim(person, 'p1', true)
    expect(await shifts.release(await now(), 'a', { ticket: 1, postId: 'p1' }, NOW + 1)).toBe(true)
    const after = await now()
    expect(standings(after).map(({ personId, state, position }) => [personId, state, position])).toEqual([
      ['b', 'held', undefined],
      ['c', 'held', undefined],
      ['d', 'waiting', 1],
    ])
  })

  it('lets go of a ticket once', async () => {
    await claim('a')
    const read = await now()
    expect(await shifts.release(read, 'a', { ticket: 1, postId: 'p1' }, NOW + 1)).toBe(true)
    expect(await shifts.release(read, 'a', { ticket: 1, postId: 'p1' }, NOW + 1)).toBe(false)
    expect((await shifts.get(shift.id))?.left).toEqual({ p1: 2, p2: 1 })
  })

  it('shuts out a claim that began before the person left, and lets a later one in', async () => {
    await claim('a')
    const read = await now()
    await shifts.release(read, 'a', { ticket: 1, postId: 'p1' }, NOW + 1)
    expect(await claim('a', 'p1', false, NOW)).toBeUndefined()
    expect(await claim('a', 'p1', false, NOW + 2)).toBeDefined()
  })

  it('refuses a claim on other terms than were read, on a cancelled shift and after joining has closed', async () => {
    const at = { personId: 'a', postId: 'p1', waiting: false, at: NOW, now: toIso(NOW) }
    expect(await shifts.claim({ ...shift, terms: 2 }, at)).toBeUndefined()
    expect(await shifts.claim(shift, { ...at, now: shift.joinUntil })).toBeUndefined()
    await shifts.rewrite({ ...shift, state: 'cancelled' })
    expect(await shifts.claim(shift, at)).toBeUndefined()
  })

  it('moves a ticket to another post only if that has a place left', async () => {
    await claim('a')
    const read = await now()
    const moved = await shifts.move(read, 'a', { ticket: 1, postId: 'p1' }, 'p2', toIso(NOW))
    expect(moved?.roster).toEqual({ a: { ticket: 2, postId: 'p2' } })
    expect(moved?.left).toEqual({ p1: 2, p2: 0 })
    await claim('b')
    const other = await now()
    expect(await shifts.move(other, 'b', { ticket: 3, postId: 'p1' }, 'p2', toIso(NOW))).toBeUndefined()
  })

  it('rewrites only what nobody has written meanwhile', async () => {
    await claim('a')
    expect(await shifts.rewrite(shift)).toBe(false)
  })

  it('takes a shift of twelve posts, a hundred people and a hundred waiting', async () => {
    const posts = Array.from({ length: 12 }, (_, n) => ({
      id: `p${n + 1}`,
      name: `岗位 ${n + 1}`,
      places: n === 0 ? 89 : 1,
    }))
    const large = shiftOf(`large${count}`, posts)
    const roster = Object.fromEntries(
      Array.from({ length: 199 }, (_, n) => [
        `person-of-22-letters-${n}`,
        { ticket: n + 1, postId: posts[n % 12]?.id ?? '' },
      ]),
    )
    await shifts.create({ ...large, roster, next: 200 })
    expect(
      await shifts.claim(large, { personId: 'last', postId: 'p1', waiting: false, at: NOW, now: toIso(NOW) }),
    ).toBeDefined()
  })

  describe('when 200 people claim before the moment at which it opens, and at it', () => {
    const opensAt = toIso(NOW + 60_000)

    /** How many came in, of 200 who read the shift before its opening was put off. */
    async function rush(store: ShiftStore, now: string): Promise<number> {
      const opening = shiftOf(`opening${count}`, [{ id: 'p1', name: '秩序', places: 10 }])
      await shifts.create({ ...opening, opensAt })
      const at = { postId: 'p1', waiting: false, at: NOW, now }
      await Promise.all(
        Array.from({ length: 200 }, (_, n) => store.claim(opening, { personId: `person${n}`, ...at })),
      )
      return Object.keys((await shifts.get(opening.id))?.roster ?? {}).length
    }

    it('lets in nobody before, and exactly 10 at it', async () => {
      expect(await rush(shifts, toIso(NOW + 59_000))).toBe(0)
      count += 1
      expect(await rush(shifts, opensAt)).toBe(10)
    })

    it('lets nobody change their post before', async () => {
      const opening = { ...shift, id: `moving${count}`, opensAt, roster: { a: { ticket: 1, postId: 'p1' } } }
      await shifts.create(opening)
      const from = { ticket: 1, postId: 'p1' }
      expect(await shifts.move(opening, 'a', from, 'p2', toIso(NOW))).toBeUndefined()
      expect(await shifts.move(opening, 'a', from, 'p2', opensAt)).toBeDefined()
    })

    it('would let people in early without the condition', async () => {
      const unguarded = new ShiftStore(new Table(withoutConditions(database.db), database.tableName))
      expect(await rush(unguarded, toIso(NOW))).toBeGreaterThan(0)
    })
  })

  describe('when 200 people claim 10 places at once', () => {
    async function storm(store: ShiftStore): Promise<number> {
      const contested = shiftOf(`storm${count}`, [{ id: 'p1', name: '秩序', places: 10 }])
      await shifts.create(contested)
      await Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          store.claim(contested, {
            personId: `person${n}`,
            postId: 'p1',
            waiting: false,
            at: NOW,
            now: toIso(NOW),
          }),
        ),
      )
      return Object.keys((await shifts.get(contested.id))?.roster ?? {}).length
    }

    it('gives exactly 10 of them a place', async () => {
      expect(await storm(shifts)).toBe(10)
    })

    it('would give away more without the condition', async () => {
      expect(
        await storm(new ShiftStore(new Table(withoutConditions(database.db), database.tableName))),
      ).toBeGreaterThan(10)
    })
  })
})
