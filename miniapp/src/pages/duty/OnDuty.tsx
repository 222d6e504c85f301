import { View } from '@tarojs/components'
import { Button, Card, ElderTitle, Gap, Notice } from '../../ui'
import { clock, dayAndSpan, words, worked } from '../../words'
import { NotDone } from './Ahead'
import type { DutyOnPage } from './useDutyPage'

const text = words.duty
const MINUTE = 60_000

/** I am there: since when, and how long that is. */
export function OnDuty({ page }: { page: DutyOnPage }) {
  const { duty, now, hours, place, elder, task } = page
  if (duty?.checkedInAt === undefined) return null
  const minutes = Math.max(0, Math.floor((now - Date.parse(duty.checkedInAt)) / MINUTE))
  const { figure, unit } = worked(minutes)
  return (
    <>
      <ElderTitle text={page.title} />
      <NotDone page={page} />
      <Notice
        look="ok"
        icon="done"
        urgent
        title={text.in(clock(duty.checkedInAt))}
        text={elder ? text.inElder : text.inHint}
      />
      <Card>
        <View className="sub">{text.since}</View>
        <Gap figure={figure} unit={unit} look={{ hero: true }} />
        <View className="sub">{text.rest}</View>
        <View className="line-above">
          <View className="b">{`${dayAndSpan(hours.startsAt, hours.endsAt, now)} · ${place}`}</View>
          <View className="sub">{duty.postName}</View>
        </View>
      </Card>
      {task?.safety && <Notice look="warn" icon="shield" title={words.task.safety} text={task.safety} />}
    </>
  )
}

export function CheckOutButton({ page }: { page: DutyOnPage }) {
  const { now, hours, busy, checkOut, elder, waits, startReport } = page
  const early = now < Date.parse(hours.endsAt)
  const doing = busy === 'out' ? text.goingOut : waits ? words.common.queued.title : undefined
  const leave = async () => {
    if (await checkOut()) startReport()
  }
  return (
    <Button
      id="check-out"
      kind={early ? 's' : 'p'}
      text={elder ? text.outElder : early ? text.outEarly : text.out}
      busy={doing}
      onPress={leave}
    />
  )
}
