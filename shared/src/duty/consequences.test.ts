import { describe, expect, it } from 'vitest'
import { START, shiftWith } from '../../test/shift-with'
import { DAY, HOUR, toIso } from '../time'
import type { Mark } from './attendance/schema'
import { consequences } from './consequences'
import { type Shift, standings } from './rules'

type Marked = Shift & { marks: Record<string, Mark> }

describe('what a change does to people', () => {
  const change = (shift: Marked, spec: Partial<Shift>) =>
    consequences(shift, {
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      state: 'open',
      posts: shift.posts,
      ...spec,
    })
  const shift: Marked = { ...shiftWith({ a: 2, b: 1 }, ['wang@a', 'li@a', 'zhao@b', 'sun@a']), marks: {} }

  it('is nothing when nothing that they read changes', () => {
    expect(change(shift, {})).toEqual({
      removed: {},
      stay: {},
      roster: shift.roster,
      demoted: [],
      posts: shift.posts,
      left: { a: -1, b: 0 },
      marks: {},
    })
  })

  it('takes everybody off when the hours change: nobody is signed up for what they did not read', () => {
    const { removed, roster, left } = change(shift, { endsAt: toIso(START + 5 * HOUR) })
    expect(removed).toEqual({
      wang: 'TIMES_CHANGED',
      li: 'TIMES_CHANGED',
      zhao: 'TIMES_CHANGED',
      sun: 'TIMES_CHANGED',
    })
    expect([roster, left]).toEqual([{}, { a: 2, b: 1 }])
  })

  it('takes off only those whose post goes', () => {
    const { removed, roster, left } = change(shift, { posts: shift.posts.filter(({ id }) => id === 'a') })
    expect(removed).toEqual({ zhao: 'POST_CUT' })
    expect(Object.keys(roster)).toEqual(['wang', 'li', 'sun'])
    expect(left).toEqual({ a: -1 })
  })

  it('sends the last who came back to waiting when there are fewer places', () => {
    const { removed, roster, demoted, left } = change(shift, {
      posts: [{ id: 'a', name: 'a', places: 1 }, shift.posts[1]!],
    })
    expect([removed, demoted]).toEqual([{}, ['li']])
    expect(roster.li).toMatchObject({ ticket: 2, waited: true })
    expect(left).toEqual({ a: -2, b: 0 })
  })

  it('takes everybody off when it is cancelled', () => {
    expect(Object.values(change(shift, { state: 'cancelled' }).removed)).toEqual(
      Array(4).fill('SHIFT_CANCELLED'),
    )
  })

  describe('where somebody is checked in', () => {
    const here = (who: string, more: Partial<Mark> = {}): Marked => ({
      ...shift,
      marks: { [who]: { in: START / 1000 - 600, how: 'leader', ...more } },
    })

    it('leaves them on at new hours, and tells them', () => {
      const { removed, stay, roster, marks } = change(here('li'), { endsAt: toIso(START + 5 * HOUR) })
      expect(Object.keys(removed)).toEqual(['wang', 'zhao', 'sun'])
      expect(stay).toEqual({ li: 'HOURS_MOVED' })
      expect(Object.keys(roster)).toEqual(['li'])
      expect(marks.li?.in).toBe(START / 1000 - 600)
    })

    it('keeps who has gone home again, with what they did, when the shift moves to another day', () => {
      const tomorrow = { startsAt: toIso(START + DAY), endsAt: toIso(START + DAY + HOUR) }
      const { stay, marks } = change(here('li', { out: START / 1000 + 60 }), tomorrow)
      expect([stay, marks.li?.out]).toEqual([{ li: 'HOURS_MOVED' }, START / 1000 + 60])
    })

    it('forgets at new hours who was known not to come to the old ones', () => {
      const absent = { ...shift, marks: { li: { absent: 1 } } }
      expect(change(absent, { endsAt: toIso(START + 5 * HOUR) }).marks).toEqual({})
      expect(change(absent, {}).marks).toEqual(absent.marks)
    })

    it('leaves them on, told, when it is cancelled', () => {
      const { stay, roster } = change(here('li'), { state: 'cancelled' })
      expect(stay).toEqual({ li: 'SHIFT_CANCELLED' })
      expect(Object.keys(roster)).toEqual(['li'])
      const again = { ...here('li'), state: 'cancelled' as const }
      expect(change(again, { state: 'cancelled' }).stay).toEqual({})
    })

    it('keeps a post that goes, for them alone', () => {
      const { removed, posts, roster, left } = change(here('zhao'), { posts: [shift.posts[0]!] })
      expect(removed).toEqual({})
      expect(posts.map(({ id, places }) => [id, places])).toEqual([
        ['a', 2],
        ['b', 1],
      ])
      expect([roster.zhao?.postId, left.b]).toEqual(['b', 0])
    })

    it('puts them first when there are fewer places, and never leaves fewer than they are', () => {
      const fewer = { posts: [{ id: 'a', name: 'a', places: 1 }, shift.posts[1]!] }
      const one = change(here('sun'), fewer)
      expect(one.demoted).toEqual(['wang', 'li'])
      expect(standings(one)[0]).toMatchObject({ personId: 'sun', state: 'held' })
      expect(
        standings(one)
          .filter(({ ticket }) => ticket.postId === 'a')
          .map(({ personId }) => personId),
      ).toEqual(['sun', 'wang', 'li'])
      const marks = { ...here('wang').marks, ...here('li').marks }
      const two = change({ ...shift, marks }, fewer)
      expect(two.posts[0]?.places).toBe(2)
      expect(two.demoted).toEqual([])
    })
  })
})
