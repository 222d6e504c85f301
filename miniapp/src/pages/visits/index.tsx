import type { Visit } from '@muster/shared'
import { View } from '@tarojs/components'
import { useSession } from '../../data'
import {
  Button,
  Card,
  ElderTitle,
  EmptyState,
  ErrorState,
  FootBar,
  goHome,
  heading,
  NothingOffline,
  Notice,
  OfflineBar,
  Page,
  Section,
  SignInFirst,
  Skeleton,
} from '../../ui'
import { words } from '../../words'
import { useVisitsPage, type VisitsPage } from './useVisitsPage'

/** One visitor: a number, and one tap for the step that is theirs now. */
function Visitor({ visit, page: { busy, pass } }: { visit: Visit; page: VisitsPage }) {
  const { number, next } = visit
  if (next === undefined) return null
  return (
    <Card id={`visitor-${number}`}>
      <View className="row row--between row--base wrap">
        <View className="h1" {...heading(3)}>
          {words.visits.number(number)}
        </View>
        <View className="sub">{words.visits.now(next)}</View>
      </View>
      <View className="mt8">
        <Button
          id={`pass-${number}`}
          kind="d"
          text={words.visits.done(next)}
          label={`${words.visits.number(number)}，${words.visits.done(next)}`}
          busy={busy === number ? words.visits.passing : undefined}
          onPress={() => pass(visit)}
        />
      </View>
    </Card>
  )
}

function Content({ page }: { page: VisitsPage }) {
  const { visits, given, now, refresh } = page
  if (visits.state === 'loading') return <Skeleton />
  if (visits.state === 'failed') {
    if (visits.why === 'offline') return <NothingOffline onRetry={visits.refresh} />
    if (visits.why === 'error') return <ErrorState onRetry={visits.refresh} />
    return (
      <EmptyState icon="list" title={words.common.error.gone} text={words.common.error.goneHint}>
        <Button text={words.common.error.toBoard} onPress={() => goHome()} />
      </EmptyState>
    )
  }
  const { underway, steps, visitors } = visits.data
  return (
    <>
      {visits.behind && <OfflineBar behind={visits.behind} now={now} onRetry={refresh} />}
      {given?.next && (
        <Notice
          look="ok"
          icon="done"
          urgent
          title={words.visits.given(given.number)}
          text={words.visits.first(given.next)}
        />
      )}
      <Card look="flat">
        <View className="b">{words.visits.total(visitors)}</View>
        <View className="sub c1 mt4">
          {steps.map(({ step, through }) => words.visits.through(through, step)).join(' → ')}
        </View>
      </Card>
      {underway.length > 0 ? (
        <>
          <Section title={words.visits.underway} end={words.visits.count(underway.length)} />
          {underway.map((visit) => (
            <Visitor key={visit.number} visit={visit} page={page} />
          ))}
        </>
      ) : (
        <EmptyState icon="people" title={words.visits.empty} text={words.visits.emptyHint} />
      )}
    </>
  )
}

export default function VisitsPageView() {
  const page = useVisitsPage()
  const session = useSession()
  const { visits, busy, give } = page
  const foot = visits.state === 'ready' && (
    <FootBar
      right={
        <Button
          id="next-visitor"
          icon="plus"
          text={words.visits.next}
          busy={busy === 'give' ? words.visits.giving : undefined}
          onPress={give}
        />
      }
    />
  )
  return (
    <Page title={words.visits.title} foot={session && foot}>
      <ElderTitle text={words.visits.title} />
      {session ? (
        <Content page={page} />
      ) : (
        <SignInFirst icon="lock" title={words.visits.title} text={words.common.staffOnlyHint} />
      )}
    </Page>
  )
}
