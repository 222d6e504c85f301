import { View } from '@tarojs/components'
import { Chip, DayChoice, landmark, PickField, Stepper } from '../../../ui'
import { hourOptions, words } from '../../../words'
import { common } from '../draft'
import type { PostTaskOnPage } from '../usePostTask'

const text = words.wishes
// Up to an hour: who is not there by then has other plans.
const MINUTES = [0, 10, 15, 30, 60]
const LONGEST_STAY = 60

/** From when on everybody may sign up, at the same moment. */
export function OpensFields({ page: { draft, now, editSites } }: { page: PostTaskOnPage }) {
  const [first] = draft.sites
  const opens = draft.sites.find((site) => site.opens)?.opens
  const proposed = { day: first?.day ?? '', hour: '08:00' }
  return (
    <>
      <View className="wrap chips mt8" {...landmark('radiogroup', text.opens.name)}>
        <Chip
          id="opens-now"
          text={text.opens.now}
          on={opens === undefined}
          onPress={() => editSites({ opens: undefined })}
        />
        <Chip
          id="opens-later"
          text={text.opens.later}
          on={opens !== undefined}
          onPress={() => editSites({ opens: opens ?? proposed })}
        />
      </View>
      {opens && (
        <>
          <View className="label">{text.opens.day}</View>
          <DayChoice
            id="opens-day"
            label={text.opens.day}
            day={opens.day}
            now={now}
            onChange={(day) => editSites({ opens: { ...opens, day } })}
          />
          <View className="mt8">
            <PickField
              id="opens-hour"
              label={text.opens.hour}
              value={opens.hour}
              options={hourOptions(opens.hour).filter(({ value }) => value !== '24:00')}
              onChange={(hour) => editSites({ opens: { ...opens, hour } })}
            />
          </View>
        </>
      )}
    </>
  )
}

/** When a place without a check-in goes to whoever waits. */
export function FreesFields({ page: { draft, editSites } }: { page: PostTaskOnPage }) {
  const after = common(draft.sites.map(({ freesAfter }) => freesAfter))
  const choices = [...new Set([...MINUTES, ...(after === undefined ? [] : [after])])].sort((a, b) => a - b)
  return (
    <>
      <View className="wrap chips mt8" {...landmark('radiogroup', text.frees.name)}>
        <Chip
          id="frees-never"
          text={text.frees.never}
          on={after === undefined}
          onPress={() => editSites({ freesAfter: undefined })}
        />
        {choices.map((minutes) => (
          <Chip
            key={minutes}
            id={`frees-${minutes}`}
            text={text.frees.after(minutes)}
            on={after === minutes}
            onPress={() => editSites({ freesAfter: minutes })}
          />
        ))}
      </View>
      <View className="sub mt8">{text.frees.noSignal}</View>
    </>
  )
}

/** Days from the start to the end, for those who stay there. */
export function DaysFields({ page: { draft, editSites } }: { page: PostTaskOnPage }) {
  const days = draft.sites.find((site) => site.days !== undefined)?.days
  return (
    <View className="row row--between mt8">
      <View className="b">{days === undefined ? text.days.oneDay : text.days.said(days)}</View>
      <Stepper
        value={days ?? 1}
        min={1}
        max={LONGEST_STAY}
        what={text.days.what}
        onChange={(next) => editSites({ days: next > 1 ? next : undefined })}
      />
    </View>
  )
}
