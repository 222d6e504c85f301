import {
  Button,
  Card,
  ElderTitle,
  EmptyState,
  ErrorState,
  goHome,
  NothingOffline,
  OfflineBar,
  open,
  Page,
  Row,
  Section,
  SignInFirst,
  Skeleton,
} from '../../ui'
import { monthText, words, workedText } from '../../words'
import { Export } from './Export'
import { RecordList } from './RecordList'
import { Sum } from './Sum'
import { type RecordsPage, useRecordsPage } from './useRecordsPage'

const text = words.records

function Empty() {
  return (
    <EmptyState icon="clock" title={text.empty} text={text.emptyHint}>
      <Button kind="s" text={text.goBoard} onPress={() => goHome()} />
    </EmptyState>
  )
}

function Newest({ page: { all, elder } }: { page: RecordsPage }) {
  if (all.state !== 'ready') return null
  const { records, months, total, asOf } = all.data
  if (records.length === 0) return <Empty />
  return (
    <>
      <Sum title={text.total} sum={total} asOf={asOf} />
      <Section title={text.newest} />
      <RecordList records={records} elder={elder} />
      <Section title={text.months} />
      <Card flush>
        {months.map(({ month, duties, minutes }, place) => (
          <Row
            key={month}
            id={`month-${month}`}
            first={place === 0}
            title={monthText(month)}
            sub={text.monthOf(duties, workedText(minutes))}
            onPress={() => open('records', { month })}
          />
        ))}
      </Card>
      <Export elder={elder} />
    </>
  )
}

function OneMonth({ page: { inMonth, elder } }: { page: RecordsPage }) {
  if (inMonth.state !== 'ready') return null
  const { records, asOf, month, ...sum } = inMonth.data
  if (records.length === 0) return <Empty />
  return (
    <>
      <Sum title={monthText(month)} sum={sum} asOf={asOf} />
      <RecordList records={records} elder={elder} />
    </>
  )
}

function Content({ page }: { page: RecordsPage }) {
  const { session, shown, month, now } = page
  if (!session) return <SignInFirst icon="clock" title={text.signIn} text={text.signInHint} />
  if (shown.state === 'loading') return <Skeleton cards={2} />
  if (shown.state === 'failed')
    return shown.why === 'offline' ? (
      <NothingOffline onRetry={shown.refresh} />
    ) : (
      <ErrorState onRetry={shown.refresh} />
    )
  return (
    <>
      {shown.behind && <OfflineBar behind={shown.behind} now={now} onRetry={shown.refresh} />}
      {month === undefined ? <Newest page={page} /> : <OneMonth page={page} />}
    </>
  )
}

/** What I did, and what it comes to. */
export default function Records() {
  const page = useRecordsPage()
  return (
    <Page title={text.title}>
      <ElderTitle text={text.title} />
      <Content page={page} />
    </Page>
  )
}
