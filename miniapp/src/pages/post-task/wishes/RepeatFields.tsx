import { View } from '@tarojs/components'
import { Chip, landmark, PickField, Stepper } from '../../../ui'
import { dateAndWeekday, words } from '../../../words'
import { daysOfRepeat, type Repeat, WEEK, weekdayOf } from '../repeat'
import type { PostTaskOnPage } from '../usePostTask'
import { mostTimes } from '../wishes'
import { repeatSaid } from './said'

const text = words.wishes.repeat
// As often as a month has weeks.
const AT_FIRST = 4

const choices: { every: Repeat['every'] | undefined; name: string }[] = [
  { every: undefined, name: text.once },
  { every: 'day', name: text.day },
  { every: 'week', name: text.week },
]

/** On which other weekdays, where all sites are on the same day. */
function Also({ page, repeat }: { page: PostTaskOnPage; repeat: Repeat }) {
  const days = new Set(page.draft.sites.map(({ day }) => day))
  const [day] = days
  if (repeat.every !== 'week' || days.size > 1 || day === undefined) return null
  const first = weekdayOf(day)
  const toggle = (weekday: number) =>
    repeat.also.includes(weekday) ? repeat.also.filter((one) => one !== weekday) : [...repeat.also, weekday]
  return (
    <>
      <View className="label">{text.alsoOn}</View>
      <View className="wrap chips">
        {WEEK.map((weekday) => (
          <Chip
            key={weekday}
            id={`weekday-${weekday}`}
            text={text.weekday(weekday)}
            on={weekday === first || repeat.also.includes(weekday)}
            onPress={() => {
              if (weekday !== first) page.editWishes({ repeat: { ...repeat, also: toggle(weekday) } })
            }}
          />
        ))}
      </View>
    </>
  )
}

/** How often, said as a number or as the last day: one is the other. */
function Times({ page, repeat }: { page: PostTaskOnPage; repeat: Repeat }) {
  const most = mostTimes(page.draft.sites.length)
  const days = daysOfRepeat({ ...repeat, times: most }, page.draft.sites[0]?.day ?? '')
  const change = (times: number) => page.editWishes({ repeat: { ...repeat, times } })
  return (
    <>
      <View className="row row--between mt16">
        <View className="b">{text.how}</View>
        <Stepper value={repeat.times} min={2} max={most} what={text.how} onChange={change} />
      </View>
      <View className="mt8">
        <PickField
          id="last-day"
          label={text.upTo}
          value={String(repeat.times)}
          options={days.slice(1).map((day, n) => ({
            value: String(n + 2),
            text: text.lastOn(dateAndWeekday(`${day}T12:00:00+08:00`), n + 2),
          }))}
          onChange={(times) => change(Number(times))}
        />
      </View>
    </>
  )
}

export function RepeatFields({ page }: { page: PostTaskOnPage }) {
  const { draft, editWishes } = page
  const { repeat } = draft.wishes
  const known = repeat !== undefined && !('rule' in repeat) ? repeat : undefined
  const most = mostTimes(draft.sites.length)
  const choose = (every: Repeat['every'] | undefined) =>
    editWishes({
      repeat: every && { every, also: [], times: known?.times ?? Math.min(AT_FIRST, most) },
    })
  return (
    <>
      <View className="wrap chips mt8" {...landmark('radiogroup', text.name)}>
        {choices.map(({ every, name }) => (
          <Chip
            key={name}
            id={`every-${every ?? 'once'}`}
            text={name}
            on={repeat === undefined ? every === undefined : known?.every === every}
            onPress={() => choose(every)}
          />
        ))}
      </View>
      {known && <Also page={page} repeat={known} />}
      {known && <Times page={page} repeat={known} />}
      {repeat && <View className="b mt12">{repeatSaid(draft)}</View>}
    </>
  )
}
