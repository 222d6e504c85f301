import { Page, TabBar } from '../../ui'
import { words } from '../../words'
import { ElderMe } from './ElderMe'
import { NormalMe } from './NormalMe'
import { useMePage } from './useMePage'

export default function Me() {
  const page = useMePage()
  if (page.elder)
    return (
      <Page title={words.common.me}>
        <ElderMe page={page} />
      </Page>
    )
  return (
    <Page title={words.common.me} home foot={<TabBar at="me" unread={page.unread} />}>
      <NormalMe page={page} />
    </Page>
  )
}
