import {
  Button,
  ElderTitle,
  EmptyState,
  ErrorState,
  goHome,
  NothingOffline,
  OfflineBar,
  Page,
  Queue,
  SignInFirst,
  Skeleton,
} from '../../ui'
import { words } from '../../words'
import { Pledge } from './Pledge'
import { PledgeSheets } from './PledgeSheets'
import { usePledgePage } from './usePledgePage'

function NotThere({ page: { loaded, signedIn } }: { page: ReturnType<typeof usePledgePage> }) {
  if (!signedIn) return <SignInFirst icon="box" title={words.pledge.signIn} text={words.pledge.signInHint} />
  if (loaded.state === 'loading' || (loaded.state === 'ready' && loaded.updating))
    return <Skeleton cards={1} />
  if (loaded.state === 'failed')
    return loaded.why === 'offline' ? (
      <NothingOffline onRetry={loaded.refresh} />
    ) : (
      <ErrorState onRetry={loaded.refresh} />
    )
  return (
    <EmptyState icon="box" title={words.pledge.gone} text={words.pledge.goneHint}>
      <Button text={words.pledge.toMe} onPress={() => goHome('me')} />
    </EmptyState>
  )
}

export default function PledgePage() {
  const page = usePledgePage()
  const { loaded, open, elder, now, refresh } = page
  if (!open)
    return (
      <Page title={words.pledge.title}>
        <NotThere page={page} />
      </Page>
    )
  const behind = loaded.state === 'ready' ? loaded.behind : undefined
  return (
    <Page title={words.pledge.title} sheet={<PledgeSheets page={open} />}>
      <ElderTitle text={words.pledge.title} />
      {behind && <OfflineBar behind={behind} now={now} onRetry={refresh} />}
      <Queue phone={null} />
      <Pledge page={open} elder={elder} />
    </Page>
  )
}
