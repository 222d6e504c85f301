import {
  type ChangeTaskInput,
  DAY,
  type ShiftChange,
  type ShiftView,
  type TaskView,
  toIso,
} from '@muster/shared'
import { momentOf } from '../../words'
import { type SiteDraft, siteHours, type TaskDraft, taskToPost } from './draft'
import { saidOnce } from './every'
import { draftOf } from './sources'
import { wishesToPost } from './wishes'

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

/** A new site with the place and hours of a shift that nobody else in the draft is: it has been added already, or was taken out and put in again. */
function adopted(draft: TaskDraft, task: TaskView, now: number): TaskDraft {
  const free = draftOf(task, now).sites.filter(({ id }) => draft.sites.every((site) => site.id !== id))
  const sites = draft.sites.map((site) => {
    if (site.id !== undefined) return site
    const at = free.findIndex(
      ({ place, day, from, to }) =>
        !differs([place, day, from, to], [site.place.trim(), site.day, site.from, site.to]),
    )
    const [same] = at >= 0 ? free.splice(at, 1) : []
    if (same?.id === undefined) return site
    const ids = new Map(same.posts.map((post) => [post.name, post.id]))
    const posts = site.posts.map((post) => {
      const id = ids.get(post.name.trim())
      return id === undefined ? post : { ...post, id }
    })
    return { ...site, id: same.id, posts }
  })
  return { ...draft, sites }
}

/** New hours, if they are other than they were; a new day alone moves a shift of any length as it is. */
function hoursChanged(site: SiteDraft, before: SiteDraft, shift: ShiftView) {
  if (site.from !== before.from || site.to !== before.to || site.days !== before.days) return siteHours(site)
  if (site.day === before.day) return {}
  const days = Math.round((Date.parse(site.day) - Date.parse(before.day)) / DAY) * DAY
  return {
    startsAt: toIso(Date.parse(shift.startsAt) + days),
    endsAt: toIso(Date.parse(shift.endsAt) + days),
  }
}

/** When it opens, and when its places free themselves; null takes it away. */
function gatesChanged(site: SiteDraft, before: SiteDraft) {
  const opensAt = site.opens ? momentOf(site.opens.day, site.opens.hour) : null
  return {
    ...(differs(site.opens, before.opens) ? { opensAt } : {}),
    ...(site.freesAfter === before.freesAfter ? {} : { freesAfter: site.freesAfter ?? null }),
  }
}

/** What the task asks for and did not, or otherwise; what is not asked for any more is emptied. */
function wishesChanged(draft: TaskDraft, was: TaskDraft) {
  const emptied = { dangerous: null, grants: null, units: [], kit: [], steps: [] }
  const after = { ...emptied, ...wishesToPost(draft.wishes) }
  const before = { ...emptied, ...wishesToPost(was.wishes) }
  return {
    ...(differs(after.dangerous, before.dangerous) ? { dangerous: after.dangerous } : {}),
    ...(differs(after.grants, before.grants) ? { grants: after.grants } : {}),
    ...(differs(after.units, before.units) ? { units: after.units } : {}),
    ...(differs(after.kit, before.kit) ? { kit: after.kit } : {}),
    ...(differs(after.steps, before.steps) ? { steps: after.steps } : {}),
  }
}

type Led = { leaderId?: string | null }

function changeOf(site: SiteDraft, before: SiteDraft, shift: ShiftView, led: Led): ShiftChange | undefined {
  const posts = site.posts.filter(({ places }) => places > 0)
  const listed = shift.posts.map(({ id, name, places, note, asks }) => ({ id, name, places, note, asks }))
  const after = posts.map(({ id, name, places, note, asks }) => ({
    id,
    name: name.trim(),
    places,
    note,
    asks,
  }))
  const change = {
    ...hoursChanged(site, before, shift),
    ...gatesChanged(site, before),
    ...(site.place.trim() === shift.place ? {} : { place: site.place }),
    ...(site.meetAt.trim() === (shift.meetAt ?? '') ? {} : { meetAt: site.meetAt.trim() || null }),
    ...(differs(listed, after) ? { posts: after } : {}),
    ...led,
  }
  return Object.keys(change).length > 0 ? { id: shift.id, ...change } : undefined
}

/**
 * What the draft changes in the task as it now stands; undefined when nothing.
 * A change that was made already does not appear, so that sending the draft twice does it once.
 */
export function changesIn(
  edited: TaskDraft,
  task: TaskView,
  leaderId: string | undefined,
  now: number,
): ChangeTaskInput | undefined {
  const draft = adopted(edited, task, now)
  const was = draftOf(task, now)
  const led = draft.leader === 'same' ? {} : { leaderId: draft.leader === 'me' ? (leaderId ?? null) : null }
  const standing = new Map(task.shifts.map((shift) => [shift.id, shift]))
  const each = was.sites.flatMap((before) => {
    const { id = '' } = before
    const site = draft.sites.find((one) => one.id === id)
    const shift = standing.get(id)
    if (!site) return [{ id, cancelled: true as const }]
    const change = shift && changeOf(site, before, shift, led)
    return change ? [change] : []
  })
  const stayed = draft.sites.filter(({ id }) => id !== undefined && standing.has(id))
  const { everyShift, shifts } = saidOnce(each, stayed, was.sites, task.shifts, now)
  const added = { ...draft, sites: draft.sites.filter(({ id }) => id === undefined) }
  const addShifts = taskToPost(added, leaderId).shifts
  const text = (name: 'note' | 'safety') =>
    draft[name].trim() === was[name] ? {} : { [name]: draft[name].trim() || null }
  const changes: ChangeTaskInput = {
    ...(draft.title.trim() === was.title ? {} : { title: draft.title }),
    ...text('note'),
    ...text('safety'),
    ...(draft.urgent === was.urgent ? {} : { urgent: draft.urgent }),
    ...(draft.membersOnly === was.membersOnly ? {} : { membersOnly: draft.membersOnly }),
    ...wishesChanged(draft, was),
    ...(everyShift ? { everyShift } : {}),
    ...(shifts.length > 0 ? { shifts } : {}),
    ...(addShifts.length > 0 ? { addShifts } : {}),
  }
  return Object.keys(changes).length > 0 ? changes : undefined
}
