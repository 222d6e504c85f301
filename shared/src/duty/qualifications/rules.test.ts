import { describe, expect, it } from 'vitest'
import { choosePost, shiftRefusal } from '../rules'
import { ageAt, easiest, postRefusal, type Qualified, qualificationsOf } from './rules'

const AT = '2021-10-25T20:00:00+08:00'
const person = (held: Record<string, string> = {}, more: Partial<Qualified> = {}): Qualified => ({
  held,
  ...more,
})
const code = (who: Qualified, wanted: Parameters<typeof postRefusal>[1]) =>
  postRefusal(who, wanted, AT)?.code ?? null

describe('a post that asks for something', () => {
  it('takes who has it, and says to others what it is', () => {
    expect(code(person({ 'role:民警': '' }), { role: '民警' })).toBeNull()
    expect(postRefusal(person(), { role: '民警' }, AT)).toEqual({
      code: 'ROLE_NEEDED',
      details: { role: '民警' },
    })
    expect(postRefusal(person({ 'skill:英语': '' }), { skills: ['英语', '驾照'] }, AT)).toEqual({
      code: 'SKILL_NEEDED',
      details: { skill: '驾照' },
    })
    expect(postRefusal(person(), { training: '消毒培训' }, AT)).toEqual({
      code: 'TRAINING_NEEDED',
      details: { course: '消毒培训' },
    })
  })

  it('does not take a skill for a role of the same name', () => {
    expect(code(person({ 'skill:民警': '' }), { role: '民警' })).toBe('ROLE_NEEDED')
  })

  it.each([
    ['2021-10-26', null],
    ['2021-10-25', null],
    ['2021-10-24', 'TRAINING_NEEDED'],
  ])('counts a training that ends on %s by the day of the shift', (until, expected) => {
    expect(code(person({ 'training:消毒培训': until }), { training: '消毒培训' })).toBe(expected)
  })

  it('asks for what cannot be changed first, and for a tap last', () => {
    const all = { role: '民警', skills: ['英语'], training: '消毒培训', minAge: 18 }
    const born = { born: '2009-01' }
    const codes = [
      code(person({}, born), all),
      code(person({}, { born: '1990-01' }), all),
      code(person({ 'role:民警': '' }, { born: '1990-01' }), all),
      code(person({ 'role:民警': '', 'training:消毒培训': '' }, { born: '1990-01' }), all),
      code(person({}, born), undefined),
    ]
    expect(codes).toEqual(['AGE_NEEDED', 'ROLE_NEEDED', 'TRAINING_NEEDED', 'SKILL_NEEDED', 'CONSENT_NEEDED'])
    expect(easiest(codes.map((each) => ({ code: each! })))?.code).toBe('CONSENT_NEEDED')
  })
})

describe('age', () => {
  it.each([
    ['2003-09', null],
    ['2003-10', 'AGE_NEEDED'],
    ['2003-11', 'AGE_NEEDED'],
  ])('counts once the month of birth is over: 18 in October, born %s', (born, expected) => {
    expect(code(person({}, { born }), { minAge: 18 })).toBe(expected)
  })

  it('has to be known where it is asked for, and is no matter elsewhere', () => {
    expect(postRefusal(person(), { minAge: 18 }, AT)).toEqual({
      code: 'AGE_NEEDED',
      details: { minAge: 18, known: false },
    })
    expect(code(person(), undefined)).toBeNull()
  })

  it('under fourteen needs a guardian who agrees', () => {
    expect(code(person({}, { born: '2007-10' }), undefined)).toBe('CONSENT_NEEDED')
    expect(code(person({}, { born: '2007-09' }), undefined)).toBeNull()
    expect(code(person({}, { born: '2010-01', consented: AT }), undefined)).toBeNull()
  })

  it('is in full years over the turn of a year', () => {
    expect([ageAt('1950-12', '2021-12-31'), ageAt('1950-12', '2022-01-01')]).toEqual([70, 71])
  })
})

