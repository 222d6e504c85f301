import { type Mark, standings } from '@muster/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../../../../dev/engines'
import { withoutConditions, withoutPutConditions } from '../../../test/without-conditions'
import { Table } from '../../table/table'
import { newShift, type StoredShift } from '../shift.item'
import { ShiftStore } from '../shift.store'
import { endWaiting } from './freeing'
import { KitStore, kitIn } from './kit.store'
import { MarkStore } from './mark.store'

const START = Date.parse('2021-10-25T07:00:00+08:00')
const FREES = START + 30 * 60_000
const IN: Mark = { in: START / 1000, how: 'leader', by: 'leader' }

describe.each(engines)('marks on a shift on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let shifts: ShiftStore
  let marks: MarkStore
  let shift: StoredShift
  let count = 0

  const bare = (drop: typeof withoutConditions) => new Table(drop(database.db), database.tableName)
  const now = async () => (await shifts.get(shift.id)) ?? shift
  const held = (read: StoredShift, personId: string) => read.roster[personId]!

  beforeAll(async () => {
    database = await open()
    const table = new Table(database.db, database.tableName)
    shifts = new ShiftStore(table)
    marks = new MarkStore(table)
  })
  afterAll(() => database.close())

  // Two places: a and b hold them, c and d wait.
  beforeEach(async () => {
    count += 1
    const created = newShift({
      id: `called${count}`,
      taskId: 'task',
      communityId: 'yangjiayuan',
      title: '核酸采样点',
      place: '东门',
      startsAt: '2021-10-25T07:00:00+08:00',
      endsAt: '2021-10-25T12:00:00+08:00',
      joinUntil: '2021-10-25T07:00:00+08:00',
      freesAt: '2021-10-25T07:30:00+08:00',
      state: 'open',
      terms: 1,
      membersOnly: false,
      posts: [{ id: 'p1', name: '秩序', places: 2 }],
      taskV: 1,
    })
    const roster = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((who, n) => [
        who,
        { ticket: n + 1, postId: 'p1', ...(n > 1 ? { waited: true } : {}) },
      ]),
    )
    shift = { ...created, roster, left: { p1: -2 }, next: 5 }
    await shifts.create(shift)
  })

  describe('check in', () => {
    it('once', async () => {
      expect((await marks.checkIn(shift, 'a', held(shift, 'a'), IN))?.marks).toEqual({ a: IN })
      expect(await marks.checkIn(shift, 'a', held(shift, 'a'), { ...IN, in: IN.in! + 60 })).toBeUndefined()
      expect((await now()).marks).toEqual({ a: IN })
    })

    it('would be twice without the condition', async () => {
      const careless = new MarkStore(bare(withoutConditions))
      await careless.checkIn(shift, 'a', held(shift, 'a'), IN)
      expect(await careless.checkIn(shift, 'a', held(shift, 'a'), { ...IN, by: 'b' })).toBeDefined()
    })

    it('nobody who has left meanwhile, or whose post has other places than were read', async () => {
      await shifts.release(shift, 'a', held(shift, 'a'), START)
      expect(await marks.checkIn(shift, 'a', held(shift, 'a'), IN)).toBeUndefined()
      await shifts.rewrite({ ...(await now()), taskV: 2 })
      expect(await marks.checkIn(shift, 'b', held(shift, 'b'), IN)).toBeUndefined()
    })

    it('takes off the mark of who was known not to come', async () => {
      await marks.markAbsent(shift, 'a', held(shift, 'a'), { absent: 1, why: '发烧', by: 'leader' })
      expect((await marks.checkIn(shift, 'a', held(shift, 'a'), IN))?.marks.a).toEqual(IN)
    })

    it('earlier takes the place of the moment that was read, until they are out', async () => {
      const read = (await marks.checkIn(shift, 'a', held(shift, 'a'), IN)) ?? shift
      const earlier = { in: IN.in! - 60, how: 'own' as const }
      expect((await marks.checkInEarlier(read, 'a', IN, earlier))?.marks.a).toEqual(earlier)
      expect(await marks.checkInEarlier(read, 'a', IN, { ...earlier, in: 1 })).toBeUndefined()
      await marks.checkOut(read, 'a', IN.in! + 3600, undefined)
      expect(await marks.checkInEarlier(read, 'a', earlier, { ...earlier, in: 1 })).toBeUndefined()
    })
  })

  describe('check out', () => {
    it('once, and nobody who is not in', async () => {
      expect(await marks.checkOut(shift, 'a', IN.in! + 60, 'leader')).toBeUndefined()
      await marks.checkIn(shift, 'a', held(shift, 'a'), IN)
      expect(await marks.checkOut(shift, 'a', IN.in! - 1, 'leader')).toBeUndefined()
      expect((await marks.checkOut(shift, 'a', IN.in! + 60, 'leader'))?.marks.a).toEqual({
        ...IN,
        out: IN.in! + 60,
        outBy: 'leader',
      })
      expect(await marks.checkOut(shift, 'a', IN.in! + 50, undefined)).toBeUndefined()
    })

    it('would be twice without the condition', async () => {
      const careless = new MarkStore(bare(withoutConditions))
      await careless.checkIn(shift, 'a', held(shift, 'a'), IN)
      await careless.checkOut(shift, 'a', IN.in! + 60, 'leader')
      expect(await careless.checkOut(shift, 'a', IN.in! + 90, 'leader')).toBeDefined()
    })
  })

  describe('a no-show', () => {
    const absent: Mark = { absent: 1, why: '来不了', by: 'leader' }

    it('is nobody who is in', async () => {
      await marks.checkIn(shift, 'a', held(shift, 'a'), IN)
      expect(await marks.markAbsent(shift, 'a', held(shift, 'a'), absent)).toBeUndefined()
      expect(await marks.callNext(shift, 'a', held(shift, 'a'), absent, START)).toBeUndefined()
      const careless = new MarkStore(bare(withoutConditions))
      const lost = await careless.callNext(shift, 'a', held(shift, 'a'), absent, START)
      expect(lost?.marks.a?.in).toBeUndefined()
    })

    it('frees the place for the first in line, once, and is told', async () => {
      const after = await marks.callNext(shift, 'a', held(shift, 'a'), absent, START)
      expect(await marks.callNext(shift, 'a', held(shift, 'a'), absent, START)).toBeUndefined()
      expect(after?.left).toEqual({ p1: -1 })
      expect(after && standings(after).map(({ personId, state }) => `${personId} ${state}`)).toEqual([
        'b held',
        'c held',
        'd waiting',
      ])
      expect(after?.marks.a).toEqual({ ...absent, post: 'p1' })
      expect(after?.tell.a).toEqual({ code: 'PLACE_FREED', at: START })
    })

    it('is taken back as long as they have the place', async () => {
      await marks.markAbsent(shift, 'a', held(shift, 'a'), absent)
      expect((await marks.expectAgain(shift, 'a', held(shift, 'a')))?.marks).toEqual({})
      await marks.callNext(shift, 'a', held(shift, 'a'), absent, START)
      expect(await marks.expectAgain(shift, 'a', held(shift, 'a'))).toBeUndefined()
    })
  })

  describe('somebody whose place was freed', () => {
    const late: Mark = { in: START / 1000 + 1200, how: 'leader', by: 'leader' }

    /** b, c and d are gone as well: one place is left. */
    async function withOneLeft(): Promise<StoredShift> {
      await marks.callNext(shift, 'a', held(shift, 'a'), { absent: 1, by: 'leader' }, START)
      for (const who of ['c', 'd']) await shifts.release(await now(), who, held(shift, who), START)
      return now()
    }

    it('has a place that is left, once, with a ticket behind all others, and is told', async () => {
      const read = await withOneLeft()
      const after = await marks.putBack(read, 'a', 'p1', late, START + 1)
      expect(await marks.putBack(read, 'a', 'p1', late, START + 2)).toBeUndefined()
      expect(after?.roster).toEqual({ b: { ticket: 2, postId: 'p1' }, a: { ticket: 5, postId: 'p1' } })
      expect([after?.left, after?.next, after?.marks]).toEqual([{ p1: 0 }, 6, { a: late }])
      expect(after?.tell.a).toEqual({ code: 'PLACE_BACK', at: START + 1 })
    })

    it('has none that somebody took meanwhile, nor at a post that was changed', async () => {
      const read = await withOneLeft()
      const { joinUntil } = read
      await shifts.claim(read, {
        personId: 'e',
        postId: 'p1',
        waiting: false,
        at: 1,
        now: joinUntil.replace('07', '06'),
      })
      expect(await marks.putBack(read, 'a', 'p1', late, START)).toBeUndefined()
      await shifts.release(await now(), 'e', held(await now(), 'e'), START)
      await shifts.rewrite({ ...(await now()), taskV: 2 })
      expect(await marks.putBack(read, 'a', 'p1', late, START)).toBeUndefined()
    })

    it('would have one too many without the condition', async () => {
      const read = await withOneLeft()
      const careless = new MarkStore(bare(withoutConditions))
      await careless.putBack(read, 'a', 'p1', late, START)
      const after = await careless.putBack(read, 'f', 'p1', late, START)
      expect(after?.left).toEqual({ p1: -1 })
    })
  })

  describe('when places free themselves', () => {
    it('who is not there goes, the last ticket first, and who waits has the place', async () => {
      await marks.checkIn(shift, 'a', held(shift, 'a'), IN)
      await endWaiting(shifts, await now(), FREES)
      const after = await now()
      expect(after.roster).toEqual({
        a: { ticket: 1, postId: 'p1' },
        c: { ticket: 3, postId: 'p1' },
      })
      expect([after.left, after.dissolved]).toEqual([{ p1: 0 }, true])
      expect(after.marks.b).toEqual({ absent: FREES / 1000, post: 'p1' })
      expect(Object.entries(after.tell).map(([who, { code }]) => [who, code])).toEqual(
        expect.arrayContaining([
          ['b', 'PLACE_FREED'],
          ['c', 'MOVED_UP'],
          ['d', 'WAIT_DISSOLVED'],
        ]),
      )
      const { v } = after
      await endWaiting(shifts, after, FREES)
      expect((await now()).v).toBe(v)
    })

    it('waits for its moment', async () => {
      await endWaiting(shifts, shift, FREES - 1)
      expect((await now()).v).toBe(shift.v)
    })

    it('nobody goes who is checked in between the reading and the writing', async () => {
      const read = await now()
      for (const who of ['a', 'b']) await marks.checkIn(shift, who, held(shift, who), IN)
      await endWaiting(shifts, read, FREES)
      expect(Object.keys((await now()).roster).sort()).toEqual(['a', 'b'])
    })

    it('somebody who is there would go without the condition', async () => {
      const read = await now()
      for (const who of ['a', 'b']) await marks.checkIn(shift, who, held(shift, who), IN)
      await endWaiting(new ShiftStore(bare((db) => withoutPutConditions(db, 'SHIFT#'))), read, FREES)
      expect(Object.keys((await now()).roster).sort()).toEqual(['c', 'd'])
    })
  })

  it('kit stands beside the shift, and comes with it in one reading', async () => {
    const kits = new KitStore(new Table(database.db, database.tableName))
    await kits.put(shift.id, 'a', [{ item: '防护服', given: 1, returned: 0 }])
    await kits.put(shift.id, 'a', [{ item: '防护服', given: 2, returned: 1 }])
    const whole = await shifts.whole(shift.id)
    expect(whole?.shift).toEqual(await now())
    expect(whole && [...kitIn(whole.beside)]).toEqual([['a', [{ item: '防护服', given: 2, returned: 1 }]]])
    expect(await shifts.whole('nothing')).toBeUndefined()
  })
})
