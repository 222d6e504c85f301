import { View } from '@tarojs/components'
import { IconButton } from './Button'
import { Press } from './Press'

/** One of a few words; as a switch, one that does not shut out the others. */
export function Chip({
  id,
  text,
  on,
  role = 'radio',
  onPress,
}: {
  id?: string
  text: string
  on: boolean
  role?: 'radio' | 'switch'
  onPress: () => void
}) {
  return (
    <Press id={id} className={on ? 'chip is-on' : 'chip'} role={role} checked={on} onPress={onPress}>
      {text}
    </Press>
  )
}

/** On or off, as it is drawn. */
export function Knob({ on }: { on: boolean }) {
  return (
    <View className={on ? 'sw is-on' : 'sw'}>
      <View className="sw__knob" />
    </View>
  )
}

/** On or off. Its words are part of the tap. */
export function Switch({
  label,
  on,
  onChange,
}: {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <Press className="row switch" role="switch" label={label} checked={on} onPress={() => onChange(!on)}>
      <View className="b">{label}</View>
      <View className="fix ml8">
        <Knob on={on} />
      </View>
    </Press>
  )
}

/** A count between two ends; `what` is said with 加 and 减 by a screen reader. */
export function Stepper({
  value,
  min,
  max,
  by = 1,
  what,
  shown = String(value),
  onChange,
}: {
  value: number
  min: number
  max: number
  by?: number
  what: string
  shown?: string
  onChange: (value: number) => void
}) {
  return (
    <View className="step">
      <IconButton
        icon="minus"
        look="line"
        label={`${what}，减 ${by}`}
        off={value <= min}
        onPress={() => onChange(Math.max(min, value - by))}
      />
      <View className="step__n">{shown}</View>
      <IconButton
        icon="plus"
        look="line"
        label={`${what}，加 ${by}`}
        off={value >= max}
        onPress={() => onChange(Math.min(max, value + by))}
      />
    </View>
  )
}
