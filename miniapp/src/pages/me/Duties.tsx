import type { Duty } from '@muster/shared'
import { View } from '@tarojs/components'
import {
  Button,
  Card,
  EmptyState,
  ErrorState,
  goHome,
  Meta,
  NothingOffline,
  open,
  Row,
  Skeleton,
} from '../../ui'
import { dayAndSpan, hence, words } from '../../words'
import type { MePage } from './useMePage'

const openTask = ({ taskId, shiftId }: Duty) => open('task', { id: taskId, shift: shiftId })

/** Whose place is held opens what is needed on site; who waits sees the task. */
const openDuty = (duty: Duty) =>
  duty.state === 'held' ? open('duty', { shift: duty.shiftId }) : openTask(duty)

const standing = ({ state, position, postName }: Duty) =>
  state === 'waiting' ? words.me.waitingAt(position ?? 1) : postName

function Next({ duty, now }: { duty: Duty; now: number }) {
  const begun = Date.parse(duty.startsAt) <= now
  const waiting = duty.state === 'waiting'
  return (
    <Card>
      <View className="row row--between">
        <View className="sub b c1">{words.me.next}</View>
        <View className={waiting ? 'b ca nowrap' : 'b cr nowrap'}>
          {waiting
            ? standing(duty)
            : duty.checkedInAt !== undefined
              ? words.me.onDuty
              : begun
                ? words.me.now
                : hence(duty.startsAt, now)}
        </View>
      </View>
      <View className="h2 mt4">{duty.title}</View>
      <View className="row wrap">
        <Meta icon="clock" text={dayAndSpan(duty.startsAt, duty.endsAt, now)} />
        <Meta icon="place" text={duty.meetAt ?? duty.place} />
        {!waiting && <Meta icon="vest" text={duty.postName} />}
      </View>
      <View className="mt12">
        {waiting ? (
          <Button id="next-duty" text={words.me.seeShift} onPress={() => openTask(duty)} />
        ) : (
          <View className="row">
            <View className="grow">
              <Button id="next-duty" kind="s" text={words.me.seeShift} onPress={() => openTask(duty)} />
            </View>
            <View className="grow2 ml8">
              <Button
                id="next-code"
                icon={duty.checkedInAt === undefined ? 'qr' : 'clock'}
                text={duty.checkedInAt === undefined ? words.duty.show : words.me.checkOut}
                onPress={() => openDuty(duty)}
              />
            </View>
          </View>
        )}
      </View>
    </Card>
  )
}

/** The next duty as a card, the others as rows. */
export function Duties({ page: { duties, ahead, now } }: { page: MePage }) {
  if (duties.state === 'loading') return <Skeleton cards={1} />
  if (duties.state === 'failed')
    return duties.why === 'offline' ? (
      <NothingOffline onRetry={duties.refresh} />
    ) : (
      <ErrorState onRetry={duties.refresh} />
    )
  const [next, ...others] = ahead
  if (!next)
    return (
      <EmptyState icon="calendar" title={words.me.noDuties} text={words.me.noDutiesHint}>
        <Button text={words.me.goBoard} onPress={() => goHome()} />
      </EmptyState>
    )
  return (
    <>
      <Next duty={next} now={now} />
      {others.length > 0 && (
        <Card flush>
          {others.map((duty, place) => (
            <Row
              key={duty.shiftId}
              id={`duty-${duty.shiftId}`}
              first={place === 0}
              icon="calendar"
              title={duty.title}
              sub={`${dayAndSpan(duty.startsAt, duty.endsAt, now)}，${duty.place}，${standing(duty)}`}
              onPress={() => openDuty(duty)}
            />
          ))}
        </Card>
      )}
    </>
  )
}
