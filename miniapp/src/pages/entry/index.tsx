import { View } from '@tarojs/components'
import {
  Button,
  Card,
  call,
  ElderTitle,
  EmptyState,
  ErrorState,
  FootBar,
  NothingOffline,
  OfflineBar,
  open,
  Page,
  replaceBy,
  Skeleton,
} from '../../ui'
import { ledger } from '../../words/zh/ledger'
import { Facts } from './Facts'
import { Figures } from './Figures'
import { Linked } from './Linked'
import { StaffWays } from './StaffWays'
import { type EntryPageState, useEntryPage } from './useEntryPage'

const text = ledger.entry

function Loaded({ page }: { page: EntryPageState }) {
  const { loaded, now, receiver, refresh } = page
  if (loaded.state === 'loading') return <Skeleton cards={2} />
  if (loaded.state === 'failed') {
    if (loaded.why === 'offline') return <NothingOffline onRetry={loaded.refresh} />
    if (loaded.why !== 'gone') return <ErrorState onRetry={loaded.refresh} />
    return (
      <EmptyState icon="list" title={text.gone} text={text.goneHint}>
        <Button text={text.toLedger} onPress={() => replaceBy('ledger', { receiver })} />
      </EmptyState>
    )
  }
  const { entry } = loaded.data
  return (
    <>
      {loaded.behind && <OfflineBar behind={loaded.behind} now={now} onRetry={refresh} />}
      <Figures shown={entry} />
      <Facts page={page} shown={entry} />
      <StaffWays page={page} shown={entry} />
      <Card look="flat">
        <View className="sub c1">{text.onlyForward}</View>
      </Card>
      <Linked page={page} />
    </>
  )
}

/** One entry of a ledger, and those that it is chained to. */
export default function EntryPage() {
  const page = useEntryPage()
  const { phone, receiver, n } = page
  const callThem = phone !== null && (
    <Button id="call" kind="s" text={text.call} icon="phone" onPress={() => call(phone)} />
  )
  const verify = (
    <Button
      id="verify"
      icon="shield"
      text={ledger.verifyAgain}
      onPress={() => open('verify', { receiver })}
    />
  )
  const foot = page.elder ? (
    <FootBar right={verify} />
  ) : (
    <FootBar {...(callThem ? { left: callThem } : {})} right={verify} />
  )
  return (
    <Page title={text.title(Number(n))} foot={page.loaded.state === 'ready' ? foot : undefined}>
      <ElderTitle text={text.title(Number(n))} />
      <Loaded page={page} />
      {page.elder && callThem && <View className="mt12">{callThem}</View>}
    </Page>
  )
}
