import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { START, shiftWith } from '../../test/shift-with'
import { HOUR, toIso } from '../time'
import {
  canWait,
  choosePost,
  claimOf,
  postsWithLeft,
  type Shift,
  shiftRefusal,
  standings,
  waitingCount,
  waitingEnds,
} from './rules'

const BEFORE = START - 24 * HOUR

const brief = (shift: Shift) =>
  standings(shift).map(({ personId, state, position }) => `${personId} ${state}${position ?? ''}`)

describe('who holds and who waits', () => {
  it('goes by ticket within each post', () => {
    const shift = shiftWith({ a: 1, b: 2 }, ['wang@a', 'li@b', 'zhao@a', 'sun@b', 'zhou@b', 'wu@a'])
    expect(brief(shift)).toEqual([
      'wang held',
      'li held',
      'zhao waiting1',
      'sun held',
      'zhou waiting1',
      'wu waiting2',
    ])
    expect(waitingCount(shift)).toBe(3)
    expect(postsWithLeft(shift).map(({ left }) => left)).toEqual([0, 0])
  })

  it('moves the first who waits up by itself when somebody leaves', () => {
    const shift = shiftWith({ a: 1 }, ['wang@a', 'li@a', 'zhao@a'])
    const { wang: _, ...roster } = shift.roster
    expect(brief({ ...shift, roster })).toEqual(['li held', 'zhao waiting1'])
  })

  it('does not depend on the order in which people stand in the roster', () => {
    const shift = shiftWith({ a: 2 }, ['wang@a', 'li@a', 'zhao@a'])
    const roster = Object.fromEntries(Object.entries(shift.roster).reverse())
    expect(standings({ ...shift, roster })).toEqual(standings(shift))
  })

  it('never has more holders than places, nor anybody waiting beside a free place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 12 }),
        (places, tickets) => {
          const roster = Object.fromEntries(tickets.map((ticket) => [`p${ticket}`, { ticket, postId: 'a' }]))
          const all = standings({ posts: [{ id: 'a', name: 'a', places }], roster })
          const held = all.filter(({ state }) => state === 'held')
          expect(held.length).toBe(Math.min(places, tickets.length))
          const waiting = all.filter(({ state }) => state === 'waiting')
          expect(waiting.map(({ position }) => position)).toEqual(waiting.map((_, n) => n + 1))
          const lastHeld = Math.max(0, ...held.map(({ ticket }) => ticket.ticket))
          for (const { ticket } of waiting) expect(ticket.ticket).toBeGreaterThan(lastHeld)
        },
      ),
    )
  })

  it('tells one person their own claim, and a stranger none, whatever they are called', () => {
    const shift = shiftWith({ a: 1 }, ['wang@a', 'li@a'])
    expect(claimOf(shift, 'wang')).toEqual({ shiftId: 's', postId: 'a', state: 'held' })
    expect(claimOf(shift, 'li')).toEqual({ shiftId: 's', postId: 'a', state: 'waiting', position: 1 })
    for (const stranger of ['zhao', 'constructor', '__proto__', ''])
      expect(claimOf(shift, stranger)).toBeUndefined()
  })
})

describe('the post that a claim goes to', () => {
  it('is the one asked for while it has a place', () => {
    expect(choosePost(shiftWith({ a: 1, b: 5 }), { postId: 'a' }, BEFORE)).toEqual({
      ok: true,
      postId: 'a',
      waiting: false,
    })
  })

  it('is the roomiest when none is asked for', () => {
    expect(choosePost(shiftWith({ a: 1, b: 3 }, ['li@b']), {}, BEFORE)).toMatchObject({ postId: 'b' })
  })

  it('is none when that one is full, and the others are named', () => {
    expect(choosePost(shiftWith({ a: 1, b: 3 }, ['li@a']), { postId: 'a' }, BEFORE)).toEqual({
      ok: false,
      refusal: { code: 'POST_FULL', details: { posts: [{ id: 'b', name: 'b', left: 3 }] } },
    })
  })

  it('is none when all are full, and the waiting list is offered while one may still wait', () => {
    const full = shiftWith({ a: 1 }, ['li@a', 'zhao@a'])
    const told = (canWait: boolean) => ({
      ok: false,
      refusal: { code: 'SHIFT_FULL', details: { canWait, waiting: 1 } },
    })
    expect(choosePost(full, {}, BEFORE)).toEqual(told(true))
    expect(choosePost(full, {}, START - HOUR)).toEqual(told(false))
  })

  it('is a waiting place only for who wants one, and only while as many wait as there are places', () => {
    const want = { postId: 'a', wait: true }
    expect(choosePost(shiftWith({ a: 2 }, ['p1@a', 'p2@a', 'p3@a']), want, BEFORE)).toEqual({
      ok: true,
      postId: 'a',
      waiting: true,
    })
    expect(choosePost(shiftWith({ a: 2 }, ['p1@a', 'p2@a', 'p3@a', 'p4@a']), want, BEFORE)).toMatchObject({
      refusal: { code: 'WAITLIST_FULL' },
    })
    expect(choosePost(shiftWith({ a: 2 }), want, BEFORE)).toMatchObject({ postId: 'a', waiting: false })
  })

  it('is a waiting place of another post when the line of the first is full', () => {
    const shift = shiftWith({ a: 1, b: 1 }, ['p1@a', 'p2@b', 'p3@a'])
    expect(choosePost(shift, { wait: true }, BEFORE)).toMatchObject({ postId: 'b', waiting: true })
  })

  it('is none where there is no such post', () => {
    expect(choosePost(shiftWith({ a: 1 }), { postId: 'z' }, BEFORE)).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  })
})

describe('a shift', () => {
  it('is waited for until two hours before its start', () => {
    const shift = shiftWith({ a: 1 })
    const end = Date.parse(waitingEnds(shift))
    expect(waitingEnds(shift)).toBe('2021-10-26T05:00:00+08:00')
    expect(canWait(shift, end - 1)).toBe(true)
    expect(canWait(shift, end)).toBe(false)
    expect(canWait({ ...shift, state: 'cancelled' }, end - 1)).toBe(false)
    const late = shiftWith({ a: 1 }, ['li@a'])
    expect(choosePost(late, { wait: true }, end)).toMatchObject({ refusal: { code: 'WAITLIST_CLOSED' } })
  })

  it('may be joined until it says, at the terms that were read, unless it is cancelled', () => {
    const shift = shiftWith({ a: 1 }, [], { joinUntil: toIso(START - HOUR) })
    expect(shiftRefusal(shift, START - HOUR - 1, undefined)).toBeNull()
    expect(shiftRefusal(shift, START - HOUR - 1, 3)).toBeNull()
    expect(shiftRefusal(shift, START - HOUR, 3)).toMatchObject({ code: 'SHIFT_STARTED' })
    expect(shiftRefusal(shift, BEFORE, 2)).toEqual({
      code: 'TERMS_CHANGED',
      details: { terms: 3, startsAt: shift.startsAt, endsAt: shift.endsAt, place: '东门' },
    })
    expect(shiftRefusal({ ...shift, state: 'cancelled' }, START, 2)).toEqual({ code: 'SHIFT_CANCELLED' })
  })
})
