import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../../../dev/engines'
import { withoutConditions } from '../../test/without-conditions'
import { Table } from '../table/table'
import { nothingPledged, type StoredLine } from './line.item'
import { NeedStore } from './need.store'

const NEED = 'need'
const NOW = Date.parse('2021-10-24T23:06:00+08:00')

describe.each(engines)('the need store on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let needs: NeedStore
  let count = 0
  let line: StoredLine

  beforeAll(async () => {
    database = await open()
    needs = new NeedStore(new Table(database.db, database.tableName))
    await needs.create({
      id: NEED,
      communityId: 'yangjiayuan',
      title: '采样点防护物资',
      urgent: true,
      state: 'open',
      receiver: { id: 'yangjiayuan', name: '杨家园社区居委会', verified: true },
      notWanted: [],
      postedBy: 'secretary',
      postedAt: '2021-10-24T23:06:00+08:00',
      print: 'print',
      lines: [],
      made: [],
      v: 1,
    })
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    count += 1
    line = {
      id: `l${count}`,
      item: '防护服',
      measure: '套',
      wanted: 100,
      open: 100,
      ...nothingPledged,
      taken: {},
      gone: {},
      state: 'open',
      needV: 1,
      v: 1,
    }
    await needs.createLine(NEED, line)
  })

  const now = async () => (await needs.whole(NEED))?.lines.find((each) => each.id === line.id) ?? line
  const take = (pledge: string, quantity: number, store = needs) =>
    store.lines.take(NEED, line.id, pledge, quantity)

  it('takes what is open, once a pledge', async () => {
    expect(await take('a', 60)).toBe(true)
    expect(await take('a', 10)).toBe(false)
    expect(await take('b', 41)).toBe(false)
    expect(await take('b', 40)).toBe(true)
    expect(await now()).toMatchObject({ open: 0, taken: { a: 60, b: 40 } })
  })

  it('makes a pledge larger only by what is open, and smaller always', async () => {
    await take('a', 60)
    expect(await needs.lines.retake(NEED, line.id, 'a', 60, 101)).toBe(false)
    expect(await needs.lines.retake(NEED, line.id, 'a', 60, 100)).toBe(true)
    expect(await needs.lines.retake(NEED, line.id, 'a', 60, 10)).toBe(false)
    expect(await needs.lines.retake(NEED, line.id, 'a', 100, 10)).toBe(true)
    expect(await now()).toMatchObject({ open: 90, taken: { a: 10 } })
  })

  it('takes nothing on a closed line, and lets what is there grow smaller', async () => {
    await take('a', 60)
    await needs.rewriteLine(NEED, { ...(await now()), state: 'closed' })
    expect(await take('b', 1)).toBe(false)
    expect(await needs.lines.retake(NEED, line.id, 'a', 60, 61)).toBe(false)
    expect(await needs.lines.retake(NEED, line.id, 'a', 60, 59)).toBe(true)
  })

  it('gives a quantity back once, and shuts the pledge out', async () => {
    await take('a', 60)
    const read = await now()
    expect(await needs.lines.leave(NEED, read, 'a', 60, { as: 'withdrawn' }, NOW)).toBe(true)
    expect(await needs.lines.leave(NEED, read, 'a', 60, { as: 'withdrawn' }, NOW)).toBe(false)
    expect(await take('a', 60)).toBe(false)
    expect(await now()).toMatchObject({ open: 100, taken: {} })
  })

  it('forgets who was shut out long ago', async () => {
    for (const pledge of ['a', 'b']) await take(pledge, 1)
    await needs.lines.leave(NEED, await now(), 'a', 1, { as: 'withdrawn' }, NOW)
    await needs.lines.leave(NEED, await now(), 'b', 1, { as: 'withdrawn' }, NOW + 600_000)
    expect((await now()).gone).toEqual({ b: NOW + 600_000 })
  })

  describe('when 200 donors pledge 3 of 100 at once', () => {
    const storm = (store: NeedStore) =>
      Promise.all(Array.from({ length: 200 }, (_, n) => take(`pledge${n}`, 3, store)))

    it('takes 33 of them and leaves one open', async () => {
      expect((await storm(needs)).filter(Boolean)).toHaveLength(33)
      expect((await now()).open).toBe(1)
    })

    it('would promise more than is wanted without the condition', async () => {
      await storm(new NeedStore(new Table(withoutConditions(database.db), database.tableName)))
      expect((await now()).open).toBeLessThan(0)
    })
  })
})
