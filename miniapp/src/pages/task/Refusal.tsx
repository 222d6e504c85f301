import { View } from '@tarojs/components'
import { gateIn } from '../../data/gates'
import { clashIn, refusalText } from '../../data/refusals'
import { Button, Card, Notice, open, Section, ShiftCard } from '../../ui'
import { clock, dayName, span, words } from '../../words'
import { Gate } from './Gate'
import { changes, freeThatDay } from './task-view'
import type { TaskOnPage } from './useTaskPage'

const text = words.task.refused

function Clash({ page }: { page: TaskOnPage }) {
  const { refused, shift, task, now, board } = page
  const clash = refused && clashIn(refused.refusal)
  if (!clash) return null
  const at = clock(clash.startsAt)
  const others = freeThatDay(board, shift, clash)
  const placeOfClash = board?.shifts.find(({ id }) => id === clash.shiftId)?.place
  return (
    <>
      <Notice look="warn" icon="calendar" urgent title={text.clash(at)} text={text.notYet}>
        <Card>
          <View className="row row--top">
            <View className="cap fix clash__side">{text.have}</View>
            <View className="grow">
              <View className="b">{clash.title}</View>
              <View className="sub">
                {[span(clash.startsAt, clash.endsAt), placeOfClash].filter(Boolean).join('，')}
              </View>
            </View>
          </View>
          <View className="row row--top mt12">
            <View className="cap fix clash__side">{text.want}</View>
            <View className="grow">
              <View className="b">{task.title}</View>
              <View className="sub">{`${span(shift.startsAt, shift.endsAt)}，${shift.place}`}</View>
            </View>
          </View>
        </Card>
      </Notice>
      {others.length > 0 && <Section title={words.task.freeThen(dayName(shift.startsAt, now))} />}
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

function Changed({ page }: { page: TaskOnPage }) {
  const { refused, shift } = page
  if (!refused) return null
  return (
    <Notice
      look="warn"
      icon="edit"
      urgent
      title={text.changed}
      text={changes(refused.read, shift).join('\n')}
    />
  )
}

function PostFull({ page }: { page: TaskOnPage }) {
  const { shift, post } = page
  if (!post || post.left === 0) return <Notice look="warn" icon="people" urgent title={text.shiftFull} />
  return (
    <Notice look="warn" icon="people" urgent title={text.postFull(post.name, post.left)}>
      <View className="mt12">
        <Button
          id="other-post"
          kind="s"
          text={shift.mine ? words.task.swapTo(post.name) : text.otherPost(post.name)}
          onPress={() => (shift.mine ? page.swap() : page.claim())}
        />
      </View>
    </Notice>
  )
}

/** Why a tap did not do what was wanted, what still stands, and what to do next. */
export function Refusal({ page }: { page: TaskOnPage }) {
  const { refused, shift } = page
  if (!refused) return null
  const { refusal } = refused
  const gate = gateIn(refusal)
  if (gate) return <Gate page={page} gate={gate} />
  switch (refusal.code) {
    case 'TIME_CLASH':
      return <Clash page={page} />
    case 'TERMS_CHANGED':
      return <Changed page={page} />
    case 'POST_FULL':
      return <PostFull page={page} />
    case 'SHIFT_FULL':
      return (
        <Notice
          look="warn"
          icon="people"
          urgent
          title={shift.canWait ? text.shiftFull : text.shiftFullNoWait}
          text={text.shiftFullHint}
        />
      )
    case 'SHIFT_STARTED':
      return (
        <Notice look="warn" icon="clock" urgent title={text.started(clock(shift.startsAt))}>
          <View className="mt12">
            <Button kind="s" text={text.others} onPress={() => open('board')} />
          </View>
        </Notice>
      )
    default:
      return <Notice look="warn" icon="warn" urgent title={refusalText(refusal)} />
  }
}
