import { View } from '@tarojs/components'
import { words } from '../words'
import { Icon } from './Icon'
import { back } from './navigation'
import { Press } from './Press'
import { heading, landmark } from './semantics'

export interface TitleBarProps {
  title: string
  home: boolean
  elder: boolean
  /** Of the pages that are open, whether this one is shown. */
  onTop: boolean
}

/** What WeChat's own navigation bar shows, for a browser; the elder look has a larger way back. */
export function TitleBar({ title, home, elder }: TitleBarProps) {
  if (elder) return null
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
