import { View } from '@tarojs/components'
import { Button, Card, ElderTitle, heading, Icon, landmark, Notice, Page } from '../../ui'
import { ledger } from '../../words/zh/ledger'
import { Compare } from './Compare'
import { Outcome } from './Outcome'
import { TakeAway } from './TakeAway'
import { useVerifyLedgerPage, type VerifyLedgerPage } from './useVerifyLedgerPage'

const text = ledger.own

function Running({ count }: { count: number }) {
  return (
    <Card>
      <View className="row" {...landmark('status')}>
        <View className="c2 fix">
          <Icon name="shield" size="mid" />
        </View>
        <View className="grow ml12 b">{count === 0 ? text.fetching : text.running(count)}</View>
      </View>
    </Card>
  )
}

function Loaded({ page }: { page: VerifyLedgerPage }) {
  const { run, again } = page
  switch (run.state) {
    case 'running':
      return <Running count={run.count} />
    case 'failed':
      return (
        <>
          {run.why === 'offline' ? (
            <Notice look="warn" icon="offline" urgent title={text.offline} text={text.offlineHint} />
          ) : (
            <Notice look="warn" icon="again" urgent title={text.failed} />
          )}
          <View className="mt12">
            <Button id="again" text={text.again} icon="again" onPress={again} />
          </View>
        </>
      )
    case 'done':
      return (
        <>
          <Outcome page={page} reckoned={run.reckoned} />
          {run.reckoned.count > 0 && run.reckoned.finding?.by !== 'chain' && <Compare page={page} />}
          {run.reckoned.count > 0 && <TakeAway page={page} reckoned={run.reckoned} />}
        </>
      )
  }
}

/** The reader's own phone reckons a ledger from its first entry on, and says whether it holds or where it breaks. */
export default function VerifyPage() {
  const page = useVerifyLedgerPage()
  return (
    <Page title={text.title}>
      <ElderTitle text={text.title} />
      <View className="h1 mt4" {...heading(2)}>
        {text.intro(page.name)}
      </View>
      <View className="c2 mt4">{text.introHint}</View>
      <Loaded page={page} />
    </Page>
  )
}
