import { DAY, MINUTE, type TaskTemplate, type TaskView } from '@muster/shared'
import { type Day, dayAfter, dayOf, hourAt, hoursOf, nearDays } from '../../words'
import type { SiteDraft, TaskDraft } from './draft'
import { firstDayOf } from './repeat'
import { wishesFrom } from './wishes'

/** A template of the catalogue or a community's own. */
type Template = Omit<TaskTemplate, 'key'>

/** Today or tomorrow as the template says, and a day later if all of it would be past. */
function firstDay({ day, task, shifts }: Template, now: number): Day {
  return firstDayOf(task.repeat ?? '', dayFor({ day, shifts }, now))
}

function dayFor({ day, shifts }: Pick<Template, 'day' | 'shifts'>, now: number): Day {
  const [today = '', tomorrow = ''] = nearDays(now).map(({ value }) => value)
  if (day === 'tomorrow') return tomorrow
  const over = shifts.every(({ from, to }) => Date.parse(hoursOf(today, from, to).startsAt) <= now)
  return over ? tomorrow : today
}

export function draftFrom(template: Template, now: number): TaskDraft {
  const {
    title,
    kind,
    note = '',
    safety = '',
    tags = [],
    urgent = false,
    membersOnly = false,
    ...others
  } = template.task
  const day = firstDay(template, now)
  // Nobody can join a shift that has begun.
  const ahead = template.shifts.filter(({ from, to }) => Date.parse(hoursOf(day, from, to).startsAt) > now)
  const sites = ahead.map(({ meetAt = '', posts, ...shift }, key) => ({
    ...shift,
    key,
    meetAt,
    day,
    posts: [...posts],
  }))
  const wishes = wishesFrom(others, day, sites.length)
  return { title, kind, note, safety, tags, urgent, membersOnly, leader: 'none', wishes, sites }
}

/** How many hold a place or wait on these shifts. */
export const signedUpFor = (shifts: TaskView['shifts']) =>
  shifts.reduce(
    (sum, { posts, waiting }) =>
      posts.reduce((taken, post) => taken + post.places - post.left, sum) + waiting,
    0,
  )

export const isAhead = (now: number) => (shift: TaskView['shifts'][number]) =>
  shift.state === 'open' && Date.parse(shift.endsAt) > now

/** The days that a shift of more than one lasts. */
function daysOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): number | undefined {
  if (Date.parse(endsAt) - Date.parse(startsAt) <= DAY) return undefined
  return Math.round((Date.parse(dayOf(endsAt)) - Date.parse(dayOf(startsAt))) / DAY)
}

/** When it opens, and when its places free themselves. */
function gatesOf({ startsAt, opensAt, freesAt }: TaskView['shifts'][number]): Partial<SiteDraft> {
  return {
    ...(opensAt === undefined ? {} : { opens: { day: dayOf(opensAt), hour: hourAt(opensAt) } }),
    ...(freesAt === undefined ? {} : { freesAfter: (Date.parse(freesAt) - Date.parse(startsAt)) / MINUTE }),
  }
}

/** A task that stands, to be changed: its shifts that have not ended. */
export function draftOf(task: TaskView, now: number): TaskDraft {
  const { title, kind, note = '', safety = '', tags, urgent, membersOnly } = task
  const sites = task.shifts.filter(isAhead(now)).map((shift, key) => ({
    ...gatesOf(shift),
    key,
    id: shift.id,
    place: shift.place,
    meetAt: shift.meetAt ?? '',
    day: dayOf(shift.startsAt),
    from: hourAt(shift.startsAt),
    to: hourAt(shift.endsAt, true),
    days: daysOf(shift),
    posts: shift.posts.map(({ id, name, places, note: about, asks }) => ({
      id,
      name,
      places,
      note: about,
      asks,
    })),
  }))
  // Its shifts have come by the rule already: each is one of its own from then on.
  const wishes = wishesFrom({ ...task, repeat: undefined }, '', sites.length)
  return { title, kind, note, safety, tags, urgent, membersOnly, leader: 'same', wishes, sites }
}

/** Of shifts that come again, those of the first time. */
function firstRound(sites: SiteDraft[]): SiteDraft[] {
  const kind = ({ place, from, to }: SiteDraft) => [place, from, to].join()
  return sites.filter((site, n) => sites.findIndex((other) => kind(other) === kind(site)) === n)
}

/** The same task once more, from tomorrow on. */
export function draftAgain(task: TaskView, now: number): TaskDraft {
  const all = draftOf({ ...task, shifts: task.shifts.filter(({ state }) => state === 'open') }, 0)
  const round = task.repeat === undefined ? all.sites : firstRound(all.sites)
  const [first = ''] = round.map(({ day }) => day).sort()
  const tomorrow = firstDayOf(task.repeat ?? '', nearDays(now)[1]?.value ?? first)
  const days = Math.round((Date.parse(tomorrow) - Date.parse(first)) / DAY)
  // When it opens is said anew: that moment belonged to the last time.
  const sites = round.map(({ id: _, opens: __, ...site }) => ({
    ...site,
    day: dayAfter(site.day, days),
    posts: site.posts.map(({ id: ___, ...post }) => post),
  }))
  return { ...all, leader: 'none', wishes: wishesFrom(task, tomorrow, sites.length), sites }
}