it('reads what is held, whatever its name has in it', () => {
  expect(qualificationsOf({ 'skill:驾照：C1': '2022-01-01', 'team:a:b': '', nothing: '' })).toEqual([
    { kind: 'skill', name: '驾照：C1', until: '2022-01-01' },
    { kind: 'team', name: 'a:b' },
  ])
})

describe('a shift of posts by role', () => {
  const posts = [
    { id: 'p1', name: '交警', places: 1, asks: { role: '交警' } },
    { id: 'p2', name: '青年', places: 2, asks: { skills: ['青年'] } },
    { id: 'p3', name: '翻译', places: 3, asks: { skills: ['英语'] } },
  ]
  const shift = (left: Record<string, number>) => ({
    id: 's1',
    taskId: 't1',
    communityId: 'c1',
    title: '巡逻',
    place: '广场',
    startsAt: AT,
    endsAt: '2021-10-25T22:00:00+08:00',
    joinUntil: AT,
    state: 'open' as const,
    terms: 1,
    membersOnly: false,
    roster: {},
    posts,
    left,
  })
  const now = Date.parse(AT) - 24 * 3_600_000
  const young = person({ 'skill:青年': '' })
  const choose = (
    who: Qualified,
    left: Record<string, number>,
    want: { postId?: string; wait?: boolean } = {},
  ) => choosePost(shift(left), want, now, (post) => postRefusal(who, post.asks, AT))

  it('gives "any post" only one whose gate is passed, roomy or not', () => {
    expect(choose(young, { p1: 1, p2: 1, p3: 3 })).toEqual({ ok: true, postId: 'p2', waiting: false })
  })

  it('is full for who passes no other gate, though others have places', () => {
    expect(choose(young, { p1: 1, p2: 0, p3: 3 })).toMatchObject({ refusal: { code: 'SHIFT_FULL' } })
    expect(choose(young, { p1: 1, p2: 0, p3: 3 }, { postId: 'p2' })).toMatchObject({
      refusal: { code: 'SHIFT_FULL' },
    })
  })

  it('names as posts with places only those that one may take', () => {
    const both = person({ 'skill:青年': '', 'skill:英语': '' })
    expect(choose(both, { p1: 1, p2: 0, p3: 3 }, { postId: 'p2' })).toMatchObject({
      refusal: { code: 'POST_FULL', details: { posts: [{ id: 'p3', name: '翻译', left: 3 }] } },
    })
  })

  it('lets one wait only where one might stand', () => {
    expect(choose(young, { p1: 0, p2: 0, p3: 0 }, { wait: true })).toEqual({
      ok: true,
      postId: 'p2',
      waiting: true,
    })
    expect(choose(young, { p1: 0, p2: -2, p3: 0 }, { wait: true })).toMatchObject({
      refusal: { code: 'WAITLIST_FULL' },
    })
  })

  it('says to who passes no gate at all which is the easiest, full or not', () => {
    for (const left of [
      { p1: 1, p2: 2, p3: 3 },
      { p1: 0, p2: 0, p3: 0 },
    ])
      expect(choose(person(), left)).toMatchObject({ refusal: { code: 'SKILL_NEEDED' } })
    expect(choose(person(), { p1: 1 }, { postId: 'p1' })).toMatchObject({ refusal: { code: 'ROLE_NEEDED' } })
  })

  it('is not open before the moment that was set, and is at it', () => {
    const opensAt = '2021-10-25T12:00:00+08:00'
    const opening = { ...shift({ p1: 1 }), opensAt }
    expect(shiftRefusal(opening, Date.parse(opensAt) - 1, undefined)).toEqual({
      code: 'NOT_OPEN_YET',
      details: { opensAt },
    })
    expect(shiftRefusal(opening, Date.parse(opensAt), undefined)).toBeNull()
  })
})
