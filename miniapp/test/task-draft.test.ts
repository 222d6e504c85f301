import { postTaskInput, type TaskView, taskTemplates } from '@muster/shared'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { changesIn } from '../src/pages/post-task/changes'
import {
  newSite,
  peopleAt,
  peopleIn,
  type TaskDraft,
  taskToPost,
  withPeople,
} from '../src/pages/post-task/draft'
import { draftAgain, draftFrom, draftOf } from '../src/pages/post-task/sources'
import { isTooLong, splitLong } from '../src/pages/post-task/too-long'
import { shift, task } from './street'

// The night of the mock-ups.
const night = Date.parse('2021-10-24T23:06:00+08:00')
const [sampling, disinfection, checkpoint] = taskTemplates
const before = Date.parse(shift.startsAt) - 3_600_000
const two: TaskView = { ...task, shifts: [shift, { ...shift, id: 's2', place: '西口采样点' }] }

const siteOf = (draft: TaskDraft, at: number) => draft.sites[at]!
const withSite = (draft: TaskDraft, at: number, change: object): TaskDraft => ({
  ...draft,
  sites: draft.sites.map((site, place) => (place === at ? { ...site, ...change } : site)),
})
const changes = (draft: TaskDraft, standing = two) => changesIn(draft, standing, 'me', before)

