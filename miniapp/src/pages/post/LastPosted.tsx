import { View } from '@tarojs/components'
import { useNow, useTask } from '../../data'
import { useLastPosted } from '../../data/posted'
import { Button, Card, open } from '../../ui'
import { clock, dayName, dayOf, nearDays, span, words } from '../../words'
import { peopleIn } from '../post-task/draft'
import { draftAgain } from '../post-task/sources'

/** What I posted here last, to be posted again with its posts and notes. */
export function LastPosted({ communityId }: { communityId: string }) {
  const last = useLastPosted(communityId)
  const now = useNow()
  const task = useTask(last?.taskId ?? '')
  if (!last || task.state !== 'ready') return null
  const again = draftAgain(task.data, now)
  const [shift] = task.data.shifts
  const [, tomorrow] = nearDays(now)
  if (!shift || !tomorrow || again.sites.length === 0) return null
  // It is for tomorrow, or later, already.
  if (dayOf(shift.startsAt) >= tomorrow.value) return null
  return (
    <Card>
      <View className="cap">{words.post.postedAt(`${dayName(last.at, now)} ${clock(last.at)}`)}</View>
      <View className="h2 mt2">
        {words.post.sitesAndPeople(again.title, again.sites.length, peopleIn(again))}
      </View>
      <View className="sub">{words.post.withAll(span(shift.startsAt, shift.endsAt))}</View>
      <View className="mt12">
        <Button
          id="post-again"
          icon="again"
          text={words.post.again(tomorrow.text)}
          onPress={() => open('post-task', { like: last.taskId })}
        />
      </View>
    </Card>
  )
}
