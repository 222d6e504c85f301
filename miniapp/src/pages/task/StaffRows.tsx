import { BigRow, Card, type IconName, open, Row } from '../../ui'
import { words } from '../../words'
import type { TaskOnPage } from './useTaskPage'

interface Way {
  id: string
  icon: IconName
  title: string
  sub?: string
  onPress: () => void
}

const rosterOf = ({ task, shift, mayReadRoster }: TaskOnPage): Way[] => {
  const onPress = () => open('roster', { task: task.id, shift: shift.id })
  return mayReadRoster ? [{ id: 'roster', icon: 'people', title: words.task.roster, onPress }] : []
}

/** What those who run the site do from here, beside the roster. */
function othersOf({ task, shift, over, mayReadRoster, mayReadFigures, moving }: TaskOnPage): Way[] {
  const { steps = [] } = task
  const calls = mayReadRoster && steps.length > 0 && over !== 'closed' && over !== 'cancelled'
  const visits: Way = {
    id: 'visits',
    icon: 'list',
    title: words.visits.row,
    sub: words.visits.rowHint(steps),
    onPress: () => open('visits', { task: task.id, shift: shift.id }),
  }
  const move: Way = {
    id: 'move',
    icon: 'place',
    title: words.moving.row,
    sub: words.moving.rowHint,
    onPress: moving.start,
  }
  const sites: Way = {
    id: 'sites',
    icon: 'people',
    title: words.leading.sites.title,
    onPress: () => open('sites', { task: task.id }),
  }
  return [...(mayReadFigures ? [sites] : []), ...(calls ? [visits] : []), ...(moving.may ? [move] : [])]
}

export function StaffRows({ page }: { page: TaskOnPage }) {
  const ways = othersOf(page)
  if (ways.length === 0) return null
  return (
    <Card flush>
      {ways.map((way, place) => (
        <Row key={way.id} first={place === 0} {...way} />
      ))}
    </Card>
  )
}

/** The roster and the others, each a row of its own. */
export function ElderStaffRows({ page }: { page: TaskOnPage }) {
  return (
    <>
      {[...rosterOf(page), ...othersOf(page)].map((way) => (
        <BigRow key={way.id} {...way} />
      ))}
    </>
  )
}
