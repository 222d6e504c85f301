import { Input, Textarea, View } from '@tarojs/components'
import type { TextFieldProps } from './text-field-props'

export function TextField({
  id,
  label,
  bare = false,
  value,
  hint,
  max,
  tall,
  kind = 'text',
  bad,
  onChange,
}: TextFieldProps) {
  const shared = {
    id,
    value,
    maxlength: max ?? -1,
    placeholder: hint,
    'aria-label': label,
    className: `field${tall ? ' field--tall' : ''}${bad === undefined ? '' : ' is-bad'}`,
  }
  return (
    <View>
      {!bare && <View className="label">{label}</View>}
      {tall ? (
        <Textarea {...shared} onInput={(event) => onChange(event.detail.value)} />
      ) : (
        <Input
          {...shared}
          type={kind === 'decimal' ? 'digit' : kind}
          onInput={(event) => onChange(event.detail.value)}
        />
      )}
      {bad !== undefined && <View className="sub cr mt4">{bad}</View>}
    </View>
  )
}
