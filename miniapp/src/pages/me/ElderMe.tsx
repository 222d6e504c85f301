import { View } from '@tarojs/components'
import { BigRow, ErrorState, goHome, heading, NothingOffline, open, Press, Queue, Skeleton } from '../../ui'
import { spokenStart, words, workedText } from '../../words'
import { giftWay } from '../../words/zh/gift-way'
import { thisMonth } from './Hours'
import { Known } from './Known'
import { pledgeLine } from './NormalMe'
import { wayFrom } from './Notices'
import { SignedOut } from './SignedOut'
import type { MePage } from './useMePage'

function Shifts({ page: { duties, ahead, now } }: { page: MePage }) {
  if (duties.state === 'loading') return <Skeleton cards={1} />
  if (duties.state === 'failed')
    return duties.why === 'offline' ? (
      <NothingOffline onRetry={duties.refresh} />
    ) : (
      <ErrorState onRetry={duties.refresh} />
    )
  if (ahead.length === 0) return <View>{words.board.elder.noShifts}</View>
  return (
    <>
      {ahead.map(({ shiftId, taskId, startsAt, place, state, position }) => (
        <BigRow
          key={shiftId}
          id={`duty-${shiftId}`}
          icon="calendar"
          title={spokenStart(startsAt, now)}
          sub={state === 'waiting' ? `${place}，${words.me.waitingAt(position ?? 1)}` : place}
          onPress={() =>
            state === 'held' ? open('duty', { shift: shiftId }) : open('task', { id: taskId, shift: shiftId })
          }
        />
      ))}
    </>
  )
}

/** My hours, where I can go, what I bring: one row each. */
function Service({ page }: { page: MePage }) {
  const { records } = page
  const total = records.state === 'ready' ? records.data.total : undefined
  return (
    <>
      {page.storeOf !== undefined && (
        <BigRow
          id="stock"
          icon="box"
          title={words.me.stock}
          sub={words.me.stockHint}
          onPress={() => open('keeping/stock', { at: page.storeOf })}
        />
      )}
      {total && total.duties > 0 && (
        <BigRow
          id="records"
          icon="clock"
          title={words.records.elderTotal(workedText(total.minutes))}
          sub={thisMonth(page)}
          onPress={() => open('records')}
        />
      )}
      {total && total.duties > 0 && (
        <BigRow
          id="certificate"
          icon="list"
          title={words.certificate.mine}
          onPress={() => open('my-certificate')}
        />
      )}
      <BigRow id="openings" icon="vest" title={words.openings.row} onPress={() => open('openings')} />
      <BigRow id="abilities" icon="done" title={words.abilities.row} onPress={() => open('abilities')} />
    </>
  )
}

export function ElderMe({ page }: { page: MePage }) {
  const { session, notices, pledges, setElder, switchPerson } = page
  const unread = notices.filter((notice) => !notice.read)
  return (
    <>
      <View className="h1" {...heading(1)}>
        {words.board.elder.myShifts}
      </View>
      {session ? (
        <>
          <Queue phone={null} />
          <Shifts page={page} />
          {unread.map((notice) => (
            <BigRow
              key={notice.id}
              icon="bell"
              title={notice.title}
              sub={notice.text}
              onPress={wayFrom(notice) ?? (() => goHome())}
            />
          ))}
          {pledges.map((pledge) => (
            <BigRow
              key={pledge.id}
              icon="box"
              title={pledge.item}
              sub={pledgeLine(pledge)}
              onPress={() => open('pledge', { id: pledge.id })}
            />
          ))}
          <Service page={page} />
          <Known page={page} />
          {switchPerson && <BigRow icon="people" title={words.me.persona} onPress={switchPerson} />}
        </>
      ) : (
        <SignedOut />
      )}
      <BigRow
        id="verify-certificate"
        icon="shield"
        title={words.certificate.verifyRow}
        onPress={() => open('certificate')}
      />
      <BigRow id="find-gift" icon="box" title={giftWay.find} onPress={() => open('gift')} />
      <Press id="elder-off" className="elder-off" onPress={() => setElder(false)}>
        {words.common.backToNormal}
      </Press>
    </>
  )
}
