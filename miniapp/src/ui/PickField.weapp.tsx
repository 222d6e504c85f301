import { Picker, View } from '@tarojs/components'
import { Icon } from './Icon'
import type { PickFieldProps } from './pick-field-props'

export function PickField({ id, label, hint, value, options, look = 'field', onChange }: PickFieldProps) {
  const at = options.findIndex((option) => option.value === value)
  const shown = options[at]?.text ?? hint
  const shape = look === 'chip' ? `chip pick__list${at >= 0 ? ' is-on' : ''}` : 'field pick__list'
  return (
    <Picker
      id={id}
      className={look === 'chip' && at >= 0 ? 'pick is-on' : 'pick'}
      mode="selector"
      range={options.map((option) => option.text)}
      value={Math.max(0, at)}
      onChange={({ detail }) => {
        const chosen = options[Number(detail.value)]
        if (chosen) onChange(chosen.value)
      }}
    >
      <View className={shape} aria-role="button" aria-label={`${label}，${shown}`}>
        {shown}
      </View>
      <View className="pick__arrow">
        <Icon name="down" size="small" />
      </View>
    </Picker>
  )
}
