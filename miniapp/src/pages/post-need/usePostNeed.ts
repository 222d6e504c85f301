import { blankNeed, needTemplates, postNeedInput } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { useCommunities, useCommunityId, useElder, useMembership, useNeed } from '../../data'
import { words } from '../../words'
import { type Problem, problemIn } from '../post/problem'
import { type LineDraft, lineToFill, type NeedDraft, needFrom, needOf, needToPost } from './draft'
import { useDoubles } from './useDoubles'
import { useSendingNeed } from './useSendingNeed'

export type PostNeedOnPage = NonNullable<ReturnType<typeof usePostNeed>['form']>

const templateOf = (key: string | undefined) =>
  needTemplates.find((template) => template.key === key) ?? blankNeed

/** What stands in the way of sending it, as far as one can tell here. */
function problemWith(draft: NeedDraft): Problem | undefined {
  const checked = v.safeParse(postNeedInput, needToPost(draft))
  if (!checked.success) return problemIn(checked.issues[0], { title: words.post.name })
  const short = draft.lines.find((line) => line.wanted < line.pledged)
  if (!short) return undefined
  return { title: words.post.belowPledged(short.item, short.pledged, short.measure) }
}

/** The form for new goods (from a template) and for changing a need that stands. */
export function usePostNeed() {
  const { params } = useRouter()
  const here = useCommunityId()
  const elder = useElder()
  const loaded = useNeed(params.id ?? '')
  const [openedAt] = useState(Date.now)
  const [edited, setEdited] = useState<NeedDraft>()
  const [sheet, setSheet] = useState<{ kind: 'line'; key: number } | { kind: 'close' }>()
  const [problem, setProblem] = useState<Problem>()

  const standing = loaded.state === 'ready' ? loaded.data.need : undefined
  const communityId = standing?.community.id ?? here
  const membership = useMembership(communityId)
  const communities = useCommunities()
  const start = () => {
    if (params.id === undefined) return needFrom(templateOf(params.template), openedAt)
    return standing && needOf(standing)
  }
  const draft = edited ?? start()
  const doubles = useDoubles(communityId, draft, standing?.id)

  const sending = useSendingNeed({
    communityId,
    standing,
    refresh: async () => {
      if (loaded.state !== 'loading') await loaded.refresh()
    },
    startOver: () => setEdited(undefined),
    setProblem,
  })

  const edit = (from: NeedDraft, change: Partial<NeedDraft>) => {
    setProblem(undefined)
    setEdited({ ...from, ...change })
  }

  const ready = (now: NeedDraft) => ({
    busy: sending.busy,
    close: sending.close,
    draft: now,
    communityId,
    /** Who takes the goods in, as far as it is known here. */
    receiver:
      communities.state === 'ready'
        ? communities.data.find(({ id }) => id === communityId)?.receiver
        : undefined,
    doubles,
    standing,
    closed: standing?.state === 'closed',
    elder,
    now: openedAt,
    problem,
    community: membership?.name ?? standing?.community.name ?? '',
    sheet,
    openSheet: (next: typeof sheet) => {
      setProblem(undefined)
      setSheet(next)
    },
    closeSheet: () => setSheet(undefined),
    edit: (change: Partial<NeedDraft>) => edit(now, change),
    editLine: (next: LineDraft) =>
      edit(now, { lines: now.lines.map((line) => (line.key === next.key ? next : line)) }),
    addLine: () => {
      const { line, lines } = lineToFill(now)
      edit(now, { lines })
      setSheet({ kind: 'line', key: line.key })
    },
    removeLine: (key: number) => {
      setSheet(undefined)
      edit(now, { lines: now.lines.filter((line) => line.key !== key) })
    },
    mark: (thing: string) =>
      edit(now, {
        notWanted: now.notWanted.includes(thing)
          ? now.notWanted.filter((one) => one !== thing)
          : [...now.notWanted, thing],
      }),
    send: () => {
      const wrong = problemWith(now)
      setProblem(wrong)
      if (!wrong) sending.send(now)
    },
  })

  return { loaded, communityId, mayPost: membership?.role === 'secretary', form: draft && ready(draft) }
}
