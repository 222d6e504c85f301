import { type Asks, DAY, type PostTaskInput, type TaskTemplate, type TaskView } from '@muster/shared'
import { type Day, dayAfter, dayOf, type Hour, hourAt, hoursOf, momentOf, nearDays } from '../../words'

export interface PostDraft {
  /** Absent for one that the shift does not have yet. */
  id?: string
  name: string
  /** 0: not wanted any more. */
  places: number
  note?: string | undefined
  asks?: Asks | undefined
}

/** What the form does not show and passes on as it is. */
export type PassedOn = Pick<PostTaskInput, 'dangerous' | 'units' | 'kit' | 'grants' | 'steps' | 'repeat'>

/** A shift as the form edits it: a place, its hours, its posts. */
export interface SiteDraft {
  /** Tells sites apart while they are edited; places may repeat. */
  key: number
  /** Absent for one that the task does not have yet. */
  id?: string
  place: string
  meetAt: string
  day: Day
  from: Hour
  to: Hour
  /** Days from its start to its end, where it lasts longer than one. */
  days?: number | undefined
  posts: PostDraft[]
}

/** Who leads: the secretary, nobody yet, or as it was. */
export type LeaderChoice = 'me' | 'none' | 'same'

export interface TaskDraft {
  title: string
  kind: string
  note: string
  safety: string
  tags: string[]
  urgent: boolean
  membersOnly: boolean
  leader: LeaderChoice
  passedOn: PassedOn
  sites: SiteDraft[]
}

const wanted = (post: PostDraft) => post.places > 0

export const peopleAt = ({ posts }: SiteDraft) => posts.reduce((sum, post) => sum + post.places, 0)
export const peopleIn = ({ sites }: TaskDraft) => sites.reduce((sum, site) => sum + peopleAt(site), 0)

/** The value that all have in common, if they do. */
function common<T>(values: T[]): T | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}

/** The day and hours of all sites together, as far as they agree. */
export const commonHours = ({ sites }: TaskDraft) => ({
  day: common(sites.map((site) => site.day)),
  from: common(sites.map((site) => site.from)),
  to: common(sites.map((site) => site.to)),
})

/** Today or tomorrow as the template says, and a day later if all of it would be past. */
function firstDay({ day, shifts }: TaskTemplate, now: number): Day {
  const [today = '', tomorrow = ''] = nearDays(now).map(({ value }) => value)
  if (day === 'tomorrow') return tomorrow
  const over = shifts.every(({ from, to }) => Date.parse(hoursOf(today, from, to).startsAt) <= now)
  return over ? tomorrow : today
}

export function draftFrom(template: TaskTemplate, now: number): TaskDraft {
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
  const sites = template.shifts.map(({ meetAt = '', posts, ...shift }, key) => ({
    ...shift,
    key,
    meetAt,
    day,
    posts: [...posts],
  }))
  return { title, kind, note, safety, tags, urgent, membersOnly, leader: 'none', passedOn: others, sites }
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

/** The hours of a site as times. */
export function siteHours({ day, from, to, days }: SiteDraft): { startsAt: string; endsAt: string } {
  const hours = hoursOf(day, from, to)
  if (days === undefined) return hours
  return { ...hours, endsAt: momentOf(dayAfter(day, days), to) }
}

/** A task that stands, to be changed: its shifts that have not ended. */
export function draftOf(task: TaskView, now: number): TaskDraft {
  const { title, kind, note = '', safety = '', tags, urgent, membersOnly } = task
  const { dangerous, units, kit, grants, steps } = task
  const sites = task.shifts.filter(isAhead(now)).map((shift, key) => ({
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
  const passedOn = { dangerous, units, kit, grants, steps }
  return { title, kind, note, safety, tags, urgent, membersOnly, leader: 'same', passedOn, sites }
}

/** The same task once more, from tomorrow on. */
export function draftAgain(task: TaskView, now: number): TaskDraft {
  const all = draftOf({ ...task, shifts: task.shifts.filter(({ state }) => state === 'open') }, 0)
  const [first = ''] = all.sites.map(({ day }) => day).sort()
  const tomorrow = nearDays(now)[1]?.value ?? first
  const days = Math.round((Date.parse(tomorrow) - Date.parse(first)) / DAY)
  const sites = all.sites.map(({ id: _, ...site }) => ({
    ...site,
    day: dayAfter(site.day, days),
    posts: site.posts.map(({ id: __, ...post }) => post),
  }))
  return { ...all, leader: 'none', sites }
}

/** The next site: as the last one, but elsewhere. */
export function newSite({ sites }: TaskDraft): SiteDraft | undefined {
  const last = sites.at(-1)
  if (!last) return undefined
  const key = Math.max(...sites.map((site) => site.key)) + 1
  const { id: _, ...like } = last
  return { ...like, key, place: '', meetAt: '', posts: last.posts.map(({ id: __, ...post }) => post) }
}

/** A site with so many people: its largest post takes them, or gives them up. */
export function withPeople(site: SiteDraft, people: number): SiteDraft {
  const more = people - peopleAt(site)
  const [largest] = [...site.posts].sort((a, b) => b.places - a.places)
  return {
    ...site,
    posts: site.posts.map((post) => (post === largest ? { ...post, places: post.places + more } : post)),
  }
}

const given = (text: string) => (text.trim() === '' ? undefined : text)

/** The draft's shift as the contract takes it. */
function shiftOf(site: SiteDraft) {
  const { place, meetAt, posts } = site
  return {
    ...siteHours(site),
    place,
    meetAt: given(meetAt),
    posts: posts.filter(wanted).map(({ name, places, note, asks }) => ({ name, places, note, asks })),
  }
}

const placesOf = (sites: SiteDraft[]) => [...new Set(sites.map(({ place }) => place.trim()))]

// 60: as long as the contract lets a place be.
const LONGEST_PLACE = 60

/** Where the task as a whole is: its sites by name, the first of them where that is too long. */
export function placeOf({ sites }: TaskDraft): string {
  const places = placesOf(sites)
  const together = places.join('、')
  return together.length <= LONGEST_PLACE ? together : (places[0] ?? '')
}

/** What is to be posted; not yet checked. `leaderId`: who "me" is. */
export function taskToPost(draft: TaskDraft, leaderId: string | undefined): PostTaskInput {
  const { title, kind, note, safety, tags, urgent, membersOnly, leader, passedOn, sites } = draft
  const led = leader === 'me' && leaderId !== undefined ? { leaderId } : {}
  return {
    title,
    kind,
    place: placeOf(draft),
    note: given(note),
    safety: given(safety),
    ...(tags.length > 0 ? { tags } : {}),
    urgent,
    membersOnly,
    ...passedOn,
    shifts: sites.map((site) => ({ ...shiftOf(site), ...led })),
  }
}
