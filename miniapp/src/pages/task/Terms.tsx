import type { Post } from '@muster/shared'
import { Row } from '../../ui'
import { words } from '../../words'
import type { TaskOnPage } from './useTaskPage'

const text = words.gates

/** The age that every post asks for, if they all ask for one. */
function leastAge(posts: readonly Post[]): number | undefined {
  const ages = posts.map(({ asks }) => asks?.minAge)
  const asked = ages.filter((age) => age !== undefined)
  return asked.length === ages.length && asked.length > 0 ? Math.min(...asked) : undefined
}

/** Facts of a duty beyond when and where: who may come, what covers and what awaits them. */
export function Terms({ page: { task, shift } }: { page: TaskOnPage }) {
  const { dangerous, kit = [], grants } = task
  const age = leastAge(shift.posts)
  return (
    <>
      {age !== undefined && <Row icon="people" bold title={text.minAge(age)} sub={text.minAgeHint} />}
      {dangerous && <Row icon="shield" bold title={text.insurance} sub={dangerous.insurance} />}
      {kit.length > 0 && (
        <Row
          icon="suit"
          bold
          title={text.kit}
          sub={kit.map(({ item, each }) => text.kitOf(item, each)).join('、')}
        />
      )}
      {grants && (
        <Row icon="done" bold title={text.grants(grants.training)} sub={text.grantsFor(grants.months)} />
      )}
    </>
  )
}
