import type { ReactNode } from 'react'
import type { Loaded } from '../../../data'
import { refusalText } from '../../../data/refusals'
import { Button, EmptyState, FootBar, Notice } from '../../../ui'
import { keeping } from '../../../words/zh/keeping'
import type { useEntering } from '../useEntering'
import type { useKeeper } from '../useKeeper'
import { KeepingPage } from './KeepingPage'

/** The one tap that enters what stands on the page. `busy`: what the button says meanwhile. */
export interface Act {
  id: string
  text: string
  busy: string
  off?: boolean
  line?: string | undefined
  onPress: () => void
}

/** A page on which a keeper enters something: what is to be entered, why it was not, and what it has become. */
export function EnteringPage({
  title,
  page,
  loaded,
  act,
  again,
  sheet,
  entered,
  children,
}: {
  title: string
  page: ReturnType<typeof useKeeper> & Pick<ReturnType<typeof useEntering>, 'busy' | 'refused' | 'returned'>
  loaded: Loaded<unknown>
  act?: Act | undefined
  /** A way to enter the next one. */
  again?: { text: string; onPress: () => void }
  sheet?: ReactNode
  /** What is shown once it has been entered, in place of the rest. */
  entered: ReactNode
  children: () => ReactNode
}) {
  const { keeps, busy, refused, now } = page
  const done = Boolean(entered)
  const next = again && <Button id="again" text={again.text} onPress={again.onPress} />
  const enter = act && (
    <Button
      id={act.id}
      text={act.text}
      off={act.off}
      busy={busy ? act.busy : undefined}
      onPress={act.onPress}
    />
  )
  const button = done ? next : enter
  return (
    <KeepingPage
      title={title}
      loaded={loaded}
      now={now}
      foot={keeps && button && <FootBar line={done ? undefined : act?.line} right={button} />}
      sheet={sheet}
      mending={page.returned?.key}
    >
      {() => {
        if (!keeps) return <EmptyState icon="lock" title={keeping.onlyLook} />
        if (done) return entered
        return (
          <>
            {refused && (
              <Notice look="warn" icon="warn" urgent title={refusalText(refused)} text={keeping.stands} />
            )}
            {children()}
          </>
        )
      }}
    </KeepingPage>
  )
}
