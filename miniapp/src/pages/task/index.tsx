import { Button, EmptyState, ErrorState, goHome, NothingOffline, Page, Queue, Skeleton } from '../../ui'
import { words } from '../../words'
import { ElderTask } from './ElderTask'
import { FirstTimeSheet } from './FirstTimeSheet'
import { MoveSheet } from './moving/MoveSheet'
import { NormalTask } from './NormalTask'
import { ElderFoot, TaskFoot } from './TaskFoot'
import { ThanksSheet } from './thanks/ThanksSheet'
import { type TaskOnPage, useTaskPage } from './useTaskPage'

function NotThere({ page: { loaded } }: { page: ReturnType<typeof useTaskPage> }) {
  if (loaded.state !== 'failed') return <Skeleton />
  if (loaded.why === 'offline')
    return (
      <>
        <Queue phone={null} />
        <NothingOffline onRetry={loaded.refresh} />
      </>
    )
  if (loaded.why === 'error') return <ErrorState onRetry={loaded.refresh} />
  return (
    <EmptyState icon="list" title={words.common.error.gone} text={words.common.error.goneHint}>
      <Button text={words.common.error.toBoard} onPress={() => goHome()} />
    </EmptyState>
  )
}

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
        <NotThere page={page} />
      </Page>
    )
  const since = loaded.state === 'ready' && loaded.offline ? loaded.at : undefined
  const Content = elder ? ElderTask : NormalTask
  const Foot = elder ? ElderFoot : TaskFoot
  return (
    <Page title={words.task.title} foot={<Foot page={open} />} sheet={<TaskSheet page={open} />}>
      <Content page={open} offlineSince={since} now={now} onRetry={refresh} />
    </Page>
  )
}
