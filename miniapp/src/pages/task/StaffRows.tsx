import { Card, open, Row } from '../../ui'
import { words } from '../../words'
import type { TaskOnPage } from './useTaskPage'

/** What those who run the site do from here, beside the roster. */
export function StaffRows({ page: { task, shift, over, mayReadRoster, moving } }: { page: TaskOnPage }) {
  const { steps = [] } = task
  const calls = mayReadRoster && steps.length > 0 && over !== 'closed' && over !== 'cancelled'
  if (!calls && !moving.may) return null
  return (
    <Card flush>
      {calls && (
        <Row
          id="visits"
          first
          icon="list"
          title={words.visits.row}
          sub={words.visits.rowHint(steps)}
          onPress={() => open('visits', { task: task.id, shift: shift.id })}
        />
      )}
      {moving.may && (
        <Row
          id="move"
          first={!calls}
          icon="place"
          title={words.moving.row}
          sub={words.moving.rowHint}
          onPress={moving.start}
        />
      )}
    </Card>
  )
}