describe('a draft from a template', () => {
  it('can be posted as it is, for tomorrow', () => {
    const draft = draftFrom(sampling!, night)
    expect(peopleIn(draft)).toBe(30)
    const posted = v.parse(postTaskInput, taskToPost(draft, 'me'))
    expect(posted.shifts.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(
      Array(3).fill(['2021-10-25T07:00:00+08:00', '2021-10-25T12:00:00+08:00']),
    )
    expect(posted.place).toBe('东门采样点、小学操场采样点、西口采样点')
  })

  it('is for tonight while that is ahead, else for tomorrow night', () => {
    const evening = Date.parse('2021-10-24T19:00:00+08:00')
    const [tonight] = taskToPost(draftFrom(disinfection!, evening), undefined).shifts
    expect(tonight).toMatchObject({
      startsAt: '2021-10-24T20:00:00+08:00',
      endsAt: '2021-10-25T00:00:00+08:00',
    })
    expect(siteOf(draftFrom(disinfection!, night), 0).day).toBe('2021-10-25')
  })

  it('keeps each shift its own hours', () => {
    const posted = taskToPost(draftFrom(checkpoint!, night), undefined)
    expect(posted.shifts.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['06:00', '12:00', '18:00'])
    expect(posted.place).toBe('小区大门')
  })

  it('names the leader on every shift, when it is oneself', () => {
    const posted = taskToPost({ ...draftFrom(sampling!, night), leader: 'me' }, 'p9')
    expect(posted.shifts.map(({ leaderId }) => leaderId)).toEqual(['p9', 'p9', 'p9'])
  })
})

describe('editing a draft', () => {
  it('gives more people to the largest post, and takes them from it', () => {
    const site = siteOf(draftFrom(sampling!, night), 0)
    expect(withPeople(site, 16).posts.map(({ places }) => places)).toEqual([10, 4, 2])
    expect(peopleAt(withPeople(site, 9))).toBe(9)
  })

  it('adds a site like the last one, but elsewhere and with nobody’s ids', () => {
    const added = newSite(draftOf(two, before))
    expect(added).toMatchObject({ place: '', key: 2 })
    expect(added).not.toHaveProperty('id')
    expect(added?.posts.every((post) => post.id === undefined)).toBe(true)
  })

  it('leaves out a post with nobody', () => {
    const draft = draftFrom(sampling!, night)
    const [first, ...others] = siteOf(draft, 0).posts
    const [posted] = taskToPost(
      withSite(draft, 0, { posts: [{ ...first!, places: 0 }, ...others] }),
      'me',
    ).shifts
    expect(posted?.posts.map(({ name }) => name)).toEqual(['登记', '扫码'])
  })
})

describe('a shift too long for anybody', () => {
  const watch = (from: string, to: string) => {
    const { sites } = withSite(draftFrom(sampling!, night), 1, { from, to, id: 's9' })
    return { sites, split: splitLong(sites, sites) }
  }
  const said = ({ day, from, to }: TaskDraft['sites'][number]) => `${day} ${from}–${to}`

  it('becomes two that go on one after the other, and the others stay', () => {
    const { sites, split } = watch('07:00', '19:00')
    expect(split.map(said)).toEqual([
      '2021-10-25 07:00–12:00',
      '2021-10-25 07:00–13:00',
      '2021-10-25 13:00–19:00',
      '2021-10-25 07:00–12:00',
    ])
    expect(split.map(({ id }) => id)).toEqual([undefined, 's9', undefined, undefined])
    expect(new Set(split.map(({ key }) => key)).size).toBe(4)
    expect(sites.filter(isTooLong)).toHaveLength(1)
    expect(split.filter(isTooLong)).toEqual([])
  })

  it.each([
    ['20:00', '08:00', ['2021-10-25 20:00–02:00', '2021-10-26 02:00–08:00']],
    ['18:00', '06:00', ['2021-10-25 18:00–24:00', '2021-10-26 00:00–06:00']],
    ['07:00', '17:30', ['2021-10-25 07:00–12:30', '2021-10-25 12:30–17:30']],
  ])('is parted at a half hour, on its own day: %s to %s', (from, to, halves) => {
    expect(watch(from, to).split.slice(1, 3).map(said)).toEqual(halves)
  })
})

describe('what a draft changes in a task that stands', () => {
  it('is nothing when nothing was edited', () => {
    expect(changes(draftOf(two, before))).toBeUndefined()
  })

  it('is the new hours of the one shift, and no other', () => {
    const draft = withSite(draftOf(two, before), 1, { from: '06:00' })
    const [change] = changes(draft)?.shifts ?? []
    expect(changes(draft)?.shifts).toHaveLength(1)
    expect(change?.id).toBe('s2')
    expect(change?.startsAt?.slice(11, 16)).toBe('06:00')
    expect(change?.posts).toBeUndefined()
  })

  it('moves a shift of many days as it is', () => {
    const long = { ...shift, endsAt: '2040-01-15T12:00:00+08:00', startsAt: '2040-01-01T07:00:00+08:00' }
    const standing = { ...task, shifts: [long] }
    const draft = draftOf(standing, before)
    expect(changes(draft, standing)).toBeUndefined()
    expect(changes(withSite(draft, 0, { day: '2040-01-03' }), standing)?.shifts).toEqual([
      { id: 's1', startsAt: '2040-01-03T07:00:00+08:00', endsAt: '2040-01-17T12:00:00+08:00' },
    ])
  })

  it('keeps the ids of posts, so that nobody loses a place by a new name', () => {
    const draft = draftOf(two, before)
    const posts = siteOf(draft, 0).posts.map((post) => ({ ...post, name: `${post.name}甲` }))
    expect(changes(withSite(draft, 0, { posts }))?.shifts?.[0]?.posts?.map(({ id }) => id)).toEqual([
      'p1',
      'p2',
    ])
  })

  it('cancels a site that was taken out', () => {
    const draft = draftOf(two, before)
    expect(changes({ ...draft, sites: draft.sites.slice(0, 1) })?.shifts).toEqual([
      { id: 's2', cancelled: true },
    ])
  })

  it('adds a site once, also when the answer was lost and it is sent again', () => {
    const draft = draftOf(two, before)
    const site = { ...newSite(draft)!, place: '南门采样点' }
    const edited = { ...draft, sites: [...draft.sites, site] }
    expect(changes(edited)?.addShifts).toHaveLength(1)
    const arrived = { ...two, shifts: [...two.shifts, { ...shift, id: 's3', place: '南门采样点' }] }
    expect(changes(edited, arrived)).toBeUndefined()
  })

  it('takes the leader out only when asked', () => {
    const draft = draftOf(two, before)
    expect(changes({ ...draft, leader: 'none' })).toEqual({ everyShift: { leaderId: null } })
    expect(changes({ ...draft, note: ' ' })).toBeUndefined()
  })
})

describe('the same task once more', () => {
  it('is for tomorrow, with posts and places but without ids', () => {
    const again = draftAgain(two, night)
    expect(again.sites.map(({ day }) => day)).toEqual(['2021-10-25', '2021-10-25'])
    expect(peopleIn(again)).toBe(20)
    expect(v.safeParse(postTaskInput, taskToPost(again, 'me')).success).toBe(true)
    expect(JSON.stringify(again)).not.toContain('"id"')
  })
})
