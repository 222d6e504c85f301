import {
  Button,
  EmptyState,
  ErrorState,
  goHome,
  NothingOffline,
  OfflineBar,
  open,
  Page,
  Queue,
  SignInFirst,
  Skeleton,
} from '../../ui'
import { words } from '../../words'
import { Ahead } from './Ahead'
import { Done } from './Done'
import { DutyFoot } from './DutyFoot'
import { ElderAhead } from './ElderAhead'
import { OnDuty } from './OnDuty'
import { type DutyOnPage, useDutyPage } from './useDutyPage'
import { WorkSheet } from './WorkSheet'

const text = words.duty

function NotThere({ page: { session, duties, pending, refresh } }: { page: ReturnType<typeof useDutyPage> }) {
  if (!session) return <SignInFirst icon="qr" title={text.signIn} text={text.signInHint} />
  if (pending || (duties.state === 'ready' && duties.updating)) return <Skeleton cards={2} />
  if (duties.state === 'failed')
    return duties.why === 'offline' ? <NothingOffline onRetry={refresh} /> : <ErrorState onRetry={refresh} />
  return (
    <EmptyState icon="calendar" title={text.gone} text={text.goneHint}>
      <Button text={text.toMe} onPress={() => goHome('me')} />
    </EmptyState>
  )
}

function Content({ page }: { page: DutyOnPage }) {
  const { duty, record, elder, taskId, shiftId } = page
  if (record || duty?.checkedOutAt !== undefined) return <Done page={page} />
  if (duty?.checkedInAt !== undefined) return <OnDuty page={page} />
  if (duty?.state === 'waiting')
    return (
      <EmptyState
        icon="queued"
        title={words.me.waitingAt(duty.position ?? 1)}
        text={words.task.ahead((duty.position ?? 1) - 1)}
      >
        <Button kind="s" text={text.toTask} onPress={() => open('task', { id: taskId, shift: shiftId })} />
      </EmptyState>
    )
  return elder ? <ElderAhead page={page} /> : <Ahead page={page} />
}

/** My duty on one shift, from the claim to its record. */
export default function DutyPage() {
  const page = useDutyPage()
  const { duties, now, refresh, open: shown } = page
  if (!shown)
    return (
      <Page title={text.title}>
        <NotThere page={page} />
      </Page>
    )
  const behind = duties.state === 'ready' ? duties.behind : undefined
  return (
    <Page
      title={text.title}
      foot={<DutyFoot page={shown} />}
      sheet={shown.reporting ? <WorkSheet page={shown} /> : undefined}
    >
      {behind && <OfflineBar behind={behind} now={now} onRetry={refresh} />}
      <Queue phone={null} />
      <Content page={shown} />
    </Page>
  )
}
