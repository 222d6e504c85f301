import { type OrderDrive, yuan } from '@muster/shared'
import { View } from '@tarojs/components'
import {
  Button,
  Card,
  EmptyState,
  ErrorState,
  Icon,
  NothingOffline,
  OfflineBar,
  Section,
  Skeleton,
  Tag,
} from '../../ui'
import { date, words } from '../../words'
import { drives as say } from '../../words/zh/drives'
import type { DrivesPage } from './useDrives'

/** How many, by how many, and when. */
function about({ parcels, priceCents, orders, on, countedAt }: OrderDrive): string {
  return [
    say.line(parcels, yuan(priceCents)),
    ...(orders === undefined ? [] : [say.orderCount(orders)]),
    date(on === undefined ? countedAt : `${on}T12:00:00+08:00`),
  ].join('，')
}

function Drive({ drive, first, page }: { drive: OrderDrive; first: boolean; page: DrivesPage }) {
  const { id, parcel, sumCents, takenBack } = drive
  return (
    <View className={first ? 'li li--first' : 'li'}>
      <View className="li__icon">
        <Icon name="bag" />
      </View>
      <View className="grow">
        <View className="row row--between">
          <View className="b">{parcel}</View>
          <View className="fix ml8">
            {takenBack ? <Tag text={say.takenBack} look="warn" /> : say.yuan(yuan(sumCents))}
          </View>
        </View>
        <View className="sub">{about(drive)}</View>
        {takenBack && (
          <View className="sub ca">{say.whyBack(date(takenBack.at), takenBack.reason, yuan(sumCents))}</View>
        )}
        {page.mayCount && !takenBack && (
          <View className="row mt8">
            <Button
              id={`take-back-${id}`}
              kind="q"
              small
              text={say.takeBack}
              label={`${parcel}，${say.takeBack}`}
              onPress={() => page.taking.ask(drive)}
            />
          </View>
        )}
      </View>
    </View>
  )
}

/** All that was counted, what was taken back too, and what it comes to. */
export function Counted({ page }: { page: DrivesPage }) {
  const { loaded, now, mayCount } = page
  if (loaded.state === 'loading') return <Skeleton cards={1} />
  if (loaded.state === 'failed') {
    if (loaded.why === 'offline') return <NothingOffline onRetry={loaded.refresh} />
    if (loaded.why === 'gone') return <EmptyState icon="bag" title={words.common.error.gone} />
    return <ErrorState onRetry={loaded.refresh} />
  }
  const { drives, total } = loaded.data
  if (drives.length === 0)
    return <EmptyState icon="bag" title={say.empty} text={mayCount ? say.emptyHint : say.nobody} />
  return (
    <>
      {loaded.behind && <OfflineBar behind={loaded.behind} now={now} onRetry={loaded.refresh} />}
      <Section title={say.total(total.parcels, yuan(total.sumCents))} />
      <Card flush>
        {drives.map((drive, place) => (
          <Drive key={drive.id} drive={drive} first={place === 0} page={page} />
        ))}
      </Card>
      <View className="cap mt12 center-text">{say.paidElsewhere}</View>
    </>
  )
}
