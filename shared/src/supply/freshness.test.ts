import { describe, expect, it } from 'vitest'
import { builtInGoods } from '../goods/catalogue'
import { isSameGoods, recognised } from '../goods/same'
import { HOUR, toIso } from '../time'
import { doublesOf } from './doubles'
import { freshness } from './freshness'

const at = Date.parse('2022-03-15T23:00:00+08:00')
const after = (hours: number) => freshness(toIso(at), at + hours * HOUR)

describe('a need', () => {
  it.each([
    [-1, 'fresh', 48],
    [0, 'fresh', 48],
    [47.99, 'fresh', 48],
    [48, 'asking', 72],
    [71.99, 'asking', 72],
    [72, 'unconfirmed', 168],
    [167.99, 'unconfirmed', 168],
  ])('is, %d h after it was confirmed, %s, until %d h', (hours, state, next) =>
    expect(after(hours)).toEqual({ state, next: at + next * HOUR }),
  )

  it('is over a week after it was confirmed', () => {
    expect(after(168)).toEqual({ state: 'over', since: at + 168 * HOUR })
    expect(after(10_000)).toEqual({ state: 'over', since: at + 168 * HOUR })
  })

  it('becomes the next exactly when it says so', () => {
    let now = at
    const states: string[] = []
    for (let turn = freshness(toIso(at), now); ; turn = freshness(toIso(at), now)) {
      states.push(turn.state)
      if (turn.state === 'over') break
      expect(freshness(toIso(at), turn.next - 1).state).toBe(turn.state)
      now = turn.next
    }
    expect(states).toEqual(['fresh', 'asking', 'unconfirmed', 'over'])
  })
})

const line = (item: string, grade?: string, more: object = {}) => ({
  id: `line-${item}`,
  item,
  grade,
  open: 100,
  measure: '只',
  ...more,
})
const need = (lines: ReturnType<typeof line>[], more: object = {}) => ({
  id: 'need',
  communityId: 'yangjiayuan',
  state: 'open' as const,
  lines,
  ...more,
})
const found = (item: string, grade: string | undefined, ...open: ReturnType<typeof need>[]) =>
  doublesOf({ communityId: 'yangjiayuan', lines: [{ item, grade }] }, open).map(({ lineId }) => lineId)

describe('doubles', () => {
  it('are lines of the same goods and grade, however they are written', () => {
    const open = need([line('KN95 口罩', 'GB 2626'), line('方便面')])
    expect(
      doublesOf(
        {
          communityId: 'yangjiayuan',
          lines: [{ item: '热水' }, { item: '口罩 ＫＮ95', grade: 'GB2626-2019' }],
        },
        [open],
      ),
    ).toEqual([{ at: 1, needId: 'need', lineId: 'line-KN95 口罩', open: 100, measure: '只' }])
  })

  it('are never of another grade', () => {
    const open = need([line('口罩', 'GB 2626'), line('医用 N95 口罩', 'GB 19083')])
    expect(found('口罩', 'GB 19083', open)).toEqual([])
    expect(found('口罩', undefined, open)).toEqual([])
  })

  it('are of the same community, of a need that is open and lines that still are', () => {
    expect(found('方便面', undefined, need([line('方便面')], { communityId: 'changjiaxiang' }))).toEqual([])
    expect(found('方便面', undefined, need([line('方便面')], { state: 'closed' }))).toEqual([])
    expect(found('方便面', undefined, need([line('方便面', undefined, { open: 0 })]))).toEqual([])
    expect(found('方便面', undefined, need([line('方便面')]))).toEqual(['line-方便面'])
  })

  it('are found by other names, once the catalogue knows them', () => {
    const known = (item: string, grade?: string) => recognised({ item, grade }, builtInGoods)
    expect(isSameGoods(known('泡面'), known('方便面'))).toBe(true)
    expect(isSameGoods(known('KN95'), known('KN95 口罩', 'GB 2626'))).toBe(true)
    expect(isSameGoods(known('KN95 口罩'), known('N95 口罩'))).toBe(false)
    expect(known('口罩')).toEqual({ item: '口罩' })
    expect(known('KN95 口罩', 'GB 19083')).toEqual({ item: 'KN95 口罩', grade: 'GB 19083' })
  })
})
