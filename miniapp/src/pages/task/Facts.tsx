import { Card, Row } from '../../ui'
import { dateAndWeekday, dayAndSpan, words } from '../../words'
import { movesSaid } from './moving/moves'
import { Terms } from './Terms'
import type { TaskOnPage } from './useTaskPage'

/** When, where, with whom. */
export function Facts({ page }: { page: TaskOnPage }) {
  const { shift, now } = page
  return (
    <Card flush>
      <Row
        first
        bold
        icon="clock"
        title={dayAndSpan(shift.startsAt, shift.endsAt, now)}
        sub={dateAndWeekday(shift.startsAt)}
      />
      <Row
        bold
        icon="place"
        title={shift.place}
        {...(shift.meetAt === undefined ? {} : { sub: words.task.meetAt(shift.meetAt) })}
      />
      {movesSaid(shift, now).map((said) => (
        <Row key={said} icon="again" title={said} />
      ))}
      {shift.leader && (
        <Row bold icon="person" title={words.task.leader(shift.leader.name)} sub={words.task.leaderHint} />
      )}
      <Terms page={page} />
    </Card>
  )
}
