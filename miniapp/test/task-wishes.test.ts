import { postTaskInput, type TaskView, taskTemplates, templateInput, toIso } from '@muster/shared'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { changesIn } from '../src/pages/post-task/changes'
import { alikeWith, askedPosts, type TaskDraft, taskToPost, withAsks } from '../src/pages/post-task/draft'
import { daysOfRepeat, firstDayOf, repeatFrom, ruleOf } from '../src/pages/post-task/repeat'
import { draftAgain, draftFrom, draftOf } from '../src/pages/post-task/sources'
import { nameFor, templateOf } from '../src/pages/post-task/template'
import { wishSaid } from '../src/pages/post-task/wishes/said'
import { shift, task } from './street'

// Monday evening.
const night = Date.parse('2021-10-25T23:06:00+08:00')
const named = (key: string) => taskTemplates.find((template) => template.key === key)!
const before = Date.parse(shift.startsAt) - 3_600_000
const DAY = 86_400_000

/** Three weeks of one shift, as the server made them of a rule. */
const weeks: TaskView = {
  ...task,
  repeat: 'FREQ=WEEKLY;COUNT=3',
  shifts: [0, 7, 14].map((days) => ({
    ...shift,
    id: `w${days}`,
    startsAt: toIso(Date.parse(shift.startsAt) + days * DAY),
    endsAt: toIso(Date.parse(shift.endsAt) + days * DAY),
  })),
}
const changes = (draft: TaskDraft, standing: TaskView) => changesIn(draft, standing, 'me', before)

describe('a repetition', () => {
  it('is said as people say it', () => {
    const draft = draftFrom(named('patrol'), night)
    expect(wishSaid('repeat', draft, night)).toBe('每周二，到 12 月 14 日，共 8 班')
    const daily = {
      ...draft,
      wishes: { ...draft.wishes, repeat: { every: 'day' as const, also: [], times: 3 } },
    }
    expect(wishSaid('repeat', daily, night)).toBe('每天，到 10 月 28 日，共 3 班')
  })

  it('goes on its weekdays, and comes back from its rule', () => {
    const repeat = { every: 'week' as const, also: [6], times: 4 }
    expect(daysOfRepeat(repeat, '2021-10-26')).toEqual([
      '2021-10-26',
      '2021-10-30',
      '2021-11-02',
      '2021-11-06',
    ])
    expect(ruleOf(repeat, '2021-10-26')).toBe('FREQ=WEEKLY;BYDAY=TU,SA;COUNT=4')
    expect(repeatFrom('FREQ=WEEKLY;BYDAY=TU,SA;COUNT=4', '2021-10-26', 40)).toEqual(repeat)
  })

  it('counts up to a day, that day included', () => {
    expect(repeatFrom('FREQ=WEEKLY;UNTIL=20211225', '2021-11-20', 40)).toEqual({
      every: 'week',
      also: [],
      times: 6,
    })
  })

  it('that says more than the form can show is passed on as it is', () => {
    const monthly = { ...named('relief'), task: { ...named('relief').task, repeat: 'FREQ=MONTHLY;COUNT=3' } }
    const draft = draftFrom(monthly, night)
    expect(wishSaid('repeat', draft, night)).toBe('按模板的规则重复')
    expect(taskToPost(draft, undefined).repeat).toBe('FREQ=MONTHLY;COUNT=3')
  })

  it('begins on the first day that it has', () => {
    expect(firstDayOf('FREQ=WEEKLY;BYDAY=SA;COUNT=6', '2021-10-26')).toBe('2021-10-30')
    expect(firstDayOf('FREQ=WEEKLY;COUNT=6', '2021-10-26')).toBe('2021-10-26')
  })
})

describe('the shared templates', () => {
  it.each(taskTemplates.map((template) => [template.name, template] as const))(
    'can be posted as they are: %s',
    (_, template) => {
      expect(v.safeParse(postTaskInput, taskToPost(draftFrom(template, night), 'me')).issues).toBeUndefined()
    },
  )

  it('say what their posts ask for', () => {
    expect(wishSaid('asks', draftFrom(named('patrol'), night), night)).toContain('交警')
  })
})

describe('what posts ask for', () => {
  it('is said once for the same work at several sites, and changed at all of them', () => {
    const draft = draftFrom(named('sampling'), night)
    const names = askedPosts(draft).map(({ post }) => post.name)
    expect(names).toEqual(['秩序', '登记', '扫码', '分流', '测温'])
    const [, desk] = askedPosts(draft)
    const sites = withAsks(draft.sites, desk!.post, { skills: ['英语'] })
    expect(sites.map(({ posts }) => posts.filter(({ asks }) => asks).map(({ name }) => name))).toEqual([
      ['登记'],
      ['登记'],
      [],
    ])
  })
})

