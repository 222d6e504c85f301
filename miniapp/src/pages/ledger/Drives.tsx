import { yuan } from '@muster/shared'
import { useDrives } from '../../data/drives'
import { BigRow, Card, open, Row } from '../../ui'
import { drives as say } from '../../words/zh/drives'

/** What people bought elsewhere for this community; money and goods stay apart. */
export function Drives({ communityId, elder }: { communityId: string; elder: boolean }) {
  const loaded = useDrives(communityId)
  if (loaded.state !== 'ready' || loaded.data.drives.length === 0) return null
  const { parcels, sumCents } = loaded.data.total
  const sub = `${say.total(parcels, yuan(sumCents))}。${say.moneyApart}`
  const see = () => open('drives', { community: communityId })
  if (elder) return <BigRow id="drives" icon="bag" title={say.title} sub={sub} onPress={see} />
  return (
    <Card flush>
      <Row id="drives" first icon="bag" bold title={say.title} sub={sub} onPress={see} />
    </Card>
  )
}
