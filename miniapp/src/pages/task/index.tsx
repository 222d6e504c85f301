import { NotThere, Page, Queue } from '../../ui'
import { words } from '../../words'
import { ElderTask } from './ElderTask'
import { FirstTimeSheet } from './FirstTimeSheet'
import { MoveSheet } from './moving/MoveSheet'
import { NormalTask } from './NormalTask'
import { ElderFoot, TaskFoot } from './TaskFoot'
import { ThanksSheet } from './thanks/ThanksSheet'
import { type TaskOnPage, useTaskPage } from './useTaskPage'

function TaskSheet({ page }: { page: TaskOnPage }) {
  if (page.askingName) return <FirstTimeSheet page={page} />
  if (page.moving.open) return <MoveSheet page={page} />
  return page.thanks.writing ? <ThanksSheet thanks={page.thanks} /> : null
}

export default function TaskPage() {
  const page = useTaskPage()
  const { open, elder, loaded, now, refresh } = page
  if (!open)
    return (
      <Page title={words.task.title}>
        <NotThere loaded={page.loaded} waiting={<Queue phone={null} />} />
      </Page>
    )
  const behind = loaded.state === 'ready' ? loaded.behind : undefined
  const Content = elder ? ElderTask : NormalTask
  const Foot = elder ? ElderFoot : TaskFoot
  return (
    <Page title={words.task.title} foot={<Foot page={open} />} sheet={<TaskSheet page={open} />}>
      <Content page={open} behind={behind} now={now} onRetry={refresh} />
    </Page>
  )
}
