import { View } from '@tarojs/components'
import { isShiftHot } from '../../data'
import { Card, Gap, heading, Progress, Tag } from '../../ui'
import { words } from '../../words'
import { placesOf } from './task-view'
import type { TaskOnPage } from './useTaskPage'

function Missing({ page: { shift, left, now } }: { page: TaskOnPage }) {
  if (shift.mine?.state === 'waiting')
    return (
      <Gap
        before={words.task.waitingAs}
        figure={String(shift.mine.position ?? 1)}
        unit={words.task.waitingUnit}
        look={{ hero: true }}
      />
    )
  if (left === 0) return <View className="h2">{words.common.full}</View>
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

function Tags({ page: { task, shift, left } }: { page: TaskOnPage }) {
  const full = left === 0
  return (
    <View className="wrap task-tags">
      {task.urgent && !full && <Tag look="hot" text={words.common.hot} />}
      {full && shift.mine?.state === 'waiting' && <Tag look="ok" text={words.common.full} />}
      {full && shift.canWait && <Tag text={words.task.canWait} />}
      {task.membersOnly && <Tag text={words.task.membersOnly} />}
      {task.tags.map((tag) => (
        <Tag key={tag} text={tag} />
      ))}
    </View>
  )
}

/** What is missing comes first. */
export function Head({ page }: { page: TaskOnPage }) {
  const { task, shift, left, now } = page
  const places = placesOf(shift)
  return (
    <Card>
      <Tags page={page} />
      <View className="h1 mt6" {...heading(2)}>
        {task.title}
      </View>
      <View className="row row--between wrap mt2">
        <Missing page={page} />
        <View className="sub">{words.common.signedUpOf(places - left, places)}</View>
      </View>
      <View className="row mt8">
        <Progress
          taken={places - left}
          of={places}
          hot={isShiftHot({ startsAt: shift.startsAt, places, left }, now)}
        />
      </View>
    </Card>
  )
}
