import { View } from '@tarojs/components'
import {
  Button,
  Chip,
  ElderTitle,
  EmptyState,
  ErrorState,
  goHome,
  landmark,
  NothingOffline,
  OfflineBar,
  Page,
  Queue,
  SignInFirst,
  Skeleton,
} from '../../ui'
import { words } from '../../words'
import { Counts } from './Counts'
import { Foot } from './Foot'
import { People } from './People'
import { RosterSheets } from './sheets'
import { Tools, Ways } from './Tools'
import { type RosterPage, useRosterPage } from './useRosterPage'

function Tabs({ page: { tabs, shiftId, choose } }: { page: RosterPage }) {
  if (tabs.length === 0) return null
  return (
    <View className="wrap chips" {...landmark('radiogroup', words.roster.title)}>
      {tabs.map(({ id, text }) => (
        <Chip key={id} id={`tab-${id}`} text={text} on={id === shiftId} onPress={() => choose(id)} />
      ))}
    </View>
  )
}

function Failed({ loaded }: { loaded: RosterPage['task'] | RosterPage['roster'] }) {
  if (loaded.state !== 'failed') return <Skeleton />
  if (loaded.why === 'offline') return <NothingOffline onRetry={loaded.refresh} />
  if (loaded.why === 'error') return <ErrorState onRetry={loaded.refresh} />
  const notMine = loaded.why === 'notAllowed'
  return (
    <EmptyState
      icon={notMine ? 'lock' : 'list'}
      title={notMine ? words.roster.onlyStaff : words.common.error.gone}
      text={notMine ? words.roster.onlyStaffHint : words.common.error.goneHint}
    >
      <Button kind="s" text={words.common.error.toBoard} onPress={() => goHome()} />
    </EmptyState>
  )
}

function Loaded({ page }: { page: RosterPage }) {
  const { task, roster, now, signedIn } = page
  if (!signedIn)
    return <SignInFirst icon="lock" title={words.roster.signIn} text={words.roster.onlyStaffHint} />
  if (task.state !== 'ready') return <Failed loaded={task} />
  return (
    <>
      <Tabs page={page} />
      {roster.state === 'ready' ? (
        <>
          {roster.behind && <OfflineBar behind={roster.behind} now={now} onRetry={roster.refresh} />}
          <Queue phone={null} />
          <Counts page={page} />
          {!page.elder && <Tools page={page} />}
          <People page={page} />
          {page.elder && <Tools page={page} />}
          <Ways page={page} />
        </>
      ) : (
        <Failed loaded={roster} />
      )}
    </>
  )
}

/** Who comes, and at the hour: who is here and who is missing. */
export default function Roster() {
  const page = useRosterPage()
  return (
    <Page
      title={words.roster.title}
      foot={page.roster.state === 'ready' && <Foot page={page} />}
      sheet={<RosterSheets page={page} />}
    >
      <ElderTitle text={words.roster.title} />
      <Loaded page={page} />
    </Page>
  )
}
