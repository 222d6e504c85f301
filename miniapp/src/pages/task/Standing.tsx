import { View } from '@tarojs/components'
import { Button, Notice } from '../../ui'
import { clock, dayName, spokenStart, words } from '../../words'
import type { TaskOnPage } from './useTaskPage'

const overTitle = {
  closed: words.task.closed,
  cancelled: words.task.cancelled,
  started: words.task.started,
  ended: words.task.ended,
} as const

function Leaving({ page }: { page: TaskOnPage }) {
  return (
    <Notice look="flat" icon="calendar" urgent title={words.task.leaving} text={words.task.leavingHint}>
      <View className="mt12">
        <Button id="undo" kind="s" text={words.common.undo} onPress={page.undoWithdraw} />
      </View>
    </Notice>
  )
}

/** How I stand to this shift: I hold a place, I am leaving, I have left, or it is over. */
export function Standing({ page, elder = false }: { page: TaskOnPage; elder?: boolean }) {
  const { shift, over, busy, withdrawn, now, duty } = page
  if (busy === 'withdraw') return <Leaving page={page} />
  if (withdrawn) return <Notice look="ok" icon="done" urgent title={words.task.withdrawn} />
  if (over === 'closed' || over === 'cancelled')
    return <Notice look="flat" icon="no" title={overTitle[over]} />
  if (shift.mine?.state === 'held') {
    const post = shift.posts.find(({ id }) => id === shift.mine?.postId)
    const day = dayName(shift.startsAt, now)
    const place = shift.meetAt ?? shift.place
    const text = elder
      ? words.task.heldElder(spokenStart(shift.startsAt, now), place)
      : words.task.heldLine(post?.name ?? '', `${day} ${clock(shift.startsAt)}`, place)
    return (
      <Notice
        look="ok"
        icon="done"
        urgent
        title={Date.parse(shift.startsAt) > now ? words.task.held(day) : words.task.heldNow}
        text={duty?.code ? words.task.withCode(text, words.duty.codeIs(duty.code.digits)) : text}
      />
    )
  }
  return over ? <Notice look="flat" icon="no" title={overTitle[over]} /> : null
}
