import { Page, TabBar } from '../../ui'
import { words } from '../../words'
import { ElderMe } from './ElderMe'
import { NormalMe } from './NormalMe'
import { PhoneSheet } from './PhoneSheet'
import { useMePage } from './useMePage'

export default function Me() {
  const page = useMePage()
  const sheet = page.askingPhone ? <PhoneSheet page={page} /> : undefined
  if (page.elder)
    return (
      <Page title={words.common.me} sheet={sheet}>
        <ElderMe page={page} />
      </Page>
    )
  return (
    <Page title={words.common.me} home foot={<TabBar at="me" unread={page.unread} />} sheet={sheet}>
      <NormalMe page={page} />
    </Page>
  )
}
