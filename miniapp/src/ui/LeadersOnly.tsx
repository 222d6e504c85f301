import type { ReactNode } from 'react'
import { type Loaded, useSession } from '../data'
import { words } from '../words'
import { Button } from './Button'
import { goHome } from './navigation'
import { SignInFirst } from './SignInFirst'
import { EmptyState, ErrorState, NothingOffline, OfflineBar, Skeleton } from './states'

const LEADERS = { title: words.leading.onlyStaff, text: words.roster.onlyStaffHint }

/** What a leader or a secretary reads, in each of the states it can be in. */
export function LeadersOnly<T>({
  loaded,
  now,
  who = LEADERS,
  children,
}: {
  loaded: Loaded<T>
  now: number
  /** Whom the page is for, and where the others ask. */
  who?: { title: string; text: string }
  children: (data: T) => ReactNode
}) {
  const session = useSession()
  if (!session) return <SignInFirst icon="lock" {...who} />
  if (loaded.state === 'loading') return <Skeleton />
  if (loaded.state === 'ready')
    return (
      <>
        {loaded.behind && <OfflineBar behind={loaded.behind} now={now} onRetry={loaded.refresh} />}
        {children(loaded.data)}
      </>
    )
  if (loaded.why === 'offline') return <NothingOffline onRetry={loaded.refresh} />
  if (loaded.why === 'error') return <ErrorState onRetry={loaded.refresh} />
  const notMine = loaded.why === 'notAllowed'
  return (
    <EmptyState
      icon={notMine ? 'lock' : 'list'}
      title={notMine ? who.title : words.common.error.gone}
      text={notMine ? who.text : words.common.error.goneHint}
    >
      <Button kind="s" text={words.common.error.toBoard} onPress={() => goHome()} />
    </EmptyState>
  )
}
