import { View } from '@tarojs/components'
import { type Behind, isShiftHot } from '../../data'
import {
  BigRow,
  Card,
  call,
  Gap,
  heading,
  Icon,
  type IconName,
  Notice,
  OfflineBar,
  open,
  Queue,
  ShareRow,
} from '../../ui'
import { spokenEnd, spokenHeadline, spokenStart, words } from '../../words'
import { CalledUp } from './call-up/CalledUp'
import { movesSaid } from './moving/moves'
import { Refusal } from './Refusal'
import { ElderStaffRows } from './StaffRows'
import { Standing } from './Standing'
import { termsOf } from './Terms'
import { placesOf, sameTime, sharedShift } from './task-view'
import { ThanksList } from './thanks/ThanksList'
import type { TaskOnPage } from './useTaskPage'

interface ContentProps {
  page: TaskOnPage
  behind: Behind | undefined
  now: number
  onRetry: () => void
}

function Line({ icon, title, sub }: { icon: IconName; title: string; sub?: string | undefined }) {
  return (
    <View className="row elder-line">
      <Icon name={icon} size="big" />
      <View className="grow ml12">
        <View className="h2">{title}</View>
        {sub && <View className="c2">{sub}</View>}
      </View>
    </View>
  )
}

function Missing({ page: { shift, left, now } }: { page: TaskOnPage }) {
  if (shift.mine?.state === 'held') return null
  if (shift.mine)
    return (
      <>
        <Gap
          before={words.task.waitingAs}
          figure={String(shift.mine.position ?? 1)}
          unit={words.task.waitingUnit}
          look={{ hero: true }}
        />
        <View>{words.task.ahead((shift.mine.position ?? 1) - 1)}</View>
      </>
    )
  if (left === 0) return <View className="h2 mt4">{words.common.full}</View>
  const hot = isShiftHot({ startsAt: shift.startsAt, places: placesOf(shift), left }, now)
  return (
    <Gap
      before={words.common.short}
      figure={String(left)}
      unit={words.common.people}
      look={{ hero: true, hot }}
    />
  )
}

function Elsewhere({ page: { shift, board, left, over, now } }: { page: TaskOnPage }) {
  if (left > 0 || over || shift.mine) return null
  return (
    <>
      {sameTime(board, shift).map((card) => (
        <BigRow
          key={card.id}
          icon="vest"
          title={card.place}
          sub={`${spokenHeadline(card.startsAt, now)}，${words.common.peopleShort(card.left)}`}
          onPress={() => open('task', { id: card.taskId, shift: card.id })}
        />
      ))}
    </>
  )
}

export function ElderTask({ page, behind, now, onRetry }: ContentProps) {
  const { task, shift, over, busy, pending } = page
  const { phone } = task.community
  return (
    <>
      {behind && <OfflineBar behind={behind} now={now} onRetry={onRetry} />}
      <Queue phone={null} />
      <View className="h1" {...heading(1)}>
        {task.title}
      </View>
      <Standing page={page} elder />
      <CalledUp page={page} />
      <Refusal page={page} />
      <Missing page={page} />
      <Card>
        <Line
          icon="clock"
          title={spokenStart(shift.startsAt, now)}
          sub={spokenEnd(shift.startsAt, shift.endsAt)}
        />
        <Line icon="place" title={shift.place} sub={shift.meetAt && words.task.meetAt(shift.meetAt)} />
        {movesSaid(shift, now, true).map((said) => (
          <View key={said} className="c2 mt4">
            {said}
          </View>
        ))}
        {shift.leader && (
          <Line icon="person" title={words.task.leader(shift.leader.name)} sub={words.task.elderLeader} />
        )}
        {termsOf(page).map((term) => (
          <Line key={term.title} {...term} />
        ))}
      </Card>
      <Elsewhere page={page} />
      <ElderStaffRows page={page} />
      {page.call === 'asked' && (
        <BigRow
          id="not-coming"
          icon="no"
          title={words.task.called.notComing}
          sub={words.task.called.notComingHint}
          onPress={page.decline}
        />
      )}
      {phone !== null && (
        <BigRow
          icon="phone"
          title={words.common.callCommunity}
          sub={words.common.callHint}
          onPress={() => call(phone)}
        />
      )}
      {shift.mine && !over && !pending && busy !== 'withdraw' && (
        <BigRow
          id="withdraw"
          icon="calendar"
          title={shift.mine.state === 'held' ? words.task.withdrawElder : words.task.stopWaiting}
          onPress={page.withdraw}
        />
      )}
      {task.safety && <Notice look="warn" icon="shield" title={words.task.safety} text={task.safety} />}
      <ThanksList thanks={page.thanks} now={now} elder />
      {!over && <ShareRow shared={sharedShift(task, shift)} />}
    </>
  )
}
