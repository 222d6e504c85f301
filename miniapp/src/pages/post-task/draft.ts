import type { Asks, PostTaskInput } from '@muster/shared'
import { type Day, dayAfter, type Hour, hoursOf, momentOf } from '../../words'
import { repeatToPost, type Wishes, wishesToPost } from './wishes'

export interface PostDraft {
  /** Absent for one that the shift does not have yet. */
  id?: string
  name: string
  /** 0: not wanted any more. */
  places: number
  note?: string | undefined
  asks?: Asks | undefined
}

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
  /** From when on everybody may claim; at once, if not given. */
  opens?: { day: Day; hour: Hour } | undefined
  /** Minutes after the start at which places without a check-in go to the waiting list. */
  freesAfter?: number | undefined
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
  wishes: Wishes
  sites: SiteDraft[]
}

export const wanted = (post: PostDraft) => post.places > 0

export const peopleAt = ({ posts }: SiteDraft) => posts.reduce((sum, post) => sum + post.places, 0)
export const peopleIn = ({ sites }: TaskDraft) => sites.reduce((sum, site) => sum + peopleAt(site), 0)

/** The value that all have in common, if they do. */
export function common<T>(values: T[]): T | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}

/** The day and hours of all sites together, as far as they agree. */
export const commonHours = ({ sites }: TaskDraft) => ({
  day: common(sites.map((site) => site.day)),
  from: common(sites.map((site) => site.from)),
  to: common(sites.map((site) => site.to)),
})

/** The hours of a site as times. */
export function siteHours({ day, from, to, days }: SiteDraft): { startsAt: string; endsAt: string } {
  const hours = hoursOf(day, from, to)
  if (days === undefined) return hours
  return { ...hours, endsAt: momentOf(dayAfter(day, days), to) }
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

export const given = (text: string) => (text.trim() === '' ? undefined : text)

/** The draft's shift as the contract takes it. */
function shiftOf(site: SiteDraft) {
  const { place, meetAt, opens, freesAfter, posts } = site
  return {
    ...siteHours(site),
    place,
    meetAt: given(meetAt),
    ...(opens ? { opensAt: momentOf(opens.day, opens.hour) } : {}),
    ...(freesAfter === undefined ? {} : { freesAfter }),
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
  const { title, kind, note, safety, tags, urgent, membersOnly, leader, wishes, sites } = draft
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
    ...wishesToPost(wishes),
    ...repeatToPost(wishes, sites[0]?.day ?? ''),
    shifts: sites.map((site) => ({ ...shiftOf(site), ...led })),
  }
}

/** The other shifts of a series, and this one: same place, hours and posts. */
export function alikeWith({ sites }: TaskDraft, site: SiteDraft): SiteDraft[] {
  const kind = ({ place, meetAt, from, to, days, posts }: SiteDraft) =>
    JSON.stringify([place, meetAt, from, to, days, posts])
  return sites.filter((other) => kind(other) === kind(site))
}

/** One post by where it stands, and all that are the same work with the same wishes elsewhere. */
const samePost = (one: PostDraft) => (other: PostDraft) =>
  other.name === one.name && JSON.stringify(other.asks) === JSON.stringify(one.asks)

/** The posts of a task by what they ask for: one entry for the same work at several sites. `site` and `at` say where the first of them stands. */
export function askedPosts({ sites }: TaskDraft) {
  const all = sites.flatMap((site) =>
    site.posts.map((post, at) => ({ site: site.key, at, place: site.place, post })),
  )
  const asked = all.filter(({ post }) => wanted(post))
  return asked.filter(({ post }, n) => asked.findIndex((other) => samePost(post)(other.post)) === n)
}

/** The same sites with another wish at that post and at those that are like it. */
export const withAsks = (sites: SiteDraft[], post: PostDraft, asks: Asks | undefined): SiteDraft[] =>
  sites.map((site) => ({
    ...site,
    posts: site.posts.map((one) => (samePost(post)(one) ? { ...one, asks } : one)),
  }))
