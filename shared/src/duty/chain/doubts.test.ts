import { describe, expect, it } from 'vitest'
import { doubtOf } from './doubts'

const morning = { startsAt: '2026-11-28T08:00:00+08:00', endsAt: '2026-11-28T11:00:00+08:00' }
const night = { startsAt: '2026-11-28T22:00:00+08:00', endsAt: '2026-11-29T02:00:00+08:00' }
const of = (note: string | null, shift = morning, name = '赵敏') => {
  const doubt = doubtOf({ name, note }, shift)
  return doubt?.kind === 'part' ? doubt.part : (doubt?.kind ?? null)
}

describe('a line of a chain that names somebody', () => {
  it.each(['待定', '看情况', '不一定来', '可能来', '到时候再看'])(
    'is asked about when it says %s',
    (note) => {
      expect(of(note)).toBe('undecided')
    },
  )

  it('is asked about when it offers another part of the day than the shift has', () => {
    expect(of('下午能去')).toBe('下午')
    expect(of('晚上可以')).toBe('晚上')
    expect(of('上午可以', night)).toBe('上午')
  })

  it('is taken as it stands when the part of the day is the shift’s, or one of several', () => {
    expect(of('上午可以')).toBeNull()
    expect(of('上午下午都行')).toBeNull()
    expect(of('夜班', night)).toBeNull()
    expect(of('凌晨', night)).toBeNull()
    expect(of('全天')).toBeNull()
    expect(of(null)).toBeNull()
  })

  it('is taken as it stands when it says when somebody cannot, or comes late', () => {
    expect(of('下午不行')).toBeNull()
    expect(of('下午要上班')).toBeNull()
    expect(of('可能晚到')).toBeNull()
  })
})
