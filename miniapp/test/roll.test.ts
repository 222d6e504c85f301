import { HOUR, MINUTE, toIso } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { type Roster, type RosterEntry, rosterWithAnswer, rosterWithTaps } from '../src/data/roll-taps'
import { groupsOf, hasNext, phaseOf, wholeKitFor, whoseCode } from '../src/pages/roster/roll-view'

const start = Date.parse('2021-10-25T07:00:00+08:00')
const shift: Roster['shift'] = {
  id: 's1',
  taskId: 't1',
  title: '核酸采样点',
  place: '东门',
  startsAt: toIso(start),
  endsAt: toIso(start + 5 * HOUR),
  state: 'open',
  posts: [{ id: 'p1', name: '秩序', places: 3, left: 0 }],
}
const entry = (personId: string, more: Partial<RosterEntry> = {}): RosterEntry => ({
  personId,
  name: personId,
  postId: 'p1',
  state: 'held',
  digits: '0001',
  ...more,
})
const roster = (...entries: RosterEntry[]): Roster => ({ shift, entries, freed: [], asOf: toIso(start) })
const checkIn = (personId: string, at: number) =>
  ({ deed: { op: 'checkIn', shiftId: 's1', personId, body: { personId } }, at }) as const
const noShow = (personId: string, body: { reason?: string; undo?: true }, at: number) =>
  ({ deed: { op: 'markNoShow', shiftId: 's1', personId, body: { personId, ...body } }, at }) as const

describe('the place of somebody who does not come', () => {
  it('has a next in line only where somebody waits for that very post', () => {
    const absent = entry('赵', { absentAt: toIso(start) })
    expect(hasNext(absent, [entry('陈', { state: 'waiting', postId: 'p2', position: 1 })])).toBe(false)
    expect(hasNext(absent, [entry('陈', { state: 'waiting', position: 1 })])).toBe(true)
  })
})

describe('a roster with taps that are on their way', () => {
  it('shows who was checked in as here, since the tap, and as not sent', () => {
    const at = start - 8 * MINUTE
    const [zhao, chen] = rosterWithTaps(roster(entry('赵'), entry('陈')), [checkIn('赵', at)])
    expect(zhao).toMatchObject({ checkedInAt: toIso(at), unsent: true })
    expect(zhao?.late).toBeUndefined()
    expect(chen).toEqual(entry('陈'))
  })

  it('shows who was checked in after the start as late', () => {
    expect(rosterWithTaps(roster(entry('赵')), [checkIn('赵', start + MINUTE)])[0]?.late).toBe(true)
  })

  it('follows the order of the taps: not coming, coming after all, here', () => {
    const taps = [noShow('赵', { reason: '电话没打通' }, start), noShow('赵', { undo: true }, start + 1)]
    expect(groupsOf(rosterWithTaps(roster(entry('赵')), taps.slice(0, 1))).absent).toHaveLength(1)
    expect(groupsOf(rosterWithTaps(roster(entry('赵')), taps)).missing).toHaveLength(1)
    const here = rosterWithTaps(roster(entry('赵')), [...taps, checkIn('赵', start + 2)])
    expect(groupsOf(here).here[0]).toMatchObject({ unsent: true })
    expect(here[0]?.absentAt).toBeUndefined()
  })

  it('has the server’s word once it has answered, and forgets what no longer holds', () => {
    const absent = roster(entry('赵', { absentAt: toIso(start), reason: '家里有事' }))
    const after = rosterWithAnswer(absent, {
      kind: 'attendance',
      personId: '赵',
      attendance: { shiftId: 's1', personId: '赵', checkedInAt: toIso(start), how: 'leader' },
    })
    expect(after.entries[0]).toEqual(entry('赵', { checkedInAt: toIso(start), how: 'leader' }))
  })
})

describe('a code on the leader’s phone, without a network', () => {
  const people = [
    entry('赵', { digits: '1234' }),
    entry('陈', { digits: '5678' }),
    entry('李', { digits: '5678' }),
    entry('周', { digits: '9999', state: 'waiting' }),
  ]

  it.each([
    ['1234', { kind: 'person', entry: people[0] }],
    ['5678', { kind: 'several', entries: [people[1], people[2]] }],
    ['9999', { kind: 'nobody' }],
    ['M.s1.陈.mac', { kind: 'person', entry: people[1] }],
    ['M.s2.陈.mac', { kind: 'otherShift' }],
    ['M.s1.吴.mac', { kind: 'nobody' }],
    ['R.s1.abc.mac', { kind: 'notOurs' }],
    ['https://example.org', { kind: 'notOurs' }],
  ])('%s', (text, seen) => expect(whoseCode(text, 's1', people)).toEqual(seen))
})

describe('the hours of a roster', () => {
  it('is a plan until two hours before the start, is called until the end, and then is closed', () => {
    expect(phaseOf(shift, start - 2 * HOUR - 1)).toBe('plan')
    expect(phaseOf(shift, start - 2 * HOUR)).toBe('roll')
    expect(phaseOf(shift, start + 5 * HOUR)).toBe('after')
    expect(phaseOf({ ...shift, state: 'cancelled' }, start)).toBe('plan')
  })

  it('lists who is here in the order of coming', () => {
    const here = groupsOf([
      entry('赵', { checkedInAt: toIso(start + 2) }),
      entry('陈', { checkedInAt: toIso(start - MINUTE) }),
    ]).here
    expect(here.map(({ personId }) => personId)).toEqual(['陈', '赵'])
  })
})

describe('what is handed to somebody in one tap', () => {
  const kit = [
    { item: '口罩', each: 2 },
    { item: '手套', each: 1 },
  ]
  const come = { checkedInAt: toIso(start) }

  it('is everything on the list, as many as each gets', () => {
    expect(wholeKitFor(entry('赵', come), kit)).toEqual([
      { item: '口罩', given: 2, returned: 0 },
      { item: '手套', given: 1, returned: 0 },
    ])
  })

  it.each([
    ['who has not come', entry('赵')],
    ['who has gone home', entry('赵', { ...come, checkedOutAt: toIso(start + HOUR) })],
    [
      'who was given something already',
      entry('赵', { ...come, kit: [{ item: '手套', given: 1, returned: 1 }] }),
    ],
  ])('is nothing for %s', (_, one) => {
    expect(wholeKitFor(one, kit)).toBeUndefined()
  })

  it('is still everything after all was taken back as a slip, and nothing where nothing is handed out', () => {
    const slip = entry('赵', { ...come, kit: [{ item: '口罩', given: 0, returned: 0 }] })
    expect(wholeKitFor(slip, kit)).toHaveLength(2)
    expect(wholeKitFor(entry('赵', come), [])).toBeUndefined()
  })

  it('is shown as handed out before the server knows', () => {
    const items = wholeKitFor(entry('赵', come), kit) ?? []
    const deed = { op: 'setKit', shiftId: 's1', personId: '赵', body: { personId: '赵', items } } as const
    const [zhao] = rosterWithTaps(roster(entry('赵', come)), [{ deed, at: start }])
    expect(zhao && wholeKitFor(zhao, kit)).toBeUndefined()
  })
})
