import type { Post } from '@muster/shared'
import { type IconName, Row } from '../../ui'
import { words } from '../../words'
import type { TaskOnPage } from './useTaskPage'

const text = words.gates

/** The age that every post asks for, if they all ask for one. */
function leastAge(posts: readonly Post[]): number | undefined {
  const ages = posts.map(({ asks }) => asks?.minAge)
  const asked = ages.filter((age) => age !== undefined)
  return asked.length === ages.length && asked.length > 0 ? Math.min(...asked) : undefined
}

interface Term {
  icon: IconName
  title: string
  sub: string
}

/** Facts of a duty beyond when and where: who may come, what covers and what awaits them. */
export function termsOf({ task, shift }: Pick<TaskOnPage, 'task' | 'shift'>): Term[] {
  const { dangerous, kit = [], grants } = task
  const age = leastAge(shift.posts)
  const handed = kit.map(({ item, each }) => text.kitOf(item, each)).join('、')
  return [
    ...(age === undefined
      ? []
      : [{ icon: 'people', title: text.minAge(age), sub: text.minAgeHint } as const]),
    ...(dangerous ? [{ icon: 'shield', title: text.insurance, sub: dangerous.insurance } as const] : []),
    ...(kit.length > 0 ? [{ icon: 'suit', title: text.kit, sub: handed } as const] : []),
    ...(grants
      ? [{ icon: 'done', title: text.grants(grants.training), sub: text.grantsFor(grants.months) } as const]
      : []),
  ]
}

export function Terms({ page }: { page: TaskOnPage }) {
  return (
    <>
      {termsOf(page).map((term) => (
        <Row key={term.title} bold {...term} />
      ))}
    </>
  )
}
