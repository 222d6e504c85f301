import { describe, expect, it } from 'vitest'
import { boardWithTask, shiftWithClaim, taskWithClaim } from '../src/data/patches'
import { board, claimed, shift, task } from './street'

const leftAt = (one: typeof shift, post: string) => one.posts.find(({ id }) => id === post)?.left

describe('what the pages show right after an answer', () => {
  it('takes a place at the post that was claimed, once', () => {
    const after = shiftWithClaim(shift, claimed)
    expect(leftAt(after, 'p1')).toBe(1)
    expect(after.mine).toEqual(claimed)
    expect(leftAt(shiftWithClaim(after, claimed), 'p1')).toBe(1)
  })

  it('moves the place when one changes posts', () => {
    const after = shiftWithClaim(shiftWithClaim(shift, claimed), { ...claimed, postId: 'p2' })
    expect([leftAt(after, 'p1'), leftAt(after, 'p2')]).toEqual([2, 0])
  })

  it('gives the place back when nobody waits, and to the first who waits otherwise', () => {
    const held = shiftWithClaim(shift, claimed)
    expect(leftAt(shiftWithClaim(held, undefined), 'p1')).toBe(2)
    const crowded = shiftWithClaim({ ...held, waiting: 3 }, undefined)
    expect(leftAt(crowded, 'p1')).toBe(1)
    expect(crowded.waiting).toBe(2)
    expect(crowded).not.toHaveProperty('mine')
  })

  it('counts who waits without taking a place', () => {
    const after = shiftWithClaim(shift, { shiftId: 's1', postId: 'p1', state: 'waiting', position: 1 })
    expect(leftAt(after, 'p1')).toBe(2)
    expect(after.waiting).toBe(1)
    expect(shiftWithClaim(after, undefined).waiting).toBe(0)
  })

  it('frees the shift that one moved away from', () => {
    const two = { ...task, shifts: [shiftWithClaim(shift, claimed), { ...shift, id: 's2' }] }
    const after = taskWithClaim(two, 's2', { ...claimed, shiftId: 's2' }, 's1')
    expect(after.shifts.map((one) => leftAt(one, 'p1'))).toEqual([2, 1])
  })

  it('brings the card of the board up to the task', () => {
    const after = boardWithTask(board, taskWithClaim(task, 's1', claimed))
    expect(after.shifts[0]?.left).toBe(2)
  })
})
