import { View } from '@tarojs/components'
import { words } from '../words'
import { Icon } from './Icon'
import { back } from './navigation'
import { Press } from './Press'
import { heading, landmark } from './semantics'

/** What WeChat's own navigation bar shows, for a browser. */
export function TitleBar({ title, home }: { title: string; home: boolean }) {
  return (
    <View className="title" {...landmark('banner')}>
      {!home && (
        <Press className="title__back" label={words.common.back} onPress={back}>
          <Icon name="back" />
        </Press>
      )}
      <View {...heading(1)}>{title}</View>
    </View>
  )
}
