import type { ReactNode } from 'react'
import type { Loaded } from '../data'
import { words } from '../words'
import { Button } from './Button'
import type { IconName } from './Icon'
import { goHome } from './navigation'
import { EmptyState, ErrorState, NothingOffline, Skeleton } from './states'

/** A page whose content is not there: not yet, not without a network, or not any more. `waiting`: what was tapped and is still to be sent. */
export function NotThere({
  loaded,
  icon = 'list',
  cards,
  waiting,
}: {
  loaded: Loaded<unknown>
  icon?: IconName
  cards?: number
  waiting?: ReactNode
}) {
  if (loaded.state !== 'failed') return <Skeleton {...(cards === undefined ? {} : { cards })} />
  if (loaded.why === 'offline')
    return (
      <>
        {waiting}
        <NothingOffline onRetry={loaded.refresh} />
      </>
    )
  if (loaded.why === 'error') return <ErrorState onRetry={loaded.refresh} />
  return (
    <EmptyState icon={icon} title={words.common.error.gone} text={words.common.error.goneHint}>
      <Button text={words.common.error.toBoard} onPress={() => goHome()} />
    </EmptyState>
  )
}
