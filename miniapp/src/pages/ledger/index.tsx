import { View } from '@tarojs/components'
import {
  Card,
  ElderTitle,
  EmptyState,
  ErrorState,
  NothingOffline,
  OfflineBar,
  open,
  Page,
  Row,
  Sheet,
  Skeleton,
  TabBar,
} from '../../ui'
import { words } from '../../words'
import { giftWay } from '../../words/zh/gift-way'
import { ledger as text } from '../../words/zh/ledger'
import { Drives } from './Drives'
import { Entries } from './Entries'
import { Head } from './Head'
import { StandingCard } from './StandingCard'
import { Sums } from './Sums'
import { TakeAway } from './TakeAway'
import { type LedgerPageState, useLedgerPage } from './useLedgerPage'

function Loaded({ page }: { page: LedgerPageState }) {
  const { loaded, now, refresh, id } = page
  if (loaded.state === 'loading') return <Skeleton />
  if (loaded.state === 'failed') {
    if (loaded.why === 'offline') return <NothingOffline onRetry={loaded.refresh} />
    if (loaded.why === 'gone') return <EmptyState icon="list" title={words.common.error.gone} />
    return <ErrorState onRetry={loaded.refresh} />
  }
  const { data, behind } = loaded
  return (
    <>
      <Head page={page} ledger={data} />
      {behind && <OfflineBar behind={behind} now={now} onRetry={refresh} />}
      {data.count === 0 ? (
        <EmptyState icon="box" title={text.empty} text={text.emptyHint} />
      ) : (
        <>
          <StandingCard page={page} ledger={data} />
          <Sums ledger={data} elder={page.elder} />
          <TakeAway receiver={data.receiver.id} elder={page.elder} />
          <Entries page={page} />
        </>
      )}
      <Drives communityId={data.receiver.id} elder={page.elder} />
      <Card flush>
        <Row
          first
          id="gift"
          icon="box"
          title={giftWay.row}
          sub={giftWay.rowHint}
          onPress={() => open('gift', { receiver: id })}
        />
      </Card>
      <View className="cap mt12 center-text">{text.nothingPersonal}</View>
    </>
  )
}

function ReceiverSheet({ page: { receivers, choose, setChoosing } }: { page: LedgerPageState }) {
  return (
    <Sheet title={text.receivers} onClose={() => setChoosing(false)}>
      <Card flush>
        {receivers.map(({ id, name, receiver }, place) => (
          <Row
            key={id}
            id={`receiver-${id}`}
            first={place === 0}
            title={receiver.name}
            sub={name}
            onPress={() => choose(id)}
          />
        ))}
      </Card>
    </Sheet>
  )
}

/** The public ledger: what came, what went and where to, for anybody. */
export default function LedgerPage() {
  const page = useLedgerPage()
  const sheet = page.choosing ? <ReceiverSheet page={page} /> : undefined
  if (page.elder)
    return (
      <Page title={text.title} sheet={sheet}>
        <ElderTitle text={text.title} />
        <Loaded page={page} />
      </Page>
    )
  return (
    <Page title={text.title} home foot={<TabBar at="ledger" unread={page.unread} />} sheet={sheet}>
      <Loaded page={page} />
    </Page>
  )
}
