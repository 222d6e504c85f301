import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTimeTo } from '../../data'
import { clashIn } from '../../data/refusals'
import { Button, FootBar, goHome, open, ShareButton, useShared } from '../../ui'
import { clock, countdown, dayAndSpan, headlineStart, words } from '../../words'
import { NotComing } from './call-up/CalledUp'
import { sharedShift } from './task-view'
import type { TaskOnPage } from './useTaskPage'

function Chosen({ page: { shift, post, now } }: { page: TaskOnPage }) {
  return (
    <View className="row row--between wrap">
      <View className="row">
        <View>{words.task.chosen}</View>
        <View className="b c1 ml4">{post?.name}</View>
      </View>
      <View>{dayAndSpan(shift.startsAt, shift.endsAt, now)}</View>
    </View>
  )
}

/** A tap that waits for the network is not tapped again. */
const underWay = ({ busy, pending }: TaskOnPage, doing: string) =>
  busy === 'claim' ? doing : pending ? words.common.queued.title : undefined

function ClaimButton({ page, text }: { page: TaskOnPage; text: string }) {
  const busy = underWay(page, words.task.claiming)
  return (
    <Button id="claim" text={text} busy={busy} off={page.busy === 'withdraw'} onPress={() => page.claim()} />
  )
}

function WaitButton({ page }: { page: TaskOnPage }) {
  const busy = underWay(page, words.task.waiting)
  return (
    <Button
      id="wait"
      icon="bell"
      text={words.task.wait}
      busy={busy}
      onPress={() => page.claim({ wait: true })}
    />
  )
}

/** The way out of a clash: the duty that I have is given up once this one is mine. */
function SwapOutButton({ page, from }: { page: TaskOnPage; from: string }) {
  const busy = page.busy === 'swap' ? words.task.swapping : undefined
  return (
    <Button id="swap-out" text={words.task.refused.swapOut} busy={busy} onPress={() => page.swap(from)} />
  )
}

/** To my own code, and to what else there is to do on the day. */
function ShowCode({ page: { shift } }: { page: TaskOnPage }) {
  return (
    <Button
      id="show-code"
      icon="qr"
      text={words.duty.show}
      onPress={() => open('duty', { shift: shift.id })}
    />
  )
}

/** While a shift is not open yet: when it will be, and how long that is. */
function OpensLater({ page, wait, left }: { page: TaskOnPage; wait: number; left?: ReactNode }) {
  const { opensAt = '' } = page.shift
  const at = `${headlineStart(opensAt, page.now)} `
  return (
    <FootBar
      line={words.gates.opensIn(countdown(wait))}
      left={left}
      right={<Button id="claim" icon="clock" text={words.gates.notOpen(at)} off onPress={() => undefined} />}
    />
  )
}

/** One main action, by how I stand to the shift. */
export function TaskFoot({ page }: { page: TaskOnPage }) {
  const { task, shift, post, over, left, busy } = page
  const wait = useTimeTo(shift.opensAt)
  const shared = sharedShift(task, shift)
  useShared(shared)
  const share = <ShareButton shared={shared} />
  const { mine } = shift
  if (mine?.state === 'waiting' && busy !== 'withdraw')
    return (
      <FootBar
        left={<Button id="stop-waiting" kind="s" text={words.task.stopWaiting} onPress={page.withdraw} />}
        right={share}
      />
    )
  if (mine && post && post.id !== mine.postId && busy !== 'withdraw')
    return (
      <FootBar
        line={words.task.swapHint}
        left={share}
        right={
          <Button
            id="swap"
            text={words.task.swapTo(post.name)}
            busy={busy === 'swap' ? words.task.swapping : undefined}
            onPress={() => page.swap()}
          />
        }
      />
    )
  if (mine && (busy === 'withdraw' || (over && !page.duty))) return <FootBar right={share} />
  if (mine) return <FootBar left={share} right={<ShowCode page={page} />} />
  if (over)
    return <FootBar right={<Button kind="s" text={words.common.error.toBoard} onPress={() => goHome()} />} />
  if (wait > 0) return <OpensLater page={page} wait={wait} left={share} />
  const clash = page.refused && clashIn(page.refused.refusal)
  if (clash && left > 0)
    return (
      <FootBar
        line={words.task.refused.swapOutHint(clock(clash.startsAt))}
        left={share}
        right={<SwapOutButton page={page} from={clash.shiftId} />}
      />
    )
  if (left > 0) {
    const asked = page.call === 'asked'
    const claim = asked ? words.task.called.coming : words.task.claim
    return (
      <FootBar
        line={<Chosen page={page} />}
        left={asked ? <NotComing page={page} /> : share}
        right={<ClaimButton page={page} text={page.refused ? words.task.refused.again : claim} />}
      />
    )
  }
  if (shift.canWait)
    return (
      <FootBar line={words.task.waitHint(shift.waiting)} left={share} right={<WaitButton page={page} />} />
    )
  return <FootBar line={words.task.waitClosed} right={share} />
}

/** The elder look has one button at the foot, and only while there is something to say yes to. */
export function ElderFoot({ page }: { page: TaskOnPage }) {
  const { task, shift, over, left } = page
  const wait = useTimeTo(shift.opensAt)
  useShared(sharedShift(task, shift))
  const clash = page.refused && clashIn(page.refused.refusal)
  if (shift.mine?.state === 'held' && page.busy !== 'withdraw' && !page.withdrawn)
    return <FootBar right={<ShowCode page={page} />} />
  if (over || shift.mine) return null
  if (wait > 0) return <OpensLater page={page} wait={wait} />
  if (clash && left > 0) return <FootBar right={<SwapOutButton page={page} from={clash.shiftId} />} />
  if (left > 0) return <FootBar right={<ClaimButton page={page} text={words.task.claimElder} />} />
  return shift.canWait ? <FootBar right={<WaitButton page={page} />} /> : null
}
