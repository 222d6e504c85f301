import { Button, ElderTitle, EmptyState, goHome, NotThere, OfflineBar, Page } from '../../ui'
import { words } from '../../words'
import { gifts as say } from '../../words/zh/gifts'
import { Check, CheckFoot } from './Check'
import { MendSheet } from './MendSheet'
import { Outcome, OutcomeFoot } from './Outcome'
import { Paste, PasteFoot } from './Paste'
import { type PledgeListPage, usePledgeList } from './usePledgeList'

function Content({ page }: { page: PledgeListPage }) {
  if (page.sent) return <Outcome sent={page.sent} now={page.now} />
  if (page.open.length === 0)
    return (
      <EmptyState icon="done" title={words.need.allMet} text={words.need.allMetHint}>
        <Button text={words.common.error.toBoard} onPress={() => goHome()} />
      </EmptyState>
    )
  return page.step === 'paste' ? <Paste page={page} /> : <Check page={page} />
}

function Foot({ page }: { page: PledgeListPage }) {
  if (page.sent) return <OutcomeFoot page={page} />
  if (page.open.length === 0) return null
  return page.step === 'paste' ? <PasteFoot page={page} /> : <CheckFoot page={page} />
}

/** An organisation gives many things at once. */
export default function PledgeListScreen() {
  const { loaded, now, page } = usePledgeList()
  if (!page)
    return (
      <Page title={say.title}>
        <NotThere loaded={loaded} icon="box" />
      </Page>
    )
  const sheet =
    page.mending === undefined ? undefined : (
      <MendSheet key={page.mending} page={page} target={page.mending} />
    )
  return (
    <Page title={say.title} foot={<Foot page={page} />} sheet={sheet}>
      <ElderTitle text={say.title} />
      {loaded.state === 'ready' && loaded.behind && (
        <OfflineBar behind={loaded.behind} now={now} onRetry={loaded.refresh} />
      )}
      <Content page={page} />
    </Page>
  )
}
