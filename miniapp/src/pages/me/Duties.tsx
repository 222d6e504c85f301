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

const openDuty = ({ taskId, shiftId }: Duty) => open('task', { id: taskId, shift: shiftId })

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
          {waiting ? standing(duty) : begun ? words.me.now : hence(duty.startsAt, now)}
        </View>
      </View>
      <View className="h2 mt4">{duty.title}</View>
      <View className="row wrap">
        <Meta icon="clock" text={dayAndSpan(duty.startsAt, duty.endsAt, now)} />
        <Meta icon="place" text={duty.meetAt ?? duty.place} />
        {!waiting && <Meta icon="vest" text={duty.postName} />}
      </View>
      <View className="mt12">
        <Button id="next-duty" text={words.me.seeShift} onPress={() => openDuty(duty)} />
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
