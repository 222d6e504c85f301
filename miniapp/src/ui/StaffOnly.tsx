import type { ReactNode } from 'react'
import { useMembership, useSession } from '../data'
import { words } from '../words'
import { Button } from './Button'
import { goHome } from './navigation'
import { SignInFirst } from './SignInFirst'
import { EmptyState } from './states'

/** What only the secretary of a community does; who is not signed in yet may do so here. */
export function StaffOnly({ communityId, children }: { communityId: string; children: ReactNode }) {
  const session = useSession()
  const membership = useMembership(communityId)
  if (membership?.role === 'secretary') return children
  if (!session)
    return <SignInFirst icon="lock" title={words.common.staffOnly} text={words.common.staffOnlyHint} />
  return (
    <EmptyState icon="lock" title={words.common.staffOnly}>
      <Button kind="s" text={words.common.error.toBoard} onPress={() => goHome()} />
    </EmptyState>
  )
}
