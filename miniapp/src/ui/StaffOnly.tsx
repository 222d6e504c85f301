import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { ensureSignedIn, useMembership, useSession } from '../data'
import { words } from '../words'
import { Button } from './Button'
import { goHome } from './navigation'
import { EmptyState } from './states'

const signIn = () => {
  ensureSignedIn().catch(() => Taro.showToast({ title: words.common.signIn.failed, icon: 'none' }))
}

/** What only the secretary of a community does; who is not signed in yet may do so here. */
export function StaffOnly({ communityId, children }: { communityId: string; children: ReactNode }) {
  const session = useSession()
  const membership = useMembership(communityId)
  if (membership?.role === 'secretary') return children
  return (
    <EmptyState icon="lock" title={words.common.staffOnly} text={words.common.staffOnlyHint}>
      {session ? (
        <Button kind="s" text={words.common.error.toBoard} onPress={() => goHome()} />
      ) : (
        <Button id="sign-in" text={words.me.signIn} onPress={signIn} />
      )}
    </EmptyState>
  )
}
