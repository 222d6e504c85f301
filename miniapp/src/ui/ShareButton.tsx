import { View } from '@tarojs/components'
import { words } from '../words'
import { Icon } from './Icon'
import { SharePress } from './SharePress'
import type { Shared } from './share'

export function ShareButton({ shared }: { shared: Shared }) {
  return (
    <SharePress id="share" className="btn btn--s" shared={shared}>
      <Icon name="share" size="small" />
      <View>{words.common.share}</View>
    </SharePress>
  )
}

/** The same as a row of the elder look. */
export function ShareRow({ shared }: { shared: Shared }) {
  return (
    <SharePress id="share" className="big" shared={shared}>
      <Icon name="share" size="big" />
      <View className="grow ml12">
        <View className="big__t">{words.common.shareElder}</View>
        <View className="big__d">{words.common.shareElderHint}</View>
      </View>
      <Icon name="next" size="mid" />
    </SharePress>
  )
}
