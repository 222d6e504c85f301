import {
  ElderTitle,
  ErrorState,
  NothingOffline,
  OfflineBar,
  Page,
  Queue,
  SignInFirst,
  Skeleton,
} from '../../ui'
import { words } from '../../words'
import { Born } from './Born'
import { Calls } from './Calls'
import { Noted } from './Noted'
import { Skills } from './Skills'
import { type AbilitiesPage, useAbilitiesPage } from './useAbilitiesPage'

const text = words.abilities

function Content({ page }: { page: AbilitiesPage }) {
  const { session, loaded, now } = page
  if (!session) return <SignInFirst icon="edit" title={text.signIn} text={text.signInHint} />
  if (loaded.state === 'loading') return <Skeleton cards={2} />
  if (loaded.state === 'failed')
    return loaded.why === 'offline' ? (
      <NothingOffline onRetry={loaded.refresh} />
    ) : (
      <ErrorState onRetry={loaded.refresh} />
    )
  return (
    <>
      {loaded.behind && <OfflineBar behind={loaded.behind} now={now} onRetry={loaded.refresh} />}
      <Queue phone={null} />
      <Noted page={page} />
      <Skills page={page} />
      <Born page={page} />
      <Calls page={page} />
    </>
  )
}

/** What I hold, what I can do, and how old I am, as far as shifts ask for it; and whether I am called. */
export default function Abilities() {
  const page = useAbilitiesPage()
  return (
    <Page title={text.title}>
      <ElderTitle text={text.title} />
      <Content page={page} />
    </Page>
  )
}
