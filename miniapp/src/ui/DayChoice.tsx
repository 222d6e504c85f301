import { View } from '@tarojs/components'
import { type Day, farDays, nearDays, words } from '../words'
import { Chip } from './choices'
import { PickField } from './PickField'
import { landmark } from './semantics'

/** Today, tomorrow, the day after, or another day of the next month; none after `last`. */
export function DayChoice({
  id,
  label,
  day,
  now,
  last,
  onChange,
}: {
  id: string
  label: string
  day: Day
  now: number
  last?: Day | undefined
  onChange: (day: Day) => void
}) {
  const isOffered = ({ value }: { value: Day }) => last === undefined || value <= last
  const far = farDays(now).filter(isOffered)
  return (
    <View className="wrap chips" {...landmark('radiogroup', label)}>
      {nearDays(now)
        .filter(isOffered)
        .map(({ value, text }, away) => (
          <Chip
            key={value}
            id={`${id}-${away}`}
            text={text}
            on={value === day}
            onPress={() => onChange(value)}
          />
        ))}
      {far.length > 0 && (
        <PickField
          id={id}
          look="chip"
          label={words.common.otherDay}
          hint={words.common.otherDay}
          value={day}
          options={far}
          onChange={onChange}
        />
      )}
    </View>
  )
}