describe('a series that stands', () => {
  it('is alike, and is changed on one shift alone', () => {
    const draft = draftOf(weeks, before)
    expect(alikeWith(draft, draft.sites[0]!)).toHaveLength(3)
    const sites = draft.sites.map((site, n) => (n === 1 ? { ...site, place: '西口' } : site))
    expect(changes({ ...draft, sites }, weeks)).toEqual({ shifts: [{ id: 'w7', place: '西口' }] })
  })

  it('is changed on all shifts by saying it once', () => {
    const draft = draftOf(weeks, before)
    const sites = draft.sites.map((site) => ({ ...site, from: '06:00', to: '24:00', meetAt: '广场' }))
    expect(changes({ ...draft, sites }, weeks)).toEqual({
      everyShift: { startsAt: '06:00', endsAt: '24:00', meetAt: '广场' },
    })
  })

  it('keeps what differs apart from what is said once', () => {
    const draft = draftOf(weeks, before)
    const sites = draft.sites.map((site, n) => ({ ...site, place: '西口', meetAt: n === 2 ? '广场' : '' }))
    expect(changes({ ...draft, sites }, weeks)).toEqual({
      everyShift: { place: '西口' },
      shifts: [{ id: 'w14', meetAt: '广场' }],
    })
  })

  it('does not get other hours all at once where one of them has begun', () => {
    const now = Date.parse(shift.startsAt) + 60_000
    const draft = draftOf(weeks, now)
    const sites = draft.sites.map((site) => ({ ...site, to: '23:00' }))
    const changed = changesIn({ ...draft, sites }, weeks, 'me', now)
    expect(changed?.everyShift).toBeUndefined()
    expect(changed?.shifts).toHaveLength(3)
  })

  it('is posted again as its first shift and the rule', () => {
    const again = draftAgain(weeks, night)
    expect(again.sites).toHaveLength(1)
    expect(taskToPost(again, 'me').repeat).toBe('FREQ=WEEKLY;COUNT=3')
  })
})

describe('wishes of a task that stands', () => {
  it('are changed alone, and emptied when they are not wanted any more', () => {
    const standing = { ...task, dangerous: { insurance: '意外险' }, kit: [{ item: '手套', each: 1 }] }
    const draft = draftOf(standing, before)
    expect(changes(draft, standing)).toBeUndefined()
    const wishes = {
      ...draft.wishes,
      insurance: ' ',
      kit: [{ item: '手套', each: 0 }],
      units: ['m2' as const],
    }
    expect(changes({ ...draft, wishes }, standing)).toEqual({ dangerous: null, kit: [], units: ['m2'] })
  })

  it('open at a moment, and let places go, shift by shift', () => {
    const draft = draftOf(task, before)
    const opens = { day: '2021-10-26', hour: '08:00' }
    const sites = draft.sites.map((site) => ({ ...site, opens, freesAfter: 15 }))
    expect(changes({ ...draft, sites }, task)?.shifts).toEqual([
      { id: 's1', opensAt: '2021-10-26T08:00:00+08:00', freesAfter: 15 },
    ])
    const open = {
      ...shift,
      opensAt: '2021-10-26T08:00:00+08:00',
      freesAt: toIso(Date.parse(shift.startsAt) + 900_000),
    }
    const standing = { ...task, shifts: [open] }
    const known = draftOf(standing, before)
    expect(known.sites[0]).toMatchObject({ opens, freesAfter: 15 })
    const off = known.sites.map((site) => ({ ...site, opens: undefined, freesAfter: undefined }))
    expect(changes({ ...known, sites: off }, standing)?.shifts).toEqual([
      { id: 's1', opensAt: null, freesAfter: null },
    ])
  })
})

describe('a template of our own', () => {
  it('keeps everything but the day, and remembers its weekday', () => {
    const draft = draftFrom(named('patrol'), night)
    const template = v.parse(templateInput, templateOf(draft, '周二巡逻', night))
    expect(template.task.repeat).toBe('FREQ=WEEKLY;BYDAY=TU;COUNT=8')
    const saturday = Date.parse('2021-10-30T09:00:00+08:00')
    const again = draftFrom(template, saturday)
    expect(again.sites[0]?.day).toBe('2021-11-02')
    expect(askedPosts(again)).toEqual(askedPosts(draft))
  })

  it('is not called as a shared one', () => {
    expect(nameFor(draftFrom(named('sampling'), night))).toBe('')
    expect(nameFor(draftFrom(named('patrol'), night))).toBe('文明巡逻')
  })
})
