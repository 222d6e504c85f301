import { Button, FootBar, goHome, NotThere, Page, Queue, ShareButton, useShared } from '../../ui'
import { words } from '../../words'
import { sharedNeed } from '../share/face'
import { ElderNeed } from './ElderNeed'
import { NormalNeed } from './NormalNeed'
import { PledgeSheet } from './PledgeSheet'
import { type NeedOnPage, useNeedPage } from './useNeedPage'

function Foot({ page, elder }: { page: NeedOnPage; elder: boolean }) {
  const shared = sharedNeed(page.need)
  useShared(shared)
  // In the elder look every line has its own row.
  if (elder) return null
  const share = <ShareButton shared={shared} />
  const { line, give } = page
  if (!line)
    return (
      <FootBar
        left={share}
        right={<Button kind="s" text={words.common.error.toBoard} onPress={() => goHome()} />}
      />
    )
  return (
    <FootBar
      left={share}
      right={<Button id="give" icon="box" text={words.need.give(line.item)} onPress={() => give(line.id)} />}
    />
  )
}

export default function NeedPage() {
  const page = useNeedPage()
  const { open, elder, loaded, now, refresh } = page
  if (!open)
    return (
      <Page title={words.need.title}>
        <NotThere loaded={page.loaded} icon="box" waiting={<Queue phone={null} />} />
      </Page>
    )
  const behind = loaded.state === 'ready' ? loaded.behind : undefined
  const sheet = open.giving ? <PledgeSheet key={open.giving.id} page={open} line={open.giving} /> : undefined
  const Content = elder ? ElderNeed : NormalNeed
  return (
    <Page title={words.need.title} foot={<Foot page={open} elder={elder} />} sheet={sheet}>
      <Content page={open} behind={behind} now={now} onRetry={refresh} />
    </Page>
  )
}
