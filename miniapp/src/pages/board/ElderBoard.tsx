import type { ShiftCard } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { isShiftHot } from '../../data'
import {
  BigRow,
  Button,
  Card,
  call,
  ErrorState,
  Gap,
  heading,
  NothingOffline,
  OfflineBar,
  open,
  Press,
  Queue,
  Skeleton,
} from '../../ui'
import { spokenHeadline, words } from '../../words'
import { shortOf } from './board-view'
import { toDo } from './to-do'
import type { BoardPage } from './useBoardPage'

const openShift = ({ taskId, id }: ShiftCard) => open('task', { id: taskId, shift: id })

/** The one thing to answer: my own next duty, or else the shift that misses people most. */
function FirstCard({ page: { duties, urgent, openShifts, now } }: { page: BoardPage }) {
  const [duty] = duties
  const offer = urgent?.shift ?? openShifts[0]
  if (duty)
    return (
      <Card>
        <View className="c2">{words.board.elder.yourShift}</View>
        <View className="h2">{words.board.elder.when(spokenHeadline(duty.startsAt, now), duty.place)}</View>
        <View className="mt12">
          <Button
            id="my-shift"
            text={words.board.elder.seeShift}
            onPress={() => open('task', { id: duty.taskId, shift: duty.shiftId })}
          />
        </View>
      </Card>
    )
  if (!offer) return <View className="h2 mt12">{words.board.empty.title}</View>
  return (
    <Card>
      <View className="h2">{words.board.elder.when(spokenHeadline(offer.startsAt, now), offer.place)}</View>
      <Gap
        before={words.common.short}
        figure={String(offer.left)}
        unit={words.common.people}
        look={{ hero: true, hot: isShiftHot(offer, now) }}
      />
      <View className="mt12">
        <Button id="can-go" text={words.board.elder.canGo} onPress={() => openShift(offer)} />
      </View>
    </Card>
  )
}

function OtherShifts({ page: { openShifts, urgent, now, duties } }: { page: BoardPage }) {
  const [shown, setShown] = useState(false)
  const offered = duties.length > 0 ? undefined : (urgent?.shift ?? openShifts[0])
  const others = openShifts.filter((shift) => shift.id !== offered?.id)
  return (
    <>
      <BigRow
        id="other-shifts"
        icon="vest"
        title={words.board.elder.otherShifts}
        sub={words.board.elder.otherShiftsHint(others.length)}
        onPress={() => setShown(!shown)}
      />
      {shown &&
        others.map((shift) => (
          <BigRow
            key={shift.id}
            icon="clock"
            title={shift.title}
            sub={`${words.board.elder.when(spokenHeadline(shift.startsAt, now), shift.place)}，${words.common.peopleShort(shift.left)}`}
            onPress={() => openShift(shift)}
          />
        ))}
    </>
  )
}

/** What a keeper comes for; a secretary too, after their own. */
function KeeperRows({ page: { communityId } }: { page: BoardPage }) {
  return (
    <>
      <BigRow
        id="receive"
        icon="receive"
        title={words.board.receive}
        sub={words.board.receiveHint}
        onPress={() => open('keeping/receive', { at: communityId })}
      />
      <BigRow
        id="stock"
        icon="box"
        title={words.board.stock}
        sub={words.board.stockHint}
        onPress={() => open('keeping/stock', { at: communityId })}
      />
    </>
  )
}

/** What a secretary comes for, and of it what a leader comes for. */
function StaffRows({ page: { isSecretary, roster } }: { page: BoardPage }) {
  return (
    <>
      {isSecretary && (
        <BigRow
          id="post"
          icon="flag"
          title={words.board.postTask}
          sub={words.board.postTaskHint}
          onPress={() => open('post')}
        />
      )}
      {roster && (
        <BigRow
          id="roster"
          icon="people"
          title={words.board.roster}
          sub={roster.text}
          onPress={() => open('roster', { task: roster.taskId })}
        />
      )}
    </>
  )
}

function Loaded({ page }: { page: BoardPage }) {
  const { board, now, goods, duties } = page
  // What is known to be short comes before what is not.
  const firstNeed = goods.find(({ need }) => !need.unconfirmed) ?? goods[0]
  if (board.state === 'loading') return <Skeleton cards={2} />
  if (board.state === 'failed')
    return board.why === 'offline' ? (
      <NothingOffline onRetry={board.refresh} />
    ) : (
      <ErrorState onRetry={board.refresh} />
    )
  const { phone } = board.data.community
  return (
    <>
      {board.behind && <OfflineBar behind={board.behind} now={now} onRetry={board.refresh} />}
      <Queue phone={null} />
      <FirstCard page={page} />
      {toDo(page).map((row) => (
        <BigRow key={row.id} {...row} />
      ))}
      {phone !== null && (
        <BigRow
          icon="phone"
          title={words.common.callCommunity}
          sub={words.common.callHint}
          onPress={() => call(phone)}
        />
      )}
      {(page.isSecretary || page.isLeader) && <StaffRows page={page} />}
      {(page.isSecretary || page.isKeeper) && <KeeperRows page={page} />}
      <OtherShifts page={page} />
      {firstNeed && (
        <BigRow
          icon="box"
          title={words.board.donate}
          sub={shortOf(goods)}
          onPress={() => open('need', { id: firstNeed.need.id })}
        />
      )}
      <BigRow
        id="my-shifts"
        icon="person"
        title={words.board.elder.myShifts}
        sub={duties.length > 0 ? words.board.elder.hasShifts(duties.length) : words.board.elder.noShifts}
        onPress={() => open('me')}
      />
      <BigRow
        id="ledger"
        icon="list"
        title={words.common.ledger}
        sub={words.common.ledgerHint}
        onPress={() => open('ledger')}
      />
    </>
  )
}

export function ElderBoard({ page }: { page: BoardPage }) {
  const { board, setElder } = page
  return (
    <>
      <View className="row elder-head">
        <View className="h1" {...heading(1)}>
          {board.state === 'ready' ? board.data.community.name : words.common.app}
        </View>
      </View>
      <Loaded page={page} />
      <Press id="elder-off" className="elder-off" onPress={() => setElder(false)}>
        {words.common.backToNormal}
      </Press>
    </>
  )
}
