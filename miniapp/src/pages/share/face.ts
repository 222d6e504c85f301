import type { NeedView, TaskView } from '@muster/shared'
import { pathOf, type Shared } from '../../ui'
import { clock, date, figure, span, words } from '../../words'
import { dateDue } from '../../words/due'

/** What the group sees of a task or a need: absolute days and totals only, since it stays in the chat. */
export interface Face {
  text: string
  urgent: boolean
  community: string
  /** People wanted; absent for goods, which are never added up. */
  people?: number
  lines: string[]
  when: string
}

interface Hours {
  startsAt: string
  endsAt: string
}

interface SharedTask {
  title: string
  urgent?: boolean | undefined
  community: string
  shifts: (Hours & { place?: string | undefined; posts: { places: number }[] })[]
}

// 3: more lines than that do not fit on the picture.
const MOST_LINES = 3

const atMost = (lines: string[]) =>
  lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES - 1), words.share.andMore(lines.length - MOST_LINES + 1)]
    : lines

function hoursTogether(shifts: Hours[]): string {
  const [first] = [...shifts].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  if (!first) return ''
  const same = shifts.every(({ startsAt, endsAt }) => startsAt === first.startsAt && endsAt === first.endsAt)
  if (same) return `${date(first.startsAt)} ${span(first.startsAt, first.endsAt)}`
  return words.share.from(`${date(first.startsAt)} ${clock(first.startsAt)}`)
}

/** People wanted at each place, in the order of the shifts. */
function peopleByPlace({ shifts }: SharedTask): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { place = '', posts } of shifts) {
    const people = posts.reduce((sum, post) => sum + post.places, 0)
    sums.set(place, (sums.get(place) ?? 0) + people)
  }
  return sums
}

export function faceOfTask(task: SharedTask): Face {
  const places = peopleByPlace(task)
  const people = [...places.values()].reduce((sum, one) => sum + one, 0)
  const when = hoursTogether(task.shifts)
  return {
    text: words.share.taskText(when, task.title.trim(), people),
    urgent: task.urgent ?? false,
    community: task.community,
    people,
    lines: atMost([...places].map(([place, wanted]) => words.share.atPlace(place, wanted))),
    when,
  }
}

const goods = ({ lines }: Pick<NeedView, 'lines'>) =>
  lines.map(({ item, wanted, measure }) => words.share.goods(item, figure(wanted), measure))

export function faceOfNeed(need: NeedView): Face {
  const { title, urgent, community, neededBy } = need
  return {
    text: words.share.needText(title, atMost(goods(need))),
    urgent,
    community: community.name,
    lines: atMost(goods(need)),
    when: neededBy === undefined ? '' : words.share.neededBy(dateDue(neededBy)),
  }
}

export const sharedTask = (task: TaskView): Shared => ({
  text: faceOfTask({ ...task, community: task.community.name, shifts: openShifts(task) }).text,
  path: pathOf('task', { id: task.id }),
})

export const openShifts = ({ shifts }: TaskView) => shifts.filter(({ state }) => state === 'open')

export const sharedNeed = (need: NeedView): Shared => ({
  text: faceOfNeed(need).text,
  path: pathOf('need', { id: need.id }),
})
