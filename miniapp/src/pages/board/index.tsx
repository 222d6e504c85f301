import { Page, TabBar } from '../../ui'
import { words } from '../../words'
import { CommunitySheet } from './CommunitySheet'
import { ElderBoard } from './ElderBoard'
import { NormalBoard } from './NormalBoard'
import { useBoardPage } from './useBoardPage'

export default function BoardPage() {
  const page = useBoardPage()
  const sheet = page.choosing ? <CommunitySheet page={page} /> : undefined
  if (page.elder)
    return (
      <Page title={words.common.app} home sheet={sheet}>
        <ElderBoard page={page} />
      </Page>
    )
  return (
    <Page title={words.common.app} home foot={<TabBar at="board" unread={page.unread} />} sheet={sheet}>
      <NormalBoard page={page} />
    </Page>
  )
}
