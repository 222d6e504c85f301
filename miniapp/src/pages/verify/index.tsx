import { View } from '@tarojs/components'
import { Button, Card, ElderTitle, heading, Icon, landmark, Notice, Page, Progress } from '../../ui'
import { verifying as text } from '../../words/zh/verifying'
import { Compare } from './Compare'
import { Outcome } from './Outcome'
import { TakeAway } from './TakeAway'
import { useVerifyLedgerPage, type VerifyLedgerPage } from './useVerifyLedgerPage'

// 500: what is shorter is done before anybody could stop it.
const LONG = 500

function Running({ count, of, stop }: { count: number; of: number; stop: () => void }) {
  return (
    <>
      <Card>
        <View className="row" {...landmark('status')}>
          <View className="c2 fix">
            <Icon name="shield" size="mid" />
          </View>
          <View className="grow ml12 b">{count === 0 ? text.fetching : text.running(count)}</View>
        </View>
        {of > 0 && (
          <>
            <View className="row mt12">
              <Progress taken={count} of={of} />
            </View>
            <View className="sub mt8">{of > LONG ? text.runningLong(of) : text.runningOf(of)}</View>
          </>
        )}
      </Card>
      {of > LONG && (
        <View className="mt12">
          <Button id="stop" kind="s" text={text.stop} onPress={stop} />
        </View>
      )}
    </>
  )
}

function Interrupted({ page: { run, goOn } }: { page: VerifyLedgerPage }) {
  if (run.state !== 'stopped' && run.state !== 'failed') return null
  const { count } = run
  const go = count > 0 ? text.goOn : text.again
  return (
    <>
      {run.state === 'stopped' ? (
        <Notice look="ok" icon="shield" urgent title={text.stoppedAt(count)} text={text.stoppedHint} />
      ) : run.why === 'error' ? (
        <Notice look="warn" icon="again" urgent title={text.failed} />
      ) : count > 0 ? (
        <Notice look="warn" icon="offline" urgent title={text.offlineAt(count)} text={text.offlineAtHint} />
      ) : (
        <Notice look="warn" icon="offline" urgent title={text.offline} text={text.offlineHint} />
      )}
      <View className="mt12">
        <Button id="again" text={go} icon="again" onPress={goOn} />
      </View>
    </>
  )
}

function Loaded({ page }: { page: VerifyLedgerPage }) {
  const { run, stop } = page
  switch (run.state) {
    case 'running':
      return <Running count={run.count} of={run.of} stop={stop} />
    case 'stopped':
    case 'failed':
      return <Interrupted page={page} />
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
