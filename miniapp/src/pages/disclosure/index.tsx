import { View } from '@tarojs/components'
import { refusalText } from '../../data/refusals'
import {
  Button,
  Card,
  ElderTitle,
  EmptyState,
  ErrorState,
  heading,
  NothingOffline,
  Notice,
  Page,
  Skeleton,
} from '../../ui'
import { taking } from '../../words/zh/taking'
import { Made } from './Made'
import { PeriodChoice } from './PeriodChoice'
import { type DisclosurePage, useDisclosurePage } from './useDisclosurePage'

const text = taking.disclosure

function Refused({ page: { refused } }: { page: DisclosurePage }) {
  if (refused === undefined) return null
  if (refused === 'offline')
    return <Notice look="warn" icon="offline" urgent title={text.offline} text={text.offlineHint} />
  return <Notice look="warn" icon="warn" urgent title={refusalText(refused)} />
}

function Loaded({ page }: { page: DisclosurePage }) {
  const { ledger, may, busy, make, asked, made } = page
  if (!may) return <EmptyState icon="lock" title={text.only.title} text={text.only.text} />
  if (ledger.state === 'loading') return <Skeleton cards={2} />
  if (ledger.state === 'failed')
    return ledger.why === 'offline' ? (
      <NothingOffline onRetry={ledger.refresh} />
    ) : (
      <ErrorState onRetry={ledger.refresh} />
    )
  if (asked === undefined) return <EmptyState icon="box" title={text.empty} />
  return (
    <>
      <View className="h1 mt4" {...heading(2)}>
        {ledger.data.receiver.name}
      </View>
      <View className="c2 mt4">{text.introHint}</View>
      <PeriodChoice page={page} />
      <Refused page={page} />
      <Card>
        <Button
          id="disclose-pdf"
          icon="export"
          text={text.pdf}
          busy={busy === 'pdf' ? text.making : undefined}
          onPress={() => make('pdf')}
        />
        <View className="mt8">
          <Button
            id="disclose-xlsx"
            kind="s"
            icon="list"
            text={text.xlsx}
            busy={busy === 'xlsx' ? text.making : undefined}
            onPress={() => make('xlsx')}
          />
        </View>
      </Card>
      {made && <Made page={page} made={made} />}
    </>
  )
}

/** What a receiver posts every five days, made of its public ledger. */
export default function Disclose() {
  const page = useDisclosurePage()
  return (
    <Page title={text.title}>
      <ElderTitle text={text.title} />
      <Loaded page={page} />
    </Page>
  )
}
