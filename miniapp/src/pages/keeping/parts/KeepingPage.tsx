import '../../../look/keeping.css'
import type { ReactNode } from 'react'
import type { Loaded } from '../../../data'
import { ElderTitle, LeadersOnly, Page, Queue } from '../../../ui'
import { keeping } from '../../../words/zh/keeping'

/** A page of the store-room, in each of its states; what was tapped here and is still on its way stands at its head. */
export function KeepingPage<T>({
  title,
  loaded,
  now,
  foot,
  sheet,
  mending,
  children,
}: {
  title: string
  loaded: Loaded<T>
  now: number
  foot?: ReactNode
  sheet?: ReactNode
  /** The key of what was refused and stands here again. */
  mending?: string | undefined
  children: (data: T) => ReactNode
}) {
  return (
    <Page title={title} foot={loaded.state === 'ready' && foot} sheet={sheet}>
      <ElderTitle text={title} />
      <LeadersOnly loaded={loaded} now={now} who={keeping.onlyKeepers}>
        {(data) => (
          <>
            <Queue phone={null} but={mending} />
            {children(data)}
          </>
        )}
      </LeadersOnly>
    </Page>
  )
}
