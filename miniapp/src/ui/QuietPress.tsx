import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Press } from './Press'

/** A small way to more, beside a heading: an icon and a word. */
export function QuietPress({
  id,
  icon,
  text,
  onPress,
}: {
  id?: string
  icon: IconName
  text: string
  onPress: () => void
}) {
  return (
    <Press id={id} className="more" onPress={onPress}>
      <Icon name={icon} size="small" />
      <View className="ml4">{text}</View>
    </Press>
  )
}
