import { View } from '@tarojs/components'
import { type Day, farDays, nearDays, words } from '../words'
import { Chip } from './choices'
import { PickField } from './PickField'
import { landmark } from './semantics'

/** Today, tomorrow, the day after, or another day of the next month. */
export function DayChoice({
  id,
  label,
  day,
  now,
  onChange,
}: {
  id: string
  label: string
  day: Day
  now: number
  onChange: (day: Day) => void
}) {
  return (
    <View className="wrap chips" {...landmark('radiogroup', label)}>
      {nearDays(now).map(({ value, text }, away) => (
        <Chip
          key={value}
          id={`${id}-${away}`}
          text={text}
          on={value === day}
          onPress={() => onChange(value)}
        />
      ))}
      <PickField
        id={id}
        look="chip"
        label={words.common.otherDay}
        hint={words.common.otherDay}
        value={day}
        options={farDays(now)}
        onChange={onChange}
      />
    </View>
  )
}
