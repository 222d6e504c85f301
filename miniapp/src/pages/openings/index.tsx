import { View } from '@tarojs/components'
import {
  BigRow,
  Button,
  ElderTitle,
  EmptyState,
  ErrorState,
  NothingOffline,
  OfflineBar,
  open,
  Page,
  Section,
  ShiftCard,
  SignInFirst,
  Skeleton,
} from '../../ui'
import { spokenHeadline, words } from '../../words'
import { byDay } from '../board/board-view'
import { type OpeningsPage, useOpeningsPage } from './useOpeningsPage'

const text = words.openings

function Shifts({ page: { shifts, now, elder } }: { page: OpeningsPage }) {
  if (elder)
    return (
      <>
        {shifts.map((shift) => (
          <BigRow
            key={shift.id}
            id={`shift-${shift.id}`}
            icon="vest"
            title={shift.title}
            sub={`${spokenHeadline(shift.startsAt, now)}，${shift.place}`}
            onPress={() => open('task', { id: shift.taskId, shift: shift.id })}
          />
        ))}
      </>
    )
  return (
    <>
      {byDay(shifts, now).map(({ name, date, shifts: ofDay }) => (
        <View key={date}>
          <Section title={name} sub={name === date ? '' : date} />
          {ofDay.map((shift) => (
            <ShiftCard
              key={shift.id}
              shift={shift}
              now={now}
              onPress={() => open('task', { id: shift.taskId, shift: shift.id })}
            />
          ))}
        </View>
      ))}
    </>
  )
}

function Content({ page }: { page: OpeningsPage }) {
  const { session, loaded, now, shifts, communityName } = page
  if (!session) return <SignInFirst icon="vest" title={text.signIn} text={text.signInHint} />
  if (loaded.state === 'loading') return <Skeleton />
  if (loaded.state === 'failed')
    return loaded.why === 'offline' ? (
      <NothingOffline onRetry={loaded.refresh} />
    ) : (
      <ErrorState onRetry={loaded.refresh} />
    )
  return (
    <>
      {loaded.behind && <OfflineBar behind={loaded.behind} now={now} onRetry={loaded.refresh} />}
      {shifts.length === 0 ? (
        <EmptyState icon="vest" title={text.empty} text={text.emptyHint}>
          <Button kind="s" text={text.toAbilities} onPress={() => open('abilities')} />
        </EmptyState>
      ) : (
        communityName !== undefined && <View className="c2">{text.hint(communityName)}</View>
      )}
      <Shifts page={page} />
    </>
  )
}

/** The shifts that miss people and have a place for me. */
export default function Openings() {
  const page = useOpeningsPage()
  return (
    <Page title={text.title}>
      <ElderTitle text={text.title} />
      <Content page={page} />
    </Page>
  )
}
