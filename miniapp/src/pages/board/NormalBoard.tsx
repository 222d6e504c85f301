import { View } from '@tarojs/components'
import { isLineHot } from '../../data'
import {
  Button,
  Card,
  call,
  EmptyState,
  ErrorState,
  NeedLineRow,
  NothingOffline,
  OfflineBar,
  open,
  Queue,
  Row,
  Section,
  ShiftCard,
  Skeleton,
} from '../../ui'
import { clock, date, words } from '../../words'
import { Actions } from './Actions'
import { lastWord } from './board-view'
import { Head } from './Head'
import { toDo } from './to-do'
import { UrgentStrip } from './UrgentStrip'
import type { BoardPage } from './useBoardPage'

function Days({ page }: { page: BoardPage }) {
  const { days, now, board } = page
  const stale =
    board.state === 'ready' && board.behind ? words.board.asOfDay(clock(board.data.asOf)) : undefined
  return (
    <View id="shifts">
      {days.map(({ name, date: on, shifts }) => (
        <View key={on}>
          <Section title={name} sub={[name === on ? '' : on, stale].filter(Boolean).join(' · ')} />
          {shifts.map((shift) => (
            <ShiftCard
              key={shift.id}
              shift={shift}
              now={now}
              onPress={() => open('task', { id: shift.taskId, shift: shift.id })}
            />
          ))}
        </View>
      ))}
    </View>
  )
}

function Goods({ page: { goods, now } }: { page: BoardPage }) {
  if (goods.length === 0) return null
  return (
    <View id="goods">
      <Section title={words.board.goods} />
      <Card flush>
        {goods.map(({ need, line }, place) => (
          <NeedLineRow
            key={`${need.id}-${line.id}`}
            id={`line-${need.id}-${line.id}`}
            line={line}
            hot={isLineHot(line, need, now)}
            first={place === 0}
            stale={need.unconfirmed ? words.board.unconfirmed(lastWord(need)) : undefined}
            onPress={() => open('need', { id: need.id, line: line.id })}
          />
        ))}
      </Card>
    </View>
  )
}

/** What waits for a word of the secretary. */
function ToDo({ page }: { page: BoardPage }) {
  const rows = toDo(page)
  if (rows.length === 0) return null
  return (
    <>
      <Section title={words.board.toDo} sub={words.board.toDoCount(rows.length)} />
      <Card flush>
        {rows.map((row, place) => (
          <Row key={row.id} first={place === 0} bold {...row} />
        ))}
      </Card>
    </>
  )
}

function Loaded({ page }: { page: BoardPage }) {
  const { board, now, urgent, days, rest } = page
  if (board.state === 'loading')
    return (
      <>
        <Actions page={page} />
        <Skeleton />
      </>
    )
  if (board.state === 'failed') {
    return (
      <>
        <Queue phone={null} />
        {board.why === 'offline' ? (
          <NothingOffline onRetry={board.refresh} />
        ) : (
          <ErrorState onRetry={board.refresh} />
        )}
      </>
    )
  }
  const { community, asOf } = board.data
  return (
    <>
      {board.behind && <OfflineBar behind={board.behind} now={now} onRetry={board.refresh} />}
      <Queue phone={community.phone} />
      {urgent && <UrgentStrip urgent={urgent} />}
      <Actions page={page} />
      <ToDo page={page} />
      {days.length === 0 && (
        <EmptyState
          icon="done"
          title={words.board.empty.title}
          text={words.board.empty.detail(community.name)}
        />
      )}
      <Days page={page} />
      {rest && (
        <>
          <Goods page={page} />
          {community.phone !== null && <CallCommunity phone={community.phone} />}
          <View className="cap mt16 center-text">{words.board.asOf(date(asOf), clock(asOf))}</View>
        </>
      )}
    </>
  )
}

function CallCommunity({ phone }: { phone: string }) {
  return (
    <View className="mt16">
      <Button kind="s" icon="phone" text={words.common.callCommunity} onPress={() => call(phone)} />
    </View>
  )
}

export function NormalBoard({ page }: { page: BoardPage }) {
  return (
    <>
      <Head page={page} />
      <Loaded page={page} />
    </>
  )
}
