import { View } from '@tarojs/components'
import { useElder } from '../data/settings'
import { heading } from './semantics'

/** What the page is, in the elder look, which has no bar to say it. */
export function ElderTitle({ text }: { text: string }) {
  if (!useElder()) return null
  return (
    <View className="h1" {...heading(1)}>
      {text}
    </View>
  )
}
