import { View } from '@tarojs/components'
import type { Behind } from '../../data'
import {
  Button,
  Card,
  call,
  Icon,
  Notice,
  OfflineBar,
  open,
  Queue,
  Row,
  Section,
  ShiftCard,
  Tag,
} from '../../ui'
import { dayAndSpan, words } from '../../words'
import { CalledUp } from './call-up/CalledUp'
import { Facts } from './Facts'
import { Head } from './Head'
import { Posts } from './Posts'
import { Refusal } from './Refusal'
import { StaffRows } from './StaffRows'
import { Standing } from './Standing'
import { leftOf, placesOf, sameTime } from './task-view'
import { ThanksList } from './thanks/ThanksList'
import type { TaskOnPage } from './useTaskPage'

interface ContentProps {
  page: TaskOnPage
  behind: Behind | undefined
  now: number
  onRetry: () => void
}

/** Where else people are missing, when this shift is full. */
function Elsewhere({ page: { shift, board, left, over, now } }: { page: TaskOnPage }) {
  if (left > 0 || over || shift.mine?.state === 'held') return null
  const others = sameTime(board, shift)
  if (others.length === 0) return null
  return (
    <>
      <Section title={words.task.sameTime} />
      {others.map((card) => (
        <ShiftCard
          key={card.id}
          shift={card}
          now={now}
          onPress={() => open('task', { id: card.taskId, shift: card.id })}
        />
      ))}
    </>
  )
}

function OtherShifts({ page: { task, shift, now, chooseShift } }: { page: TaskOnPage }) {
  const others = task.shifts.filter(({ id, state }) => id !== shift.id && state === 'open')
  if (others.length === 0) return null
  return (
    <>
      <Section title={words.task.otherShifts} />
      <Card flush>
        {others.map((other, place) => (
          <Row
            key={other.id}
            id={`other-${other.id}`}
            first={place === 0}
            title={other.place}
            sub={dayAndSpan(other.startsAt, other.endsAt, now)}
            end={
              leftOf(other) > 0
                ? words.common.peopleShort(leftOf(other))
                : words.common.signedUp(placesOf(other), placesOf(other))
            }
            onPress={() => chooseShift(other.id)}
          />
        ))}
      </Card>
    </>
  )
}

function People({ page: { shift, left } }: { page: TaskOnPage }) {
  const { people = [] } = shift
  if (people.length === 0) return null
  const nameOfPost = new Map(shift.posts.map(({ id, name }) => [id, name]))
  return (
    <>
      <Section title={words.task.signedUp(placesOf(shift) - left)} end={words.task.masked} />
      <Card>
        <View className="wrap task-tags">
          {people.map(({ name, postId }, place) => (
            <Tag
              // Masked names repeat; their order is all that tells them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever read anew as a whole
              key={`${place}-${name}`}
              look="line"
              text={`${name} ${nameOfPost.get(postId) ?? ''}`}
            />
          ))}
        </View>
      </Card>
    </>
  )
}

function Mine({ page }: { page: TaskOnPage }) {
  const { shift, over, busy, task, mayReadRoster, pending } = page
  const leaves = shift.mine?.state === 'held' && !over && !pending && busy !== 'withdraw'
  if (!leaves && !mayReadRoster) return null
  return (
    <Card flush>
      {mayReadRoster && (
        <Row
          id="roster"
          first
          icon="people"
          title={words.task.roster}
          onPress={() => open('roster', { task: task.id, shift: shift.id })}
        />
      )}
      {leaves && (
        <Row
          id="withdraw"
          first={!mayReadRoster}
          icon="calendar"
          title={words.task.withdraw}
          sub={words.task.withdrawHint}
          onPress={page.withdraw}
        />
      )}
    </Card>
  )
}

export function NormalTask({ page, behind, now, onRetry }: ContentProps) {
  const { task, shift } = page
  const ahead = shift.mine?.state === 'waiting' ? (shift.mine.position ?? 1) - 1 : undefined
  return (
    <>
      {behind && <OfflineBar behind={behind} now={now} onRetry={onRetry} />}
      <Queue phone={task.community.phone} />
      <Standing page={page} />
      <CalledUp page={page} />
      <Refusal page={page} />
      <Head page={page} />
      {ahead !== undefined && (
        <Card look="flat">
          <View className="sub c1">{words.task.ahead(ahead)}</View>
        </Card>
      )}
      <Elsewhere page={page} />
      <Facts page={page} />
      <Posts page={page} />
      {task.safety && <Notice look="warn" icon="shield" title={words.task.safety} text={task.safety} />}
      {task.note && (
        <>
          <Section title={words.task.note} />
          <Card>
            <View className="pre">{task.note}</View>
          </Card>
        </>
      )}
      <OtherShifts page={page} />
      <People page={page} />
      <ThanksList thanks={page.thanks} now={now} elder={false} />
      <Mine page={page} />
      <StaffRows page={page} />
      <View className="row mt16 posted-by">
        <View className="cg fix">
          <Icon name="done" size="small" />
        </View>
        <View className="sub ml6 grow">{words.task.postedBy(task.community.name)}</View>
        {task.community.phone !== null && <CallButton phone={task.community.phone} />}
      </View>
    </>
  )
}

function CallButton({ phone }: { phone: string }) {
  return <Button small kind="s" icon="phone" text={words.common.callCommunity} onPress={() => call(phone)} />
}
