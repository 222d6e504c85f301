import { blankTask, postTaskInput, type TaskTemplate, type TaskView, taskTemplates } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { useCommunityId, useElder, useMembership, useSession, useTask, useTemplates } from '../../data'
import { words } from '../../words'
import { type Problem, problemIn } from '../post/problem'
import { newSite, type SiteDraft, siteHours, type TaskDraft, taskToPost } from './draft'
import { draftAgain, draftFrom, draftOf } from './sources'
import { useKeeping } from './useKeeping'
import { useSending } from './useSending'
import type { Wishes } from './wishes'
import type { WishKey } from './wishes/said'

export type OpenSheet =
  | { kind: 'site'; key: number }
  | { kind: 'more' }
  | { kind: 'preview' }
  | { kind: 'close' }
  | { kind: 'wishes' }
  | { kind: 'wish'; of: WishKey }
  /** `post`: its place in the site's list. */
  | { kind: 'asks'; site: number; post: number }
  | { kind: 'save-template' }
  | { kind: 'drop-template' }

export type PostTaskOnPage = NonNullable<ReturnType<typeof usePostTask>['form']>

const templateOf = (key: string | undefined): TaskTemplate =>
  taskTemplates.find((template) => template.key === key) ?? blankTask

/** What stands in the way of sending it, as far as one can tell here. */
function problemWith(draft: TaskDraft, standing: TaskView | undefined): Problem | undefined {
  const checked = v.safeParse(postTaskInput, taskToPost(draft, undefined))
  if (!checked.success) return problemIn(checked.issues[0])
  const known = new Set(standing?.shifts.map(({ id }) => id))
  const past = draft.sites.findIndex(
    (site) => !known.has(site.id ?? '') && Date.parse(siteHours(site).startsAt) <= Date.now(),
  )
  if (past < 0) return undefined
  return {
    title: words.post.mend(words.post.nth(words.post.shiftUnit, past + 1), words.post.past),
  }
}

/** The form for a new task (from a template, or like an earlier one) and for changing one that stands. */
export function usePostTask() {
  const { params } = useRouter()
  const here = useCommunityId()
  const elder = useElder()
  const session = useSession()
  const task = useTask(params.id ?? params.like ?? '')
  const templates = useTemplates(params.own === undefined ? '' : here)
  const [openedAt] = useState(Date.now)
  const [edited, setEdited] = useState<TaskDraft>()
  const [sheet, setSheet] = useState<OpenSheet>()
  const [problem, setProblem] = useState<Problem>()

  const source = task.state === 'ready' ? task.data : undefined
  const own = templates.state === 'ready' ? templates.data.find(({ id }) => id === params.own) : undefined
  const standing = params.id === undefined ? undefined : source
  const communityId = source?.community.id ?? here
  const membership = useMembership(communityId)

  const start = () => {
    if (standing) return draftOf(standing, openedAt)
    if (params.like !== undefined) return source && draftAgain(source, openedAt)
    if (params.own !== undefined) return own && draftFrom(own, openedAt)
    return params.id === undefined ? draftFrom(templateOf(params.template), openedAt) : undefined
  }
  const draft = edited ?? start()

  const sending = useSending({
    communityId,
    personId: session?.person.id,
    standing,
    refresh: async () => {
      if (task.state !== 'loading') await task.refresh()
    },
    startOver: () => setEdited(undefined),
    setProblem,
  })

  const keeping = useKeeping({ communityId, setProblem, closeSheet: () => setSheet(undefined) })

  const edit = (from: TaskDraft, change: Partial<TaskDraft>) => {
    setProblem(undefined)
    setEdited({ ...from, ...change })
  }

  const send = (now: TaskDraft, removes?: number) => {
    const wrong = problemWith(now, standing)
    setProblem(wrong)
    if (!wrong) sending.send(now, removes)
  }

  const ready = (now: TaskDraft) => ({
    ...sending,
    ...keeping,
    draft: now,
    own,
    standing,
    closed: standing?.state === 'closed',
    elder,
    now: openedAt,
    problem,
    community: membership?.name ?? source?.community.name ?? '',
    sheet,
    openSheet: (next: typeof sheet) => {
      setProblem(undefined)
      setSheet(next)
    },
    closeSheet: () => setSheet(undefined),
    edit: (change: Partial<TaskDraft>) => edit(now, change),
    editSites: (change: Partial<SiteDraft>) =>
      edit(now, { sites: now.sites.map((site) => ({ ...site, ...change })) }),
    editEach: (which: SiteDraft[], change: Partial<SiteDraft>) => {
      const keys = which.map(({ key }) => key)
      edit(now, {
        sites: now.sites.map((site) => (keys.includes(site.key) ? { ...site, ...change } : site)),
      })
    },
    editWishes: (change: Partial<Wishes>) => edit(now, { wishes: { ...now.wishes, ...change } }),
    editSite: (next: SiteDraft) =>
      edit(now, { sites: now.sites.map((site) => (site.key === next.key ? next : site)) }),
    addSite: () => {
      const site = newSite(now)
      if (!site) return
      edit(now, { sites: [...now.sites, site] })
      setSheet({ kind: 'site', key: site.key })
    },
    removeSite: (key: number) => {
      setSheet(undefined)
      edit(now, { sites: now.sites.filter((site) => site.key !== key) })
    },
    send: () => send(now),
    /** The same, although so many people lose their place. */
    sendRemoving: (people: number) => send(now, people),
  })

  // A template that is not in the list any more is gone, as a task would be.
  const gone = params.own !== undefined && templates.state === 'ready' && !own
  return {
    loaded: params.own === undefined ? task : templates,
    gone,
    communityId,
    mayPost: membership?.role === 'secretary',
    form: draft && ready(draft),
  }
}
