import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'

/** When or where, with its drawing. */
export function Meta({ icon, text }: { icon: IconName; text: string }) {
  return (
    <View className="meta">
      <Icon name={icon} size="tiny" />
      <View className="grow">{text}</View>
    </View>
  )
}
