import { View } from '@tarojs/components'

export type IconName =
  | 'add-person'
  | 'again'
  | 'back'
  | 'bag'
  | 'bell'
  | 'box'
  | 'calendar'
  | 'check'
  | 'clock'
  | 'close'
  | 'done'
  | 'door'
  | 'down'
  | 'edit'
  | 'flag'
  | 'home'
  | 'letters'
  | 'list'
  | 'lock'
  | 'minus'
  | 'next'
  | 'no'
  | 'offline'
  | 'people'
  | 'person'
  | 'phone'
  | 'pill'
  | 'place'
  | 'plus'
  | 'queued'
  | 'receive'
  | 'share'
  | 'shield'
  | 'spray'
  | 'suit'
  | 'swab'
  | 'vest'
  | 'warn'

/** 40, 28, 24 (as it is), 20 or 18 px. */
type Size = 'big' | 'mid' | 'small' | 'tiny'

/** Takes the colour of the text around it. */
export function Icon({ name, size }: { name: IconName; size?: Size }) {
  return <View className={size ? `i i-${name} i--${size}` : `i i-${name}`} />
}
