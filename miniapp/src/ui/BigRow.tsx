import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Press } from './Press'

/** The elder look's only row: a drawing, a verb, one line. */
export function BigRow({
  id,
  icon,
  title,
  sub,
  onPress,
}: {
  id?: string
  icon: IconName
  title: string
  sub?: string | undefined
  onPress: () => void
}) {
  return (
    <Press id={id} className="big" onPress={onPress}>
      <Icon name={icon} size="big" />
      <View className="grow ml12">
        <View className="big__t">{title}</View>
        {sub && <View className="big__d">{sub}</View>}
      </View>
      <Icon name="next" size="mid" />
    </Press>
  )
}
